/** The client authentication that a request presents: header and form, read. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Request } from 'express';
import type { AuthMethod } from '../../services/service.ts';
import { formOf } from '../../web/params.ts';
import { type Sent, valueSent } from '../request/params.ts';
import { assertedClient } from './assertion.ts';
import { type BasicHeader, rawBasic, readBasic } from './basic-header.ts';

export interface Presented {
  /**
   * The client it names: by the header, else the form, else the assertion (RFC 7523, 3: its `sub` is the
   * client_id).
   */
  readonly client_id: string | undefined;
  /** The form's client_id. */
  readonly named: string | undefined;
  /** Null = no header; 'malformed' = a header that is no Basic credential. */
  readonly basic: BasicHeader | 'malformed' | null;
  /** The decoded base64 of the header, before form decoding: for a client that forgot to encode it. */
  readonly raw: string | undefined;
  readonly secret: string | undefined;
  readonly assertion: string | undefined;
  readonly assertionType: string | undefined;
  /** Every method the request uses. */
  readonly methods: readonly AuthMethod[];
}

/** Reads header and form; judges nothing. */
export function readPresented({ authorization }: IncomingHttpHeaders, form: Sent): Presented {
  const raw = rawBasic(authorization);
  const basic = readBasic(authorization, raw);
  const secret = valueSent(form, 'client_secret');
  const assertion = valueSent(form, 'client_assertion');
  const assertionType = valueSent(form, 'client_assertion_type');
  const methods: AuthMethod[] = [];
  if (basic !== null) methods.push('client_secret_basic');
  if (secret !== undefined) methods.push('client_secret_post');
  if (assertion !== undefined || assertionType !== undefined) methods.push('private_key_jwt');
  if (methods.length === 0) methods.push('none');
  const named = valueSent(form, 'client_id');
  const client_id =
    basic === null || basic === 'malformed' ? (named ?? assertedClient(assertion)) : basic.client_id;
  return { client_id, named, basic, raw, secret, assertion, assertionType, methods };
}

/** The service that the request names, whether it proves to be that service or not. */
export const namedClient = (req: Request) => readPresented(req.headers, { sent: formOf(req) }).client_id;
