/** Whether a request comes over a connection of a proxy in PROVEPORTEN_PROXIES. */
import type { Request } from 'express';

export function isFromTrustedProxy(req: Request): boolean {
  const trusts: unknown = req.app.get('trust proxy fn');
  return typeof trusts === 'function' && trusts(req.socket.remoteAddress, 0) === true;
}
