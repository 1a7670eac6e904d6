/** What holds for every eID, found by its folder: each entry is walked through to every step of its table, by HTTP. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMethods } from '../../src/methods/load.ts';
import type { Page } from '../support/browser.ts';
import { textOf } from '../support/forms.ts';
import { elementText, homeWith, loginOf, movedClock, serviceOf } from '../support/login.ts';
import { sharedWorld } from '../support/shared.ts';
import type { TestPerson } from '../support/world.ts';
import { waysOf } from '../ways/list.ts';
import { Citizen, type Door, MOST_GUESSES, type Path, type Place } from './citizen.ts';

const methods = await loadMethods(null);
const doors: readonly Door[] = methods.flatMap((method) =>
  method.entries.map((entry) => ({ entry, method })),
);
const clock = movedClock();
const simulator = await sharedWorld({ clock });
const { store } = simulator;
const place: Place = { service: await serviceOf(simulator, 'Byggesak'), store, clock, methods };

/** A walk meets each step with each of the notes that are yes or no. */
async function whereabouts(citizen: Citizen): Promise<string | null> {
  const at = await citizen.standsAt();
  if (at === null) return null;
  const notes = Object.entries(at.facts.login.notes).filter(([, value]) => value === true);
  return JSON.stringify([at.name, ...notes.map(([name]) => name).toSorted()]);
}

/** A shortest path to each step of the eID: of somebody fresh, else of one of its further people. */
async function pathsThrough(door: Door): Promise<ReadonlyMap<string, Path>> {
  const paths = new Map<string, Path>();
  await walk(door, {}, paths, () => false);
  const isWhole = () => Object.keys(door.method.steps).every((name) => paths.has(name));
  for (const as of waysOf(door.method.id).people ?? []) await walk(door, { as }, paths, isWhole);
  return paths;
}

/** Everywhere one comes to as this person, or until `isWhole`. */
async function walk(
  door: Door,
  from: Omit<Path, 'acts'>,
  paths: Map<string, Path>,
  isWhole: () => boolean,
): Promise<void> {
  const seen = new Set<string>();
  const open: Path[] = [{ ...from, acts: [] }];
  for (let path = open.shift(); path !== undefined && !isWhole(); path = open.shift()) {
    const citizen = await Citizen.along(place, door, path);
    const where = await whereabouts(citizen);
    const name = (await citizen.standsAt())?.name;
    if (where === null || name === undefined || seen.has(where)) continue;
    seen.add(where);
    if (!paths.has(name)) paths.set(name, path);
    for (const act of await citizen.acts()) open.push({ ...path, acts: [...path.acts, act] });
  }
}

/** By the language of the page: the citizen's, unless the step is in one language for everybody. */
const EXITS: Readonly<Record<string, object>> = {
  nb: { back: 'Velg en annen måte å logge inn på', cancel: 'Avbryt og gå tilbake til Byggesak' },
  en: { back: 'Choose another way to log in', cancel: 'Cancel and go back to Byggesak' },
};

function exitsOf({ html }: Page): Readonly<Record<string, string>> {
  const buttons = html.matchAll(/<button\b[^>]*\bid="(back|cancel)"[^>]*>([\s\S]*?)<\/button>/g);
  return Object.fromEntries([...buttons].map(([, id = '', text = '']) => [id, textOf(text)]));
}

/** Of the pages seen so far, by their places. */
function buttonsSeen({ pages }: Citizen): readonly { readonly place: number; readonly button: string }[] {
  return pages.flatMap(({ forms }, place) =>
    forms
      .flatMap(({ controls }) => (controls.some(({ name }) => name === 'login') ? controls : []))
      .flatMap(({ button, id = '' }) => (button && id !== 'extend' ? [{ place, button: id }] : [])),
  );
}

/**
 * The form that asked the phone, sent once more to the letter, is a double click and goes home, as
 * test/login/taken-back.test.ts has it; a form with a field was filled in, so the untouched one is another.
 */
function isNotAgain({ acts }: Path) {
  const last = acts.at(-1);
  return ({ place, button }: { readonly place: number; readonly button: string }) =>
    !(place === acts.length - 1 && last === `#${button}`);
}

const isDrawn = ({ forms }: Page, field: string) =>
  forms.some(({ controls }) => controls.some(({ id }) => id === field));

/** Nearly the password. */
const INEXACT: readonly ((password: string) => string)[] = [
  (password) => password.toUpperCase(),
  (password) => ` ${password}`,
  (password) => `${password} `,
  (password) => password.slice(0, -1),
  (password) => `${password}x`,
  (password) => `${password}\u0000`,
];

