/** The levels of eIDAS (Implementing Regulation (EU) 2015/1502), as services ask for them. */
import { type Acr, type Level, Levels } from '../../kernel/acr.ts';

const kind = 'eidas';

/** Lowest first. Ranked with ID-porten's own as in Digdir's demo client. */
export const LEVELS = [
  { acr: 'eidas-loa-low', kind, rank: 1, byName: true },
  { acr: 'eidas-loa-substantial', kind, rank: 3, byName: true },
  { acr: 'eidas-loa-high', kind, rank: 4, byName: true },
] as const satisfies readonly Level[];

const levels = new Levels(LEVELS);

/** The lowest that the service asks for: what a country must prove at least. */
export const lowestAsked = (asked: readonly Acr[]): Acr => levels.floorOf(asked, kind);

/** Whether what a country has proven is no less than that. */
export const isEnough = (proven: Acr, asked: readonly Acr[]): boolean =>
  levels.reaches(proven, lowestAsked(asked));
