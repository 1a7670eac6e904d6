/**
 * All in whole seconds; the defaults are ID-porten's (docs/facts/idporten.md#lifetimes,
 * docs/facts/idporten.md#single-sign-on).
 */
export interface Lifetimes {
  readonly login: number;
  readonly authorization_code: number;
  readonly par: number;
  readonly sso_idle: number;
  readonly sso_max: number;
  readonly id_token: number;
  readonly access_token: number;
  readonly refresh_token: number;
  readonly authorization: number;
}
