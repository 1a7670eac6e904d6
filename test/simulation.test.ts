/** The simulation behind docs/scale.md, against what is known of queues. */
import { describe, expect, it } from 'vitest';
import { chance, type Plant, simulated } from '../scripts/scale/simulation.ts';
import { Timeline } from '../scripts/scale/timeline.ts';

const COST = { thread_ms: 4, database_ms: 2 };
const PLANT: Plant = { instances: 2, database_cores: 2, sync_ms: 1, round_trip_ms: 0.5 };
const LOAD = { per_second: 250, logins: 4_000, seed: 1 };

describe('the simulation', () => {
  it('gives the same figures for the same seed, and others for another', () => {
    const first = simulated(COST, PLANT, LOAD);
    expect(simulated(COST, PLANT, LOAD)).toEqual(first);
    expect(simulated(COST, PLANT, { ...LOAD, seed: 2 })).not.toEqual(first);
  });

  it('keeps threads and database as busy as the work says (utilisation law)', () => {
    const { threads, database } = simulated(COST, PLANT, LOAD);
    expect(threads).toBeCloseTo((LOAD.per_second * COST.thread_ms) / 1000 / PLANT.instances, 1);
    expect(database).toBeCloseTo((LOAD.per_second * COST.database_ms) / 1000 / PLANT.database_cores, 1);
  });

  it('answers as one queue before one thread does (M/M/1: the median is ln 2 of work / idle share)', () => {
    const alone: Plant = { instances: 1, database_cores: 1, sync_ms: 0, round_trip_ms: 0 };
    const { p50_ms } = simulated({ thread_ms: 4, database_ms: 0 }, alone, {
      ...LOAD,
      per_second: 125,
      logins: 20_000,
    });
    const expected = (Math.LN2 * (COST.thread_ms / 10)) / (1 - 0.5);
    expect(Math.abs(p50_ms / expected - 1)).toBeLessThan(0.15);
  });

  it('answers later with more logins, and sooner with more instances', () => {
    const of = (per_second: number, instances: number) =>
      simulated(COST, { ...PLANT, instances }, { ...LOAD, per_second }).p99_ms;
    expect(of(400, 2)).toBeGreaterThan(of(200, 2));
    expect(of(400, 4)).toBeLessThan(of(400, 2));
  });

  it('shares commits: the line for them is never busier than always', () => {
    const { commits, p99_ms } = simulated(COST, { ...PLANT, instances: 8, sync_ms: 5 }, LOAD);
    expect(commits).toBeGreaterThan(0.5);
    expect(commits).toBeLessThanOrEqual(1.01);
    expect(p99_ms).toBeLessThan(1_000);
  });
});

it('a timeline gives its events in the order of time', () => {
  const random = chance(3);
  const times = Array.from({ length: 500 }, () => random());
  const timeline = new Timeline<{ readonly at: number }>();
  for (const at of times) timeline.add({ at });
  const taken: number[] = [];
  for (let event = timeline.next(); event !== undefined; event = timeline.next()) taken.push(event.at);
  expect(taken).toEqual(times.toSorted((one, other) => one - other));
});
