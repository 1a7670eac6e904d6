/** Logins as a person makes them, from the picker to the service. */
import type { Browser, Page } from './browser.ts';
import type { Control, TestPerson } from './world.ts';

/** Picker, number, code, password. */
export async function throughBankId(
  browser: Browser,
  picker: Page,
  person: TestPerson,
  control: Control,
): Promise<Page> {
  const number = await browser.click(picker, 'bankid');
  const code = await browser.submit(number, { pid: person.pid });
  const password = await browser.submit(code, { otc: await control.code(person, 'bankid') });
  return browser.submit(password, { password: person.eids.bankid?.password ?? '' });
}

/** Picker and a number. */
export async function throughTestId(
  browser: Browser,
  picker: Page,
  person: TestPerson,
  entry = 'testid2',
): Promise<Page> {
  return browser.submit(await browser.click(picker, entry), { pid: person.pid });
}
