/** A server that a test answers for, in place of a service's. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly origin: string;
  /** Ends it with its connections. */
  close(): void;
}

/** At a free port. */
export async function served(respond: RequestListener, host = 'localhost'): Promise<Served> {
  const server = createServer(respond);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://${host}:${port}`, close };
}
