/**
 * People for the contact register, as Digdir's test environment has them (docs/facts/idporten.md). Those who
 * would be asked are asked in every login (`step`), whatever service and settings say.
 */
import { member } from './cast-member.ts';
import type { PersonInput } from './input.ts';

/** So long ago that no limit reaches back to it. */
const LONG_AGO = '2021-08-01T10:00:00.000Z';
const old = { updated_at: LONG_AGO, verified_at: LONG_AGO, validated_at: null };
const outdated = { email: old, mobile: old, step: true };

// biome-ignore format: one person a paragraph
export const contactCast: readonly PersonInput[] = [
  member('12838401382', 'Didrik Digitalpostad',
    'has mobile, e-mail and a digital mailbox in the contact register', { contact: { mailbox: 'digipost' } }),
  member('02917920659', 'Mona Mobilbare', 'has a mobile in the contact register, and no e-mail', { email: null }),
  member('25869104968', 'Eirik Epostbare', 'has an e-mail in the contact register, and no mobile', { mobile: null }),
  member('19816806340', 'Sverre Slettestad',
    'is deleted from the contact register: a login asks for new contact information',
    { contact: { status: 'deleted', step: true } }),
  member('30897317423', 'Gunhild Gammeladresse',
    'has contact information older than 18 months: a login asks whether it is right', { contact: outdated }),
  member('08848809080', 'Rebekka Reservertsen',
    'is reserved, and has contact information older than 18 months: a login tells of the reservation first',
    { reserved: true, contact: { ...outdated, reserved_at: LONG_AGO, reservation_updated_at: LONG_AGO } }),
  member('15929024556', 'Edvin Delesen',
    'has the addresses of Dagny in the contact register, too: a login asks for codes sent to them',
    { mobile: '+4740000977', email: 'familien.delesen@proveporten.test', contact: outdated }),
  member('22907514696', 'Dagny Delesen',
    'has the addresses of Edvin in the contact register, too',
    { mobile: '+4740000977', email: 'familien.delesen@proveporten.test' }),
  member('21829000161', 'Ivar Ingenadresse',
    'has neither mobile nor e-mail: a login asks for at least one', { mobile: null, email: null, contact: { step: true } }),
];
