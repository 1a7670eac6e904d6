/** A person's phone as the control API shows it. */

import type { PhoneApp } from '../eid/handset.ts';
import { rfc3339 } from '../kernel/clock.ts';
import { stamp as newStamp } from '../kernel/entropy.ts';
import type { JsonObject } from '../kernel/json.ts';
import { loginTexts } from '../login/pages/texts.ts';
import { HANDSET, type Phone } from '../people/handset.ts';
import { wireMessage } from '../people/message.ts';
import type { Person } from '../people/person.ts';
import { type AppStanding, appsOf, buttonsOf, fieldsOf, type HandsetOwner, standing } from '../phone/apps.ts';
import { holderOf } from '../phone/change.ts';
import { type MessagesQuery, messagesOf } from '../phone/messages.ts';
import type { Stored } from '../storage/store.ts';
import type { ControlPorts } from './ports.ts';

/** The handset and the person's newest messages; `next` leads to older ones. */
export async function wirePhone(
  ports: ControlPorts,
  person: Stored<Person>,
  query: MessagesQuery = { limit: 100 },
): Promise<JsonObject> {
  const at = ports.clock.now();
  const { messages, next } = await messagesOf(ports.store, person.value, at, query);
  return {
    handset: await wireHandset(ports, person),
    messages: messages.map((one) => wireMessage(one, at)),
    next,
  };
}

export async function wireHandset(ports: ControlPorts, found: Stored<Person>): Promise<JsonObject> {
  const stamp = newStamp(ports.clock);
  const phone = await ports.store.get(HANDSET, found.id, stamp.at);
  const holder = holderOf(found, phone, stamp, ports.eidSettings);
  const { in_use, iphone, android, version, changed_at } = holder.handset;
  return {
    in_use,
    iphone: plain(iphone),
    android: plain(android),
    apps: wireApps(ports, holder),
    version,
    changed_at: changed_at === null ? null : rfc3339(changed_at - (phone?.aged ?? 0)),
  };
}

const plain = (phone: Phone): JsonObject => ({ ...phone });

/** On the phone in use, by the app's id. */
function wireApps({ tables }: ControlPorts, holder: HandsetOwner): JsonObject {
  const apps = appsOf(tables).map((owned) => [owned.app.id, wireApp(standing(holder, owned))] as const);
  return Object.fromEntries(apps);
}

function wireApp(now: AppStanding<PhoneApp>): JsonObject {
  return { ...wireScreen(now), needs: { ...now.app.needs }, active: now.active };
}

/** Texts in English, whatever language the citizen reads. */
export function wireScreen(now: AppStanding): JsonObject {
  const { app, method, facts, open } = now;
  const say = loginTexts('en', method.texts);
  const fill = open?.screen.page?.(facts) ?? {};
  return {
    eid: method.id,
    name: say(app.name),
    installed: open !== null,
    screen: open?.name ?? null,
    heading: open === null ? null : say(open.screen.heading, fill),
    buttons: buttonsOf(now),
    fields: fieldsOf(now),
    scanned: open?.screen.scanned?.(facts)?.holds ?? null,
    said:
      open === null || open.say === null
        ? null
        : {
            text: say(open.say.text, fill),
            field: open.say.field ?? null,
            error: open.say.kind !== 'notice',
          },
  };
}
