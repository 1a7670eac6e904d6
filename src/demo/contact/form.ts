/** The forms of the page: each is one change of the register. */
import { z } from 'zod';

const text = z.string().max(300).catch('');

const form = z.object({
  what: z.enum(['addresses', 'code', 'keep', 'reserve', 'unreserve', 'mailbox', 'language']),
  mobile: text,
  email: text,
  otc: text,
  mailbox: text,
  language: text,
});

export type ProfileForm = z.output<typeof form>;

/** Undefined for what no form of the page sends. */
export function readForm(body: unknown): ProfileForm | undefined {
  return form.safeParse(body ?? {}).data;
}

const NONE = 'none';

/** The change as the register takes it; undefined where nothing is chosen, or nothing is to be changed. */
export function changeOf({ what, mobile, email, otc, mailbox, language }: ProfileForm): object | undefined {
  const kontaktinformasjon = { mobiltelefonnummer: orNull(mobile), epostadresse: orNull(email) };
  switch (what) {
    case 'addresses':
      return { kontaktinformasjon };
    case 'code':
      return { kontaktinformasjon, engangskode: otc };
    case 'reserve':
      return { reservasjon: 'JA' };
    case 'unreserve':
      return { reservasjon: 'NEI' };
    case 'mailbox': {
      const postkasseleverandoeradresse = mailbox === NONE ? null : mailbox;
      return mailbox === '' ? undefined : { digital_post: { postkasseleverandoeradresse } };
    }
    case 'language':
      return language === '' ? undefined : { spraak: language };
    case 'keep':
      return undefined;
  }
}

const orNull = (typed: string) => (typed.trim() === '' ? null : typed.trim());

/** What the page says is wrong: a field and a key of its texts. */
export interface Complaint {
  readonly field: string;
  readonly text: string;
}

/** What the register refuses a form for, as the citizen may read it. */
export function complaintsOf(what: ProfileForm['what'], description: string): readonly Complaint[] {
  if (what === 'mailbox') return [{ field: 'mailbox', text: 'mailbox.refused' }];
  if (what === 'code') return [{ field: 'otc', text: 'code.wrong' }];
  const wrong: readonly Complaint[] = [
    ...(/mobiltelefonnummer/.test(description) ? [{ field: 'mobile', text: 'mobile.wrong' }] : []),
    ...(/epostadresse/.test(description) ? [{ field: 'email', text: 'email.wrong' }] : []),
  ];
  return wrong.length > 0 ? wrong : [{ field: 'mobile', text: 'address.missing' }];
}
