/** A server whose door opens when the program is ready: requests that come before wait, and no client is turned away. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import type { Messages } from './messages.ts';
import { SecureServer, type Tls } from './secure-server.ts';
import { isEventStream } from './sse.ts';

/** Told of an answer that could not be written: the fault of one connection, which ends nothing else. */
type Unsent = (error: Error) => void;

/** Whether a request may enter; another waits. */
export type Enters = (req: IncomingMessage) => boolean;

const ALL: Enters = () => true;

/**
 * A request has so long to arrive whole, head and body (ms); Node answers a later one 408 and closes. Node
 * looks every second, so that no client holds a connection for more than 30 s by sending drop by drop.
 */
const REQUEST_MS = 28_000;
const LOOK_MS = 1_000;

export interface Speaks {
  /** Until a request must have arrived whole (ms); REQUEST_MS unless told. */
  readonly request?: number | undefined;
  /** Absent = plain http. */
  readonly tls?: Tls | undefined;
}

/** One socket with a door: who comes before it opens waits. */
export interface Gate {
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
  /** Lets in the waiting and all later requests; where `first` is told, those that it names, until `openToAll`. */
  open(app: RequestListener, unsent: Unsent, first?: Enters): void;
  openToAll(): void;
}

/** A server that listens nowhere yet, with its door shut. */
export function gate({ request = REQUEST_MS, tls }: Speaks, { classes }: Messages): Gate {
  const answered = Promise.withResolvers<void>();
  let app: RequestListener = () => undefined;
  let enters: Enters = () => false;
  let unsent: Unsent = () => undefined;
  let waiting: (readonly [IncomingMessage, ServerResponse])[] = [];
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
  const enter = (req: IncomingMessage, res: ServerResponse) => {
    if (enters(req)) app(req, res);
    else waiting.push([req, res]);
  };
  const letIn = (whom: Enters) => {
    enters = whom;
    const came = waiting;
    waiting = [];
    for (const [req, res] of came) enter(req, res);
  };
  const listener = (req: IncomingMessage, res: ServerResponse) => {
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
    enter(req, res);
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
    open(opened, told, first = ALL) {
      [app, unsent] = [opened, told];
      letIn(first);
    },
    openToAll: () => letIn(ALL),
  };
}
