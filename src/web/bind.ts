/** Binds a server to an address and a port, or says why that cannot be. */
import type { AddressInfo, Server } from 'node:net';
import { StartError } from '../kernel/errors.ts';

/** A machine without IPv6 serves IPv4 alone. */
const NO_SUCH_ADDRESS = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** @throws StartError where the port is taken or may not be used; `advice` is its sentence on what to do. */
export function bind(server: Server, address: string, port: number, advice: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, address, port, advice)));
    server.listen(port, address, () => resolve((server.address() as AddressInfo).port));
  });
}

/** The same; false where the machine has no such address. */
export async function bindIfThere(
  server: Server,
  address: string,
  port: number,
  advice: string,
): Promise<boolean> {
  try {
    await bind(server, address, port, advice);
    return true;
  } catch (error) {
    const { cause } = error as { cause?: NodeJS.ErrnoException };
    if (NO_SUCH_ADDRESS.has(cause?.code ?? '')) return false;
    throw error;
  }
}

function explained(error: NodeJS.ErrnoException, address: string, port: number, advice: string): StartError {
  const why =
    error.code === 'EADDRINUSE'
      ? `Port ${port} on ${address} is taken by another program. ${advice}`
      : `Port ${port} on ${address} cannot be opened (${error.code ?? error.message}). ${advice}`;
  return Object.assign(new StartError([why]), { cause: error });
}
