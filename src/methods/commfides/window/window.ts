/** Commfides' helper program on the computer: where the PIN of the card is typed. */
import { defineProgram } from '../../../eid/handset.ts';
import { cardWindow } from '../../../eid/rules/card-window.ts';
import { type CommfidesCredential, type CommfidesSettings, place } from '../schema.ts';

export const PROGRAM = 'commfides-program';

export const program = defineProgram({
  ...cardWindow<CommfidesCredential, CommfidesSettings>(place),
  id: PROGRAM,
  name: 'reader.name',
  line: 'reader.line',
});
