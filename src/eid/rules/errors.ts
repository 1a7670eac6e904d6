/** The errors of an eID, and the step at which a login stops for them: `stopped`. */
import type { Effect } from '../effect.ts';
import type { Feedback } from '../facts.ts';
import type { StepError } from '../step.ts';

export function errorRows<Code extends string>(errors: Readonly<Record<string, StepError>>) {
  const told = (code: string, fill: Feedback['with']): Feedback => {
    const { says = `errors.${code}`, shown = code }: Partial<StepError> = errors[code] ?? {};
    return { text: says, code, shown, ...(fill === undefined ? {} : { with: fill }) };
  };
  const stopping = (code: string) => ({
    to: 'stopped' as const,
    do: (): Effect<never> => ({ say: told(code, undefined), event: `stopped with ${code}` }),
  });
  return {
    saying: (code: Code, fill?: Feedback['with']) => told(code, fill),
    /** The rest of a row that stops the login. */
    stop: (code: Code) => stopping(code),
    /** As the port wants it. */
    outage: stopping,
  };
}
