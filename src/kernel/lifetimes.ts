/** All in whole seconds; the defaults are ID-porten's (idporten-profile §4.5, §6.1, §13). */
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
