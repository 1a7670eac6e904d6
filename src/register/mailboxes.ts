/** The choices of a digital mailbox; `none` is remembered as one (release note KRR-958). */
export const MAILBOXES = ['digipost', 'e-boks', 'none'] as const;
export type Mailbox = (typeof MAILBOXES)[number];

/** The mailbox of a provider; null stands for the wish to have none. */
export function mailboxOf(provider: string | null): Mailbox {
  if (provider === null) return 'none';
  return provider === PROVIDERS.digipost ? 'digipost' : 'e-boks';
}

/** The organisation numbers under which the register names the providers (Digdir, Digital postkasse). */
export const PROVIDERS: Readonly<Record<Exclude<Mailbox, 'none'>, string>> = {
  digipost: '984661185',
  'e-boks': '996460320',
};
