/** Routers of this house: an address is exactly what it is registered as. */
import { Router } from 'express';

/** `/token/` and `/Token` are not `/token`: ID-porten does not serve them, so a service that asks for them must find out here. */
export function strictRouter(): Router {
  return Router({ strict: true, caseSensitive: true });
}
