/** One address in front of several, as a load balancer without stickiness: each connection goes to the next. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Relay {
  readonly port: number;
  /** Where connections go from now on; those that stand stay. */
  to(ports: readonly number[]): void;
  /** Breaks what stands, and takes nobody in until `mend`. */
  cut(): void;
  /** Passes no byte on, in either direction, and takes everybody in: a network that is gone without a word. */
  freeze(): void;
  /** As in the beginning. */
  mend(): void;
  close(): Promise<void>;
}

/** On a free port of this machine, or on `port`. */
export async function relay(targets: readonly number[], port = 0): Promise<Relay> {
  let ports = targets;
  let state: 'passing' | 'cut' | 'frozen' = 'passing';
  let turn = 0;
  const pairs = new Set<readonly [Socket, Socket]>();
  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const server = createServer((near) => {
    near.on('error', () => undefined);
    if (state === 'cut') return void near.destroy();
    const far = connect(ports[turn++ % ports.length] ?? 0, '127.0.0.1');
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, [far, near] as const]) {
      one.on('error', () => undefined);
      one.on('data', (data) => void (state === 'passing' && other.write(data)));
      one.on('close', () => {
        pairs.delete(pair);
        if (state !== 'frozen') other.destroy();
      });
    }
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    to: (next) => {
      ports = next;
    },
    cut: () => {
      state = 'cut';
      breakAll();
    },
    freeze: () => {
      state = 'frozen';
    },
    mend: () => {
      // What was frozen has lost bytes.
      if (state === 'frozen') breakAll();
      state = 'passing';
    },
    close: async () => {
      breakAll();
      server.close();
      await once(server, 'close');
    },
  };
}
