/** Ids follow time: what is made together stands together in every index of the store (docs/decisions/0030-time-ordered-ids.md). */
import { expect, it } from 'vitest';
import { browserOf, loginOf, movedClock, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';

const clock = movedClock();
const simulator = await sharedWorld({ clock });
const service = await serviceOf(simulator, 'Bokklubb');

/** The ids of a login that begins now, and of its browser's session. */
async function begun() {
  const picker = await browserOf().open(service.request());
  const [, session = ''] = /=s%3A([^.]+)/.exec(picker.browser.given.at(-1) ?? '') ?? [];
  return { login: loginOf(picker).id, session };
}

it('logins and sessions that begin together begin alike, each goes on by chance, and later ones sort behind', async () => {
  const [one, other] = [await begun(), await begun()];
  clock.pass(60);
  const later = await begun();
  for (const [name, prefix] of [
    ['login', 'l_'.length + 4],
    ['session', 4],
  ] as const) {
    const [first, second, third] = [one[name], other[name], later[name]];
    expect(second.slice(0, prefix)).toBe(first.slice(0, prefix));
    expect(second.slice(prefix)).not.toBe(first.slice(prefix));
    expect([first, third].toSorted()).toEqual([first, third]);
    expect(third.slice(0, prefix)).not.toBe(first.slice(0, prefix));
  }
});
