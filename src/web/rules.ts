/** The web room's own rules: what any page or form refuses, whatever it is about. */
import type { Rule } from './rule.ts';

const HTTP = 'https://www.rfc-editor.org/rfc/rfc9110.html#section-';

export const CROSS_SITE: Rule = {
  id: 'cross_site',
  error: 'access_denied',
  status: 403,
  citizen: 'cross_site',
  says: 'A form of this site may only be sent from this site.',
  see: 'https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header',
};

export const FORM_CSRF: Rule = {
  id: 'form.csrf',
  error: 'stale_form',
  status: 403,
  citizen: 'stale_form',
  says: 'The form must carry the hidden _csrf value of the page it stood on, and the session cookie set with it.',
  see: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
};

export const NOT_FOUND: Rule = {
  id: 'not_found',
  error: 'not_found',
  status: 404,
  citizen: 'not_found',
  says: 'Nothing is served at this address.',
  see: `${HTTP}15.5.5`,
};

export const METHOD: Rule = {
  id: 'method',
  error: 'method_not_allowed',
  status: 405,
  citizen: 'method',
  says: 'The address exists, but it does not answer this method.',
  see: `${HTTP}15.5.6`,
};

export const IN_ADVANCE: Rule = {
  id: 'in_advance',
  error: 'invalid_request',
  status: 425,
  citizen: 'bad_input',
  says: 'A browser that fetches in advance (Sec-Purpose or Purpose: prefetch) begins, spends and ends nothing: the address answers when its user comes.',
  see: 'https://wicg.github.io/nav-speculation/prefetch.html#sec-purpose-header',
};

export const UNKNOWN_LOGIN: Rule = {
  id: 'unknown_login',
  // As ID-porten's page says (felleslosninger/docs#657).
  error: 'invalid_request',
  status: 400,
  citizen: 'unknown_login',
  says: 'This browser has no unfinished login here: one begins at /authorize, in the same browser, with cookies accepted.',
  see: 'https://docs.digdir.no/docs/idporten/oidc/oidc_protocol_authorize',
};

export const REAL_NUMBER: Rule = {
  id: 'real_number',
  error: 'invalid_request',
  status: 400,
  citizen: 'bad_input',
  says: 'What was sent holds a number that could belong to a real person; nothing of it is kept or shown. Only synthetic numbers are taken: their month is raised by 80.',
  see: 'https://docs.digdir.no/docs/idporten/idporten/idporten_testbrukere',
};

export const BODY_MALFORMED: Rule = {
  id: 'body.malformed',
  error: 'invalid_request',
  status: 400,
  citizen: 'bad_input',
  says: 'The request must be well-formed: valid percent-encoding, UTF-8, no control characters, each parameter once.',
  see: 'https://url.spec.whatwg.org/#application/x-www-form-urlencoded',
};

export const BODY_TOO_LARGE: Rule = {
  id: 'body.too_large',
  error: 'invalid_request',
  status: 413,
  citizen: 'bad_input',
  says: 'The body of a request may hold at most 64 kB.',
  see: `${HTTP}15.5.14`,
};

export const BODY_ENCODING: Rule = {
  id: 'body.encoding',
  error: 'invalid_request',
  status: 415,
  citizen: 'bad_input',
  says: 'A body must be sent uncompressed.',
  see: `${HTTP}15.5.16`,
};

export const BODY_CHARSET: Rule = {
  id: 'body.charset',
  error: 'invalid_request',
  status: 415,
  citizen: 'bad_input',
  says: 'A body must be UTF-8.',
  see: `${HTTP}15.5.16`,
};

export const BODY_TYPE: Rule = {
  id: 'body.type',
  error: 'invalid_request',
  status: 415,
  citizen: 'bad_input',
  says: 'A form must be sent as application/x-www-form-urlencoded.',
  see: `${HTTP}15.5.16`,
};

export const HOST_UNKNOWN: Rule = {
  id: 'host.known',
  error: 'invalid_request',
  status: 421,
  citizen: 'not_found',
  says: 'The Host header must name an address of this simulator; further names are listed in PROVEPORTEN_HOSTS.',
  see: `${HTTP}15.5.20`,
};

export const STREAMS_OPEN: Rule = {
  id: 'streams.open',
  error: 'temporarily_unavailable',
  status: 429,
  citizen: 'busy',
  says: 'Only so many event streams may be open at once; close some, or look again from time to time.',
  see: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
};

export const STORE_BUSY: Rule = {
  id: 'store.busy',
  error: 'temporarily_unavailable',
  status: 503,
  citizen: 'busy',
  says: 'Another program holds the lock of the store, so nothing was written; try again.',
  see: `${HTTP}15.6.4`,
};

export const SYSTEM_FAULT: Rule = {
  id: 'system_fault',
  error: 'server_error',
  status: 500,
  citizen: 'system_fault',
  says: 'The simulator failed. The log has the stack under the trace id.',
  see: `${HTTP}15.6.1`,
};
