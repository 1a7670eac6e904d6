/** MinID in tests: where its pages are, and what a person is sent. */
import type { Browser, Page } from '../support/browser.ts';
import { browserOf, type Service } from '../support/login.ts';
import { messagesOf, type PhoneMessage } from '../support/phone.ts';
import type { TestPerson, World } from '../support/world.ts';

export const SUBSTANTIAL = { acr_values: 'idporten-loa-substantial' };

export const passwordOf = (person: TestPerson): string => person.eids.minid?.password ?? '';

/** Number and password, as the form takes them. */
export const given = (person: TestPerson, password = passwordOf(person)) => ({ pid: person.pid, password });

/** At the first step of MinID; in a new browser unless told. */
export const atLogin = async (service: Service, more: object = {}, browser: Browser = browserOf()) =>
  (await service.atPicker({ ...SUBSTANTIAL, ...more }, browser)).click('minid');

/** Somebody new who holds this of MinID beside what everybody new does. */
export const someone = ({ control }: Pick<World, 'control'>, minid: object = {}, more: object = {}) =>
  control.person({ eids: { minid }, ...more });

/** The messages from MinID, oldest first. */
export async function received(
  world: Pick<World, 'control'>,
  person: TestPerson,
  kind?: string,
): Promise<readonly PhoneMessage[]> {
  return (await messagesOf(world, person)).filter((one) => kind === undefined || one.kind === kind);
}

/** The newest code of this kind; '' = none. */
export const codeBy = async (kind: 'sms' | 'email', world: Pick<World, 'control'>, person: TestPerson) =>
  (await received(world, person, kind)).findLast(({ code }) => code !== null)?.code ?? '';

/** At the step of the SMS code. */
export const atSms = async (service: Service, person: TestPerson, more?: object): Promise<Page> =>
  (await atLogin(service, more)).submit(given(person));

/** A wrong code of as many signs. */
export const wrong = (code: string): string => code.replace(/./g, (sign) => (sign === '7' ? '8' : '7'));
