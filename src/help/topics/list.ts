/** The topics that are no eID's. */
import type { HelpTopic } from '../../eid/help.ts';
import accessibility from './accessibility/topic.ts';
import bugs from './bugs/topic.ts';
import contactInformation from './contact-information/topic.ts';
import einnsyn from './einnsyn/topic.ts';
import idporten from './idporten/topic.ts';
import login from './login/topic.ts';
import mailbox from './mailbox/topic.ts';
import privacy from './privacy/topic.ts';
import reading from './reading/topic.ts';
import reservation from './reservation/topic.ts';
import security from './security/topic.ts';
import signing from './signing/topic.ts';
import support from './support/topic.ts';
import training from './training/topic.ts';

export const GENERAL: readonly HelpTopic[] = [
  ...[login, idporten, bugs, security, contactInformation, reservation],
  ...[mailbox, signing, training, einnsyn, privacy, reading, accessibility, support],
];
