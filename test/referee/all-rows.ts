/** Every row of the table, in its order. */
import type { CryptoKey } from 'jose';
import type { Store } from '../../src/storage/store.ts';
import type { Row } from './rows.ts';
import { acceptedRows } from './rows-accepted.ts';
import { assertionRows } from './rows-assertion.ts';
import { authenticationRows } from './rows-authentication.ts';
import { consentRows } from './rows-consent.ts';
import { corsRows } from './rows-cors.ts';
import { dpopRows } from './rows-dpop.ts';
import { enterpriseRows } from './rows-enterprise.ts';
import { fapiRows } from './rows-fapi.ts';
import { issuedRows } from './rows-issued.ts';
import { logoutRows } from './rows-logout.ts';
import { nativeRows } from './rows-native.ts';
import { pageRows } from './rows-page.ts';
import { pkceRows } from './rows-pkce.ts';
import { pushedRows } from './rows-pushed.ts';
import { refreshRows } from './rows-refresh.ts';
import { requestRows } from './rows-request.ts';
import { responseModeRows } from './rows-response-mode.ts';
import { tokenRows } from './rows-token.ts';
import { userinfoRows } from './rows-userinfo.ts';

/** `key` signs the assertions; the store is there when the rows are sent. */
export async function allRows(key: CryptoKey, store: () => Store): Promise<readonly Row[]> {
  return [
    ...acceptedRows(key),
    ...pageRows(),
    ...nativeRows(),
    ...logoutRows(),
    ...requestRows(),
    ...responseModeRows(),
    ...corsRows(),
    ...pkceRows(),
    ...authenticationRows(),
    ...consentRows(),
    ...pushedRows(),
    ...assertionRows(key),
    ...enterpriseRows(store),
    ...tokenRows(),
    ...refreshRows(),
    ...issuedRows(),
    ...userinfoRows(),
    ...(await dpopRows()),
    ...fapiRows(key),
  ];
}
