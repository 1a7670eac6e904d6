/** The tester's links beside a login's pages. */
import { profileOf } from './eid/browser.ts';
import type { TesterLink } from './login/pages/models.ts';
import type { TesterAbout } from './login/pages/request.ts';

/**
 * Links to the eID's code device, the phone, the card reader, and the desk that the citizen is told to
 * contact.
 */
export function testerLinks({ person, method, agent }: TesterAbout): readonly TesterLink[] {
  const browser = { id: 'browser', href: '/browser', text: `Browser: ${profileOf(agent).name}` };
  const theirs = agent === 'modern' ? [] : [browser];
  if (person === null) return theirs;
  const device = { id: 'code-device', href: `/people/${person}/device`, text: 'Code device' };
  const phone = { id: 'phone', href: `/phone/${person}`, text: 'Phone and mail' };
  if (method === null) return [phone, ...theirs];
  const bank = { id: 'bank', href: `/bank/${person}`, text: 'Bank' };
  const program = method.handset?.find(({ kind }) => kind === 'reader');
  const reader = { id: 'reader', href: `/reader/${person}?program=${program?.id}`, text: 'Card reader' };
  return [
    ...(method.credential.codes === undefined ? [] : [device]),
    ...(program === undefined ? [] : [reader]),
    phone,
    // Of a part of another's credential it is that one's desk.
    ...(method.desk === undefined && method.credential.partOf === undefined ? [] : [bank]),
    ...theirs,
  ];
}
