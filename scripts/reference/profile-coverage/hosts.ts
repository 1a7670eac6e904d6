/** Section 1: hosts and discovery. */
import * as by from './row.ts';
import { differs, later, type ProfileSection, row } from './row.ts';

export const HOSTS: readonly ProfileSection[] = [
  {
    title: '1 Hosts and discovery',
    rows: [
      row('the paths of the protocol', by.outside('discovery names the protocol paths')),
      row(
        'two origins: browsers at the login host, programs at the issuer',
        by.hosts(
          'a login origin apart from the issuer › is where discovery sends browsers, and programs to the issuer',
        ),
        by.hosts('a login origin apart from the issuer › carries a whole login, and the cookies alone'),
      ),
      row(
        'the picker and the entries’ addresses',
        by.outside('the picker lists the entries as bare links, in their order'),
      ),
      row('TestID’s own host', differs('TestID asks at the login origin')),
      row('MinID’s hosts, the activation letter', later(4)),
      row(
        'Digdir’s demo client',
        by.demo('a login › shows the validated tokens and the raw request, and no secret'),
      ),
      row(
        'the contact profile',
        by.demo('two registrations › share the session at ID-porten, and a logout there ends it'),
        later(6),
      ),
      row('the user’s own overview (brukerprofil)', later(6)),
      row('the client-admin API', differs('Services are registered in the config file')),
      row(
        'each field of discovery',
        by.profile('discovery › has every field of the published document, with its values'),
        differs('Discovery announces what works'),
      ),
      row(
        'fields since 2024: back channel, e-mail level, DPoP, authorization_details',
        by.profile('discovery › leaves out what does not work here, and adds what came since 2024'),
      ),
      row('no document of RFC 8414', by.profile('discovery › is not at the address of RFC 8414')),
    ],
  },
];
