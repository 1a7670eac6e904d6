/** docs/scale.md: what a rate of logins needs, computed and simulated from docs/performance.json. */
import { type Load, type Outcome, type Plant, simulated } from '../scale/simulation.ts';
import { oursIn } from './compared.ts';
import type { Performance } from './figures.ts';
import { table } from './markdown.ts';
import { when } from './performance-tables.ts';

/** A thread or a core that is busier than this answers late when logins come together. */
const BUSY = 0.7;
/** Assumed, not measured: a commit on a disk with a protected cache, and a network within one building. */
const DATABASE = { sync_ms: 1, round_trip_ms: 0.5 };
const NATIONAL = { per_second: 2_000, people: 10_000_000 };
/** A peak that lasts so long (s). */
const PEAK_S = 7_200;
const SEED = 12;
/** Logins of one simulation: the tables are made anew at each `npm run docs`. */
const LOGINS = 8_000;

interface Scenario {
  readonly name: string;
  readonly plant: Plant;
  readonly per_second: number;
}

/** ms of processor time of one login: of the thread, and of the database where it is a server of its own. */
interface Costs {
  readonly alone: number;
  readonly thread: number;
  readonly database: number;
}

function costs({ compared, cost }: Performance): Costs {
  const { main_thread_ms: thread, database_cpu_ms: database } = cost;
  return { alone: oursIn(compared).crowded.main_thread_ms, thread, database };
}

/** So many that each is busy for `BUSY` of the time. */
const needed = (per_second: number, ms: number) => Math.ceil((per_second * ms) / 1000 / BUSY);
/** The rate at which so many are. */
const rate = (instances: number, ms: number) => Math.floor((instances * BUSY * 1000) / ms);

function scenarios({ alone, thread, database }: Costs): readonly Scenario[] {
  const inProcess = { instances: 1, database_cores: 1, sync_ms: 0, round_trip_ms: 0 };
  const served = (instances: number, per_second: number): Plant => ({
    ...DATABASE,
    instances,
    database_cores: needed(per_second, database),
  });
  const four = rate(4, thread);
  const { per_second } = NATIONAL;
  return [
    { name: 'one instance on a SQLite file', plant: inProcess, per_second: rate(1, alone) },
    { name: 'four instances on one PostgreSQL', plant: served(4, four), per_second: four },
    {
      name: 'a national test environment',
      plant: served(needed(per_second, thread), per_second),
      per_second,
    },
  ];
}

function outcome({ alone, thread, database }: Costs, { plant }: Scenario, per_second: number): Outcome {
  const isServer = plant.round_trip_ms > 0;
  const cost = isServer ? { thread_ms: thread, database_ms: database } : { thread_ms: alone, database_ms: 0 };
  const load: Load = { per_second, logins: LOGINS, seed: SEED };
  return simulated(cost, plant, load);
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const ms = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

/** At the rate that is planned for, and with a quarter more. */
export function scenariosTable(figures: Performance): string {
  const all = costs(figures);
  const rows = scenarios(all).flatMap((scenario) =>
    [1, 1.25].map((times) => {
      const per_second = Math.round(scenario.per_second * times);
      const { threads, database, commits, p50_ms, p99_ms } = outcome(all, scenario, per_second);
      const { instances, database_cores, round_trip_ms } = scenario.plant;
      const cores = round_trip_ms > 0 ? [database_cores, percent(database), percent(commits)] : ['', '', ''];
      const first = times === 1 ? [scenario.name, instances] : ['', ''];
      return [...first, per_second, percent(threads), ...cores, ms(p50_ms), ms(p99_ms)];
    }),
  );
  const head = [
    '',
    'instances',
    'logins/s',
    'thread busy',
    'cores of PostgreSQL',
    'busy',
    'line for commits busy',
  ];
  return table([...head, 'answer, p50 ms', 'p99 ms'], rows);
}

/** What a login costs, and what people and logins take of the disk. */
export function costsTable(figures: Performance): string {
  const { alone, thread, database } = costs(figures);
  const { compared, cost } = figures;
  const { person_bytes, login_bytes } = cost;
  const gigabytes = (count: number, bytes: number) => `${((count * bytes) / 1e9).toFixed(1)} GB`;
  const { people, per_second } = NATIONAL;
  const peak = per_second * PEAK_S;
  const of = (count: number) => count.toLocaleString('en-GB');
  const rows = table(
    ['figure', 'value'],
    [
      ['thread of an instance, ms a login, on a SQLite file', alone],
      ['the same on PostgreSQL', thread],
      ['PostgreSQL, all its processes, ms a login', database],
      ['a person, bytes of the database', of(person_bytes)],
      ['a login with session and events, bytes', of(login_bytes)],
      [`${of(people)} people`, gigabytes(people, person_bytes)],
      [`${of(peak)} logins, those of two hours at ${of(per_second)}/s`, gigabytes(peak, login_bytes)],
    ],
  );
  return [
    rows,
    '',
    `On a SQLite file, ${compared.starts * compared.rounds} blocks of ${compared.block} logins. ${when(compared)}`,
    '',
    `On PostgreSQL, ${cost.logins} logins. ${when(cost)}`,
  ].join('\n');
}
