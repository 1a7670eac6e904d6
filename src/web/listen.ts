/** Binds the port before the program is ready: an early request waits, and no client is turned away. */
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { after } from '../kernel/clock.ts';
import { bind, bindIfThere } from './bind.ts';
import { EVERY_ADDRESS, LOOPBACK } from './hosts.ts';
import { type Messages, messages } from './messages.ts';
import { quiet } from './quiet.ts';
import { SecureServer, type Tls } from './secure-server.ts';
import { isEventStream } from './sse.ts';

/** Told of an answer that could not be written: the fault of one connection, which ends nothing else. */
type Unsent = (error: Error) => void;

export interface Listening {
  readonly port: number;
  /** The address served, as it is printed. */
  readonly address: string;
  /** Resolves when the first answer has left. */
  readonly answered: Promise<void>;
  /** Lets the waiting and all later requests in. */
  open(app: RequestListener, unsent: Unsent): void;
  /** From now on each answer is the last on its connection, so that proxies keep none for later. */
  lastAnswers(): void;
  /** Stops accepting, lets requests in flight finish for at most `patience` ms, then cuts what is left. */
  close(patience: number): Promise<void>;
}

/** `localhost` is both loopback addresses: browsers try ::1 first, many clients 127.0.0.1. */
const ADDRESSES: Readonly<Record<string, readonly string[]>> = { localhost: ['127.0.0.1', '::1'] };
/**
 * A request has so long to arrive whole, head and body (ms); Node answers a later one 408 and closes. Node
 * looks every second, so that no client holds a connection for more than 30 s by sending drop by drop.
 */
const REQUEST_MS = 28_000;
const LOOK_MS = 1_000;

/** So many free ports of one family may turn out to be taken in the other. */
const TRIES = 5;

export interface Door {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** What to do where the port is taken or may not be used, a sentence. */
  readonly advice: string;
  /** Until a request must have arrived whole (ms); REQUEST_MS unless told. */
  readonly request?: number | undefined;
  /** Absent = plain http. */
  readonly tls?: Tls | undefined;
}

/** @throws StartError where the port is taken or may not be used. */
export async function listen({ host, port, advice, ...speaks }: Door): Promise<Listening> {
  const [first = host, ...others] = ADDRESSES[host] ?? [host];
  for (let count = 1; ; count += 1) {
    const own = messages();
    const servers = [server(speaks, own)];
    try {
      const taken = await bind((servers[0] as Gate).http, first, port, advice);
      for (const address of others) {
        const further = server(speaks, own);
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

interface Gate {
  readonly http: Server;
  readonly answered: Promise<void>;
  /** Connections and requests so far. */
  readonly arrived: () => number;
  /**
   * Lets no client hold the door open: event streams end, other answers are the last on their connection, and
   * connections without a request so far (browsers open such in advance) are cut.
   */
  hurry(): void;
  lastAnswers(): void;
  open(app: RequestListener, unsent: Unsent): void;
}

function server({ request = REQUEST_MS, tls }: Pick<Door, 'request' | 'tls'>, { classes }: Messages): Gate {
  const { promise: ready, resolve: enter } = Promise.withResolvers<RequestListener>();
  const answered = Promise.withResolvers<void>();
  let app: RequestListener | undefined;
  let unsent: Unsent = () => undefined;
  let isLast = false;
  const running = new Set<ServerResponse>();
  const silent = new Set<Socket>();
  let arrivals = 0;
  const limits = {
    ...classes,
    requestTimeout: request,
    headersTimeout: request,
    connectionsCheckingInterval: Math.min(LOOK_MS, request),
    keepAliveTimeout: 65_000,
  };
  const listener: RequestListener = (req, res) => {
    arrivals += 1;
    running.add(res);
    silent.delete(req.socket);
    // A connection that was open before may bring one more request while the door closes.
    if (isLast || !http.listening) res.shouldKeepAlive = false;
    res.once('close', () => {
      running.delete(res);
      answered.resolve();
    });
    res.on('error', (error) => unsent(error));
    if (app !== undefined) app(req, res);
    else ready.then((opened) => opened(req, res));
  };
  const http: Server =
    tls === undefined ? createServer(limits, listener) : new SecureServer({ ...limits, ...tls }, listener);
  http.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
    arrivals += 1;
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  return {
    http,
    answered: answered.promise,
    arrived: () => arrivals,
    hurry() {
      for (const socket of silent) socket.destroy();
      for (const res of running) {
        if (isEventStream(res)) res.end();
        res.shouldKeepAlive = false;
      }
    },
    lastAnswers() {
      isLast = true;
    },
    open(opened, told) {
      app = opened;
      unsent = told;
      enter(opened);
    },
  };
}

function listening(servers: readonly Gate[], own: Messages, port: number): Omit<Listening, 'address'> {
  return {
    port,
    answered: Promise.race(servers.map(({ answered }) => answered)),
    open: (app, unsent) => {
      own.belongTo(app);
      for (const one of servers) one.open(app, unsent);
    },
    lastAnswers: () => {
      for (const one of servers) one.lastAnswers();
    },
    close: async (patience) => {
      await Promise.all(servers.map((one) => stop(one, patience)));
    },
  };
}

async function stop(gate: Gate, patience: number): Promise<void> {
  const { http, hurry } = gate;
  if (http.listening) await quiet(gate.arrived);
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
