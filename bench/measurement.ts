/** Measures and says when, on what, and how quiet the machine was meanwhile. */
import { availableParallelism } from 'node:os';
import { watch } from '../scripts/quiet.ts';
import type { Measurement } from '../scripts/reference/figures.ts';

export async function told<T>(measure: () => Promise<T>): Promise<T & Measurement> {
  const ended = watch();
  const measured = await measure();
  return { ...when(), machine: ended(), ...measured };
}

const when = () => ({
  measured_at: new Date().toISOString().slice(0, 10),
  node: process.version,
  cores: availableParallelism(),
});
