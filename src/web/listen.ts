/** Binds the port before the program is ready: an early request waits, and no client is turned away. */
import { after } from '../kernel/clock.ts';
import { bind, bindIfThere } from './bind.ts';
import { type Gate, gate, type Speaks } from './gate.ts';
import { EVERY_ADDRESS, LOOPBACK } from './hosts.ts';
import { type Messages, messages } from './messages.ts';
import { quiet } from './quiet.ts';

export interface Listening {
  readonly port: number;
  /** The address served, as it is printed. */
  readonly address: string;
  /** Resolves when the first answer has left. */
  readonly answered: Promise<void>;
  readonly open: Gate['open'];
  readonly openToAll: Gate['openToAll'];
  /** From now on each answer is the last on its connection, so that proxies keep none for later. */
  lastAnswers(): void;
  /** Stops accepting, lets requests in flight finish for at most `patience` ms, then cuts what is left. */
  close(patience: number): Promise<void>;
}

/** `localhost` is both loopback addresses: browsers try ::1 first, many clients 127.0.0.1. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = { localhost: ['127.0.0.1', '::1'] };

/** So many free ports of one family may turn out to be taken in the other. */
const TRIES = 5;

export interface Door extends Speaks {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** What to do where the port is taken or may not be used, a sentence. */
  readonly advice: string;
}

/** @throws StartError where the port is taken or may not be used. */
export async function listen({ host, port, advice, ...speaks }: Door): Promise<Listening> {
  const [first = host, ...others] = ADDRESSES[host] ?? [host];
  for (let count = 1; ; count += 1) {
    const own = messages();
    const servers = [gate(speaks, own)];
    try {
      const taken = await bind((servers[0] as Gate).http, first, port, advice);
      for (const address of others) {
        const further = gate(speaks, own);
        if (await bindIfThere(further.http, address, taken, advice)) servers.push(further);
      }
      const address = addressOf(host, taken, speaks.tls === undefined ? 'http' : 'https');
      return { address, ...listening(servers, own, taken) };
    } catch (error) {
      await Promise.all(servers.map((one) => stop(one, 0)));
      if (port !== 0 || count === TRIES) throw error;
    }
  }
}

function listening(servers: readonly Gate[], own: Messages, port: number): Omit<Listening, 'address'> {
  return {
    port,
    answered: Promise.race(servers.map(({ answered }) => answered)),
    open: (app, unsent, first) => {
      own.belongTo(app);
      for (const one of servers) one.open(app, unsent, first);
    },
    openToAll: () => {
      for (const one of servers) one.openToAll();
    },
    lastAnswers: () => {
      for (const one of servers) one.lastAnswers();
    },
    close: async (patience) => {
      await Promise.all(servers.map((one) => stop(one, patience)));
    },
  };
}

async function stop({ http, hurry, arrived }: Gate, patience: number): Promise<void> {
  if (http.listening) await quiet(arrived);
  return new Promise((resolve) => {
    if (!http.listening) return resolve();
    const giveUp = after(patience, () => http.closeAllConnections());
    http.close(() => {
      giveUp();
      resolve();
    });
    hurry();
    http.closeIdleConnections();
  });
}

/** The address to print: who binds every address is reached as localhost. */
export function addressOf(host: string, port: number, scheme: 'http' | 'https' = 'http'): string {
  const name = [...EVERY_ADDRESS, ...LOOPBACK].includes(host) ? 'localhost' : host;
  return `${scheme}://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
