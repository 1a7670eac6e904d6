/** What the population register knows of a person by another country's identifier, and what it answers. */
import type { DeskAction, DeskFacts, DeskLine } from '../../eid/desk.ts';
import { type EidasCredential, isIdentifier, isOfCountry } from './credential.ts';
import type { EidasSettings } from './settings.ts';

type RegisterFacts = DeskFacts<EidasCredential, EidasSettings>;
type RegisterAction = DeskAction<EidasCredential, EidasSettings>;
type Match = EidasCredential['match'];

const UNKNOWN = 'The register knows no foreign identifier of the person.';

const register: RegisterAction = {
  text: 'desk.register.text',
  hint: 'desk.register.hint',
  fields: [{ id: 'identifier', label: 'desk.register.label', type: 'text', autocomplete: 'off', kept: true }],
  holds: ({ credential }) => ({ identifier: credential?.identifier ?? '' }),
  offered: ({ person }) => person.pid !== null,
  unless: 'The person has no national identity number.',
  act({ fields }) {
    const identifier = (fields.identifier ?? '').trim();
    if (!isIdentifier(identifier)) return { problem: { text: 'desk.register.wrong', field: 'identifier' } };
    if (!isOfCountry(identifier)) return { problem: { text: 'desk.register.country', field: 'identifier' } };
    return {
      credential: { state: 'active', identifier, match: 'found' },
      say: { text: 'desk.register.done', with: { identifier } },
      event: 'The register: a foreign identifier was registered',
    };
  },
};

const answering = (match: Match, event: string): RegisterAction => ({
  text: `desk.${match}.text`,
  hint: `desk.${match}.hint`,
  offered: ({ credential }) => credential !== null && credential.match !== match,
  unless: `${UNKNOWN} Or it answers so already.`,
  act: () => ({
    credential: { match },
    say: { text: `desk.${match}.done` },
    event: `The register: ${event}`,
  }),
});

export const desk: Readonly<Record<string, RegisterAction>> = {
  register,
  found: answering('found', 'it knows the person'),
  none: answering('none', 'it knows nobody'),
  error: answering('error', 'it fails'),
  two: answering('two', 'it knows two such persons'),
  remove: {
    text: 'desk.remove.text',
    hint: 'desk.remove.hint',
    offered: ({ credential }) => credential !== null,
    unless: UNKNOWN,
    act: () => ({
      credential: null,
      say: { text: 'desk.remove.done' },
      event: 'The register: the foreign identifier was removed',
    }),
  },
};

export function status({ credential }: RegisterFacts): readonly DeskLine[] {
  if (credential === null) return [{ text: 'desk.standing.unknown' }];
  const { identifier, match } = credential;
  return [{ text: `desk.standing.${match}`, with: { identifier } }];
}