const DENIED = expect.objectContaining({ error: 'access_denied' });
const isPicker = ({ url }: Page) => url.pathname === '/authorize/selector';

describe.each(doors.map((door) => [door.entry.id, door] as const))('%s', (_, door) => {
  let paths: ReadonlyMap<string, Path>;
  beforeAll(async () => {
    paths = await pathsThrough(door);
  }, 120_000);

  /** At each step that is reached, somebody new. */
  async function atEach(
    check: (citizen: Citizen, name: string, path: Path) => Promise<unknown>,
  ): Promise<void> {
    for (const [name, path] of paths) await check(await Citizen.along(place, door, path), name, path);
  }

  const hasOwnExits = (name: string) => door.method.steps[name]?.ownExits === true;

  it('can be walked to every step of its table', { tags: '@asvs-6.1.3' }, () => {
    expect([...paths.keys()].toSorted()).toEqual(Object.keys(door.method.steps).toSorted());
  });

  it('has the exits of the pattern at every step, or its own buttons alone where nothing is asked', async () => {
    await atEach(async ({ page }, name) => {
      const step = door.method.steps[name];
      const exits = hasOwnExits(name) ? {} : EXITS[step?.language ?? 'nb'];
      expect([name, exitsOf(page)]).toEqual([name, exits]);
      if (hasOwnExits(name)) expect([name, step?.fields, step?.phone]).toEqual([name, [], undefined]);
    });
  }, 60_000);

  it('goes home with access_denied by cancel, from every step', async () => {
    await atEach(async (citizen, name) => {
      if (hasOwnExits(name)) return;
      await citizen.press('cancel');
      expect([name, homeWith(citizen.page)]).toEqual([name, DENIED]);
    });
  }, 60_000);

  it('goes to the picker by back, from every step', async () => {
    await atEach(async (citizen, name) => {
      if (hasOwnExits(name)) return;
      await citizen.press('back');
      expect([name, isPicker(citizen.page)]).toEqual([name, true]);
    });
  }, 60_000);

  it.each([
    ['cancel', 'home with access_denied'],
    ['back', 'to the picker'],
  ])(
    'after an approval on the phone, %s still leads %s',
    async (button) => {
      await atEach(async (citizen, name) => {
        if ((await citizen.answersOnPhone('approve'))?.status !== 200) return;
        await citizen.press(button);
        // Where the approval has led to another step, the form was old: that is said, and its own button does it.
        if (citizen.page.status === 409) await citizen.press(button);
        if (button === 'back') expect([name, isPicker(citizen.page)]).toEqual([name, true]);
        else expect([name, homeWith(citizen.page)]).toEqual([name, DENIED]);
      });
    },
    60_000,
  );

  it('once the phone has proven who it is, no button of any page seen logs in, nor another eID, but for more time', {
    timeout: 60_000,
    tags: '@asvs-2.3.1',
  }, async () => {
    await atEach(async (probe, name, path) => {
      if ((await probe.answersOnPhone('approve'))?.status !== 200) return;
      if ((await probe.login()).value.state !== 'proven') return;
      const others = (await probe.login()).value.entries.filter((entry) => entry !== door.entry.id);
      for (const leave of [
        ...buttonsSeen(probe).filter(isNotAgain(path)),
        ...others.map((entry) => ({ entry })),
      ]) {
        const citizen = await Citizen.along(place, door, path);
        const { page } = citizen;
        await citizen.answersOnPhone('approve');
        if ('entry' in leave) await citizen.opens(`/authorize/${leave.entry}?login=${loginOf(page).id}`);
        else await citizen.press(leave.button, citizen.pages[leave.place]);
        const { search } = citizen.page.url;
        expect([name, leave, search]).toEqual([name, leave, expect.not.stringContaining('code=')]);
        if ('entry' in leave) await citizen.press('submit');
        const { state, achieved } = (await citizen.login(page)).value;
        expect([name, leave, achieved]).toEqual([name, leave, null]);
        expect(state).toBe('button' in leave && leave.button === 'cancel' ? 'cancelled' : 'open');
      }
    });
  });

  it('counts wrong guesses on the person, over browsers, logins and fresh codes', {
    timeout: 60_000,
    tags: ['@asvs-6.3.1', '@asvs-6.6.3', '@threat-T6'],
  }, async () => {
    await atEach(async (citizen, name, path) => {
      if ((await citizen.wrong()) === null) return;
      const { person } = citizen;
      // There is room on the phone for one.
      await citizen.press('cancel');
      if (door.method.steps[name]?.identify !== undefined) return refusesTheRightOne(path, name, person);
      let guesses = 0;
      while (guesses <= MOST_GUESSES && (await guessedAnew(path, name, person))) guesses += 1;
      expect([name, guesses]).toEqual([name, expect.toSatisfy((count: number) => count <= MOST_GUESSES)]);
      expect(guesses).toBeGreaterThan(0);
      const last = await Citizen.towards(place, door, { path, name }, person);
      expect([name, (await last.standsAt())?.name === name]).toEqual([name, false]);
      expect([name, last.isHome]).toEqual([name, false]);
    });
  });

  /** A step that everybody can open: after so many wrong guesses the right one leads where a wrong one does. */
  async function refusesTheRightOne(path: Path, name: string, person: TestPerson): Promise<void> {
    const led: (string | undefined)[] = [];
    for (let guesses = 0; guesses < MOST_GUESSES; guesses += 1) {
      const citizen = await Citizen.towards(place, door, { path, name }, person);
      expect([name, await citizen.guessesWrong(), citizen.isHome]).toEqual([name, true, false]);
      led.push((await citizen.standsAt())?.name);
    }
    const last = await Citizen.towards(place, door, { path, name }, person);
    await last.does('solve');
    expect([name, last.isHome, (await last.standsAt())?.name]).toEqual([name, false, led.at(-1)]);
    const fresh = await Citizen.along(place, door, path);
    await fresh.does('solve');
    expect([name, (await fresh.standsAt())?.name]).not.toEqual([name, led.at(-1)]);
  }

  /** One wrong guess in a new browser, which then leaves; false where the step is not reached any more. */
  async function guessedAnew(path: Path, name: string, person: TestPerson): Promise<boolean> {
    const citizen = await Citizen.towards(place, door, { path, name }, person);
    if ((await citizen.standsAt())?.name !== name) return false;
    const guessed = await citizen.guessesWrong();
    expect([name, citizen.isHome]).toEqual([name, false]);
    if ('cancel' in exitsOf(citizen.page)) await citizen.press('cancel');
    return guessed;
  }

  it('hides passwords, lets a password manager fill them in, and takes them exactly as they are', {
    timeout: 60_000,
    tags: ['@asvs-6.2.6', '@asvs-6.2.7', '@asvs-6.2.8'],
  }, async () => {
    await atEach(async ({ page }, name, path) => {
      const fields = (door.method.steps[name]?.fields ?? []).filter(({ id }) => isDrawn(page, id));
      for (const { id } of fields.filter(({ type }) => type === 'password')) {
        const [input = ''] = new RegExp(`<input [^>]*id="${id}"[^>]*>`).exec(page.html) ?? [];
        expect([name, input]).toEqual([name, expect.stringContaining('type="password"')]);
        expect([name, input]).toEqual([name, expect.not.stringMatching(/ on\w+=|readonly|maxlength/)]);
      }
      const password = fields.find(({ autocomplete }) => autocomplete === 'current-password');
      if (password === undefined) return;
      expect([name, password.type]).toEqual([name, 'password']);
      for (const inexact of INEXACT) {
        const other = await Citizen.along(place, door, path);
        const right = await other.answer();
        await other.sends({ ...right, [password.id]: inexact(right?.[password.id] ?? '') });
        expect([name, (await other.standsAt())?.name, other.isHome]).toEqual([name, name, false]);
      }
    });
  });

  it('asks again in a sentence where nothing was typed, and counts nothing', async () => {
    await atEach(async (citizen, name) => {
      const fields = door.method.steps[name]?.fields ?? [];
      if (fields.length === 0) return;
      const empty = Object.fromEntries(fields.map(({ id }) => [id, '']));
      for (let count = 0; count <= MOST_GUESSES; count += 1) {
        await citizen.sends(empty);
        expect([name, (await citizen.standsAt())?.name]).toEqual([name, name]);
        expect([name, elementText(citizen.page, 'error-summary')]).not.toEqual([name, '']);
      }
      await citizen.does('solve');
      expect([name, citizen.isHome || (await citizen.standsAt())?.name !== name]).toEqual([name, true]);
    });
  }, 60_000);

  it('takes no approval without the PIN it needs, and counts nothing', async () => {
    await atEach(async (citizen, name) => {
      if ((await citizen.wrong())?.on !== 'phone') return;
      for (let count = 0; count <= MOST_GUESSES; count += 1)
        expect([name, (await citizen.answersOnPhone('approve', {}))?.status]).toEqual([name, 400]);
      await citizen.does('approve');
      expect([name, citizen.isHome || (await citizen.standsAt())?.name !== name]).toEqual([name, true]);
    });
  }, 60_000);
});
