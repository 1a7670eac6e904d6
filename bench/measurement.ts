/** Measures and says when, on what, and how quiet the machine was meanwhile. */
import { watch } from '../scripts/quiet.ts';
import type { Measurement } from '../scripts/reference/figures.ts';

export async function told<T>(measure: () => Promise<T>): Promise<T & Measurement> {
  const ended = watch();
  const measured = await measure();
  return { ...ended(), ...measured };
}
