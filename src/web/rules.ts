/** The web room's own rules: what any page or form refuses, whatever it is about. */
import { rules } from './rule.ts';

const http = (section: string) => `https://www.rfc-editor.org/rfc/rfc9110.html#section-${section}`;

export const { cross_site: CROSS_SITE } = rules('access_denied', 403, {
  cross_site: [
    'A form of this site may only be sent from this site.',
    'https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header',
    'cross_site',
  ],
});

export const { 'form.csrf': FORM_CSRF } = rules('stale_form', 403, {
  'form.csrf': [
    'The form must carry the hidden _csrf value of the page it stood on, and the session cookie set with it.',
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    'stale_form',
  ],
});

export const { not_found: NOT_FOUND } = rules('not_found', 404, {
  not_found: ['Nothing is served at this address.', http('15.5.5'), 'not_found'],
});

export const { method: METHOD } = rules('method_not_allowed', 405, {
  method: ['The address exists, but it does not answer this method.', http('15.5.6'), 'method'],
});

export const { in_advance: IN_ADVANCE } = rules('invalid_request', 425, {
  in_advance: [
    'A browser that fetches in advance (Sec-Purpose or Purpose: prefetch) begins, spends and ends nothing: the address answers when its user comes.',
    'https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header',
    'bad_input',
  ],
});

export const {
  unknown_login: UNKNOWN_LOGIN,
  real_number: REAL_NUMBER,
  'body.malformed': BODY_MALFORMED,
} = rules('invalid_request', 400, {
  // The error is as ID-porten’s page says (felleslosninger/docs#657).
  unknown_login: [
    'This browser has no unfinished login here: one begins at /authorize, in the same browser, with cookies accepted.',
    'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize',
    'unknown_login',
  ],
  real_number: [
    'What was sent holds a number that could belong to a real person; nothing of it is kept or shown. Only synthetic numbers are taken: their month is raised by 80.',
    'https://docs.digdir.no/docs/idporten/idporten/idporten_testbrukere',
    'bad_input',
  ],
  'body.malformed': [
    'The request must be well-formed: valid percent-encoding, UTF-8, no control characters, each parameter once.',
    'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
    'bad_input',
  ],
});

export const { 'body.too_large': BODY_TOO_LARGE } = rules('invalid_request', 413, {
  'body.too_large': ['The body of a request may hold at most 64 kB.', http('15.5.14'), 'bad_input'],
});

export const {
  'body.encoding': BODY_ENCODING,
  'body.charset': BODY_CHARSET,
  'body.type': BODY_TYPE,
} = rules('invalid_request', 415, {
  'body.encoding': ['A body must be sent uncompressed.', http('15.5.16'), 'bad_input'],
  'body.charset': ['A body must be UTF-8.', http('15.5.16'), 'bad_input'],
  'body.type': ['A form must be sent as application/x-www-form-urlencoded.', http('15.5.16'), 'bad_input'],
});

export const { 'host.known': HOST_UNKNOWN } = rules('invalid_request', 421, {
  'host.known': [
    'The Host header must name an address of this simulator; further names are listed in PROVEPORTEN_HOSTS.',
    http('15.5.20'),
    'not_found',
  ],
});

export const { 'streams.open': STREAMS_OPEN } = rules('temporarily_unavailable', 429, {
  'streams.open': [
    'Only so many event streams may be open at once; close some, or look again from time to time.',
    'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
    'busy',
  ],
});

export const { 'store.busy': STORE_BUSY, 'store.gone': STORE_GONE } = rules('temporarily_unavailable', 503, {
  'store.busy': [
    'Another program holds the lock of the store, so nothing was written; try again.',
    http('15.6.4'),
    'busy',
  ],
  'store.gone': [
    'The store does not answer, or takes no writes: its disk is full, its file is gone, or its server is down. /ready tells which. Nothing was acknowledged; try again.',
    http('15.6.4'),
    'busy',
  ],
});

export const { system_fault: SYSTEM_FAULT, unknown_service: UNKNOWN_SERVICE } = rules('server_error', 500, {
  system_fault: [
    'The simulator failed. The log has the stack under the trace id.',
    http('15.6.1'),
    'system_fault',
  ],
  // As ID-porten's help tells it: “systemfeil” at the end of a login whose service is unknown.
  unknown_service: [
    'The login is for no service: its page was opened from a bookmark, or the browser has lost its cookies, or the service is gone. A login begins at /authorize.',
    'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize',
    'unknown_service',
  ],
});
