/** The protocol's own values in a login, from /authorize to its end. */
import type { Language } from '../../kernel/language.ts';
import type { Login } from '../../login/machine/login.ts';
import type { AuthorizationRequest } from '../records.ts';

/** The checked request, and how its language is chosen. A type, so that it is JSON. */
export type Ticket = {
  readonly request: AuthorizationRequest;
  readonly sso_disabled: boolean;
  /** Whether the service has its citizens asked for contact information; null = the settings say. */
  readonly contact_info_step: boolean | null;
  /** The citizen's own choice of language when the login began. */
  readonly language: Language | null;
  /** Seconds that the grant lasts at most. */
  readonly lasts: number;
  /** `sub` of the person that the id_token_hint speaks of; null = it was not said. */
  readonly hinted: string | null;
};

/** The login keeps it as JSON of which it knows nothing; only `authorize/start.ts` makes it. */
export const ticketOf = ({ ticket }: Pick<Login, 'ticket'>): Ticket => ticket as unknown as Ticket;
