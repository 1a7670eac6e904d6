/**
 * A person's credentials, and the code device page: the next unspent code, drawn on a device. Looking spends
 * nothing.
 */
import type { RequestHandler } from 'express';
import { heldOf } from '../eid/holding.ts';
import type { LoginMethod } from '../eid/method.ts';
import { rfc3339 } from '../kernel/clock.ts';
import type { Person } from '../people/person.ts';
import { findPerson } from '../people/registry.ts';
import type { Stored } from '../storage/store.ts';
import { pageRequest } from '../web/page-request.ts';
import { view } from '../web/render.ts';
import { Refused } from '../web/rule.ts';
import { NOT_FOUND } from '../web/rules.ts';
import { type TesterPorts, testerPage } from './ports.ts';

/** A person's credential of one eID, for the tester. */
export interface Holding {
  readonly eid: string;
  readonly name: string;
  readonly state: string;
  readonly password: string | null;
  readonly pin: string | null;
  /** A card's serial number, or another country's name for them. */
  readonly identifier: string | null;
  readonly code: string | null;
  /** The device that shows the code. */
  readonly kind: 'keypad' | 'card-reader' | 'app';
  /** The instant at which the code changes by itself. */
  readonly until: string | null;
}

export function holdingsOf(
  { tables, clock, eidSettings }: TesterPorts,
  person: Stored<Person>,
): readonly Holding[] {
  return tables.methods.flatMap((method) => {
    const credential = heldOf(tables.methods, method, person.value, clock.now() + person.aged);
    if (credential === undefined) return [];
    const none = {
      password: null,
      pin: null,
      identifier: null,
      code: null,
      until: null,
      kind: 'keypad',
    } as const;
    const bare = { eid: method.id, name: nameOf(method), state: 'none', ...none };
    if (credential === null) return [bare];
    const { password, pin, state, identifier = null } = credential;
    const { codes } = method.credential;
    const settings = eidSettings[method.id] ?? {};
    const facts = { credential, settings, personAt: clock.now() + person.aged, messages: [] };
    // A code that is sent stands on the phone: it is told of no message.
    const shown = codes?.present(facts) ?? null;
    return [
      {
        ...bare,
        state,
        identifier,
        password: typeof password === 'string' ? password : null,
        pin: typeof pin === 'string' ? pin : null,
        code: shown?.code ?? null,
        kind: codes?.device?.(credential).kind ?? 'keypad',
        until: shown === null || shown.expires_at === null ? null : rfc3339(shown.expires_at - person.aged),
      },
    ];
  });
}

export function nameOf(method: LoginMethod): string {
  return method.entries[0]?.name.en ?? method.id;
}

interface DeviceModel {
  readonly heading: string;
  readonly pid: string | null;
  readonly why: string;
  readonly devices: readonly (Holding & { readonly code: string; readonly output: string })[];
  readonly again: string;
}

const DEVICE = view<DeviceModel>('tester/device');

/** An app that makes codes stands behind the code devices. */
const codeDevicesFirst = (one: Holding, other: Holding) =>
  Number(one.kind === 'app') - Number(other.kind === 'app');

/** By opaque id only: no person's number stands in an address (law 10). */
export function devicePage(ports: TesterPorts): RequestHandler {
  return async (req, res) => {
    const request = pageRequest(req);
    const { person: id } = req.params;
    const known = typeof id === 'string' && id.startsWith('p_');
    const found = known ? await findPerson(ports.store, ports.clock.now(), id) : undefined;
    if (found === undefined) throw new Refused(NOT_FOUND, { detail: 'There is no such person.' });
    const { name, pid, why } = found.value;
    const withCodes = holdingsOf(ports, found).flatMap((one) =>
      one.code === null ? [] : [{ ...one, code: one.code }],
    );
    const model: DeviceModel = {
      heading: `Code device of ${name.given} ${name.family}`,
      pid,
      why,
      devices: withCodes
        .toSorted(codeDevicesFirst)
        .map((one, place) => ({ ...one, output: place === 0 ? 'code' : `code-${one.eid}` })),
      again: `/people/${found.id}/device`,
    };
    const back = { href: '/people', text: 'Test persons' };
    res.send(testerPage(ports, request, { view: DEVICE, model, title: model.heading, narrow: true, back }));
  };
}
