/** What activates the app: the code of a letter or that of the profile's page, and then the password. */
import { NO_GUESSES } from '../../../eid/rules/guesses.ts';
import { passwordTyped, refusedPassword } from '../../../eid/rules/new-password.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { LIMITS } from '../login/new-password.ts';
import { beginAgain } from '../login/rules.ts';
import { activatedBy, CODE_FIELD, countedOnLetter, letterCodeTyped, letterOf } from '../order/letter.ts';
import { noticeOf, type OwnerChange } from '../owner.ts';
import { type Done, guessedWrongly, passwordProblem, type Refused } from '../profile/acts.ts';
import { appCodeOf } from '../profile/factors.ts';
import { standingOf } from '../standing.ts';
import { type AppEffect, type AppFacts, type AppScreenName, obstacleOf } from './rules.ts';

/** Where the code came from that this activation goes by. */
export type CodeFrom = 'letter' | 'profile';

/** Of the code that was typed; null = it is none of them. */
export function codeFrom(facts: AppFacts): CodeFrom | null {
  const typed = letterCodeTyped(facts);
  if (typed === letterOf(facts)?.code) return 'letter';
  return typed === appCodeOf(facts)?.code ? 'profile' : null;
}

/** A wrong code counts on the letter, where there is one; else as a guess at the login does. */
export function codeProblem(facts: AppFacts): Refused | null {
  if (letterCodeTyped(facts) === '')
    return { refused: { text: 'activate.missing', field: CODE_FIELD.id }, event: 'no code was given' };
  if (codeFrom(facts) !== null) return null;
  const letter = letterOf(facts);
  if (letter === null) return guessedWrongly(facts, 'app-code', CODE_FIELD.id);
  const { credential, left, ended } = countedOnLetter(facts, letter);
  const refused = { ...(left === 0 ? ended : { text: 'app-code.letter' }), field: CODE_FIELD.id };
  return { refused, also: { credential }, event: 'a wrong code of the letter' };
}

/** The obstacle that a wrong code leaves behind, when it was the letter's last; null = there is none. */
export function obstacleAfter(facts: AppFacts): AppScreenName | null {
  const changes = codeProblem(facts)?.also?.credential;
  const { credential } = facts;
  if (changes === undefined || credential === null) return null;
  return obstacleOf({ ...facts, credential: { ...credential, ...changes } });
}

/** The letter ends with this code. */
export function endOfLetter(facts: AppFacts): AppEffect {
  const problem = codeProblem(facts);
  const changes = problem?.also?.credential;
  if (problem === null || changes === undefined) return {};
  const { text } = problem.refused;
  return { credential: changes, say: { text }, event: problem.event };
}

/** The code is still good that this activation goes by. */
export function isStillGood(facts: AppFacts, from: unknown): boolean {
  if (from === 'letter') return letterOf(facts) !== null;
  return from === 'profile' && appCodeOf(facts) !== null;
}

/** Only a letter gives a password to somebody who has none, or whose MinID is closed. */
export const needsNewPassword = (facts: AppFacts): boolean =>
  facts.notes.from === 'letter' && standingOf(facts) !== 'active';

/** The app is active on one phone: whichever had it before, and may have been asked, has it no longer. */
const onThisPhone = (facts: AppFacts): OwnerChange => ({
  credential: {
    app: { phone: facts.platform, activated_at: rfc3339(facts.personAt) },
    app_code: null,
    waiting: [],
  },
  messages: noticeOf(facts, 'app.activated.prompt'),
  ends: beginAgain(facts.credential),
});

/** With the password there is. */
export function activateByPassword(facts: AppFacts): Done | Refused {
  const problem = passwordProblem(facts);
  if (problem !== null) return problem;
  const { credential, ...told } = onThisPhone(facts);
  const used = facts.notes.from === 'letter' ? { order: null, letter_guesses: NO_GUESSES } : {};
  return {
    ...told,
    credential: { ...credential, ...used },
    event: 'the app was activated with the password',
  };
}

/** With a new password: the letter activates MinID itself, too. */
export function activateByLetter(facts: AppFacts): Done | Refused {
  const refusal = refusedPassword(LIMITS, facts);
  if (refusal?.say !== undefined) return { refused: refusal.say, event: refusal.event ?? 'no new password' };
  const [letter, held] = [letterOf(facts), facts.credential];
  if (letter === null || held === null)
    return { refused: { text: 'activate.none' }, event: 'the letter was used or ended meanwhile' };
  const { credential, contact } = activatedBy(letter, { password: passwordTyped(facts), held });
  const app = onThisPhone({ ...facts, person: { ...facts.person, ...contact } });
  return {
    ...app,
    credential: { ...credential, ...app.credential },
    person: contact,
    event: 'MinID and its app were activated with the letter',
  };
}
