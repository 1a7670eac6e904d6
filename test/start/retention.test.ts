/** `settings.retention`: how long what has served its purpose can still be read. */
import { describe, expect, it } from 'vitest';
import { Browser } from '../support/browser.ts';
import { movedClock, serviceOf } from '../support/login.ts';
import { phoneOf } from '../support/phone.ts';
import { ownWorld } from '../support/shared.ts';
import type { OwnWorld } from '../support/world.ts';

const DAY = 86_400;
const LOGIN = 1_800;
const SHORT = { logins: 600, messages: 900, post: 5_000, sessions: 7_200, support: 300, events: 3_600 };

/** Everything there is to keep, in a simulator whose clock the test moves. */
async function lived(retention: object) {
  const clock = movedClock();
  const world = await ownWorld({ clock, config: { settings: { retention } } });
  const service = await serviceOf(world);
  const person = await world.control.person();
  const sms = await service.atEntry('minid');
  const login = sms.value('login')?.split('.')[0] ?? '';
  await sms.submit({ pid: person.pid, password: person.eids.minid?.password ?? '' });
  const form = await new Browser().open(`${world.login}/help/support`);
  await form.submit({ text: 'Hei fra en innbygger' }, 'send');
  return { clock, world, person, login };
}

type Lived = Awaited<ReturnType<typeof lived>>;

async function standing({ world, person, login }: Lived) {
  const { status } = await world.control.call('GET', `/logins/${login}`);
  const { messages } = await phoneOf(world, person);
  const outbox = (await new Browser().open(`${world.login}/outbox`)).text;
  return {
    login: status === 200,
    message: messages.length > 0,
    support: outbox.includes('Hei fra en innbygger'),
  };
}

/** The sweeper comes by every ten seconds of the wall's time; here it comes now. */
const sweep = ({ store }: OwnWorld, at: number) => store.sweep(at, 1_000);

describe('shorter than the defaults', () => {
  it('ends each at its own time', {
    tags: ['@limit-login_kept', '@limit-message_kept', '@limit-outbox_kept'],
  }, async () => {
    const own = await lived(SHORT);
    const { clock } = own;
    expect(await standing(own)).toEqual({ login: true, message: true, support: true });
    clock.pass(SHORT.support + 1);
    expect(await standing(own)).toEqual({ login: true, message: true, support: false });
    clock.pass(SHORT.messages + 300);
    expect(await standing(own)).toEqual({ login: true, message: false, support: false });
    clock.pass(LOGIN + SHORT.logins - SHORT.support - SHORT.messages - 300);
    expect(await standing(own)).toEqual({ login: false, message: false, support: false });
  });

  it('takes old events from the trail, and leaves the newest', { tags: '@limit-events_kept' }, async () => {
    const { clock, world, login } = await lived(SHORT);
    expect((await world.control.trail({ login })).length).toBeGreaterThan(1);
    clock.pass(SHORT.events + 1);
    const made = await world.control.person();
    await sweep(world, clock.now());
    expect(await world.control.trail({ login })).toEqual([]);
    expect(await world.control.trail({ person: made.id })).toHaveLength(1);
  });
});

it('longer than the defaults: a login can be read for a week', async () => {
  const own = await lived({ logins: 7 * DAY, messages: 7 * DAY });
  own.clock.pass(6 * DAY);
  await sweep(own.world, own.clock.now());
  expect(await standing(own)).toEqual({ login: true, message: true, support: true });
});
