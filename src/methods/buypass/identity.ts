/** Who somebody has shown to be, to the app and to the card's window: by which login, and for how long. */
import type { HandsetFacts, Proof } from '../../eid/handset.ts';
import { OWN_LEVELS } from '../../kernel/acr.ts';
import type { Instant } from '../../kernel/clock.ts';

/** Minutes for which it counts. Assumed. */
export const MINUTES = 10;
export const isRecent = ({ personAt }: Pick<HandsetFacts, 'personAt'>, at: Instant): boolean =>
  personAt - at < MINUTES * 60_000;

const isHigh = ({ acr }: Proof): boolean =>
  OWN_LEVELS.kindOf(acr) === 'idporten' && OWN_LEVELS.reaches(acr, 'idporten-loa-high');

/** By password and SMS, or by the app: the amr is one for all ways. */
export const isOnMobile = (proof: Proof): boolean =>
  proof.eid === 'buypass' && isHigh(proof) && (proof.notes.way === 'password' || proof.notes.way === 'app');

export const isByOther = (proof: Proof): boolean => proof.eid !== 'buypass' && isHigh(proof);
