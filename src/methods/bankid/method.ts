/** BankID with a code device: national identity number → one-time code → password. */
import type { z } from 'zod';
import type { JsonObject } from '../../kernel/json.ts';
import { defineMethod } from '../../login/method.ts';
import { asksForUsableNumber } from '../../login/rules.ts';
import type { Credentials } from '../../people/person.ts';
import { complete, fresh, held, reactivate } from './credential.ts';
import {
  codeIsMissing,
  codeIsRight,
  codeIsRightForTheNetbankOnly,
  codeIsSpent,
  credential,
  digits,
  errors,
  hasNone,
  isLastCode,
  isLastPassword,
  isTooSlow,
  nextCode,
  own,
  passwordIsMissing,
  passwordIsRight,
  rightCode,
  sessionIsOver,
  settings,
  stop,
  stops,
  wrongCode,
  wrongPassword,
} from './rules.ts';
import en from './texts/en.ts';
import nb from './texts/nb.ts';
import nn from './texts/nn.ts';
import se from './texts/se.ts';

export default defineMethod({
  id: 'bankid',
  entries: [
    {
      id: 'bankid',
      acr: 'idporten-loa-high',
      order: 20,
      name: { nb: nb.name, nn: nn.name, en: en.name, se: se.name },
      line: { nb: nb.line, nn: nn.line, en: en.line, se: se.line },
    },
  ],
  settings: settings as unknown as z.ZodType<JsonObject>,
  credentials: (input, person, stamp) => complete(input, person, stamp) as unknown as Credentials,
  enrol: (person, stamp) => fresh(person, stamp) as unknown as Credentials,
  reactivate,
  held,
  texts: { nb, nn, en, se },
  start: 'number',
  steps: {
    number: {
      heading: 'number.heading',
      fields: [
        {
          id: 'pid',
          label: 'number.label',
          hint: 'number.hint',
          type: 'text',
          inputmode: 'numeric',
          autocomplete: 'username',
        },
      ],
      submit: 'next',
      identify: (fields) => fields.pid ?? '',
      answer: [
        asksForUsableNumber('number'),
        {
          // An unknown number and a person without BankID are told the same (ASVS 6.3.8).
          when: hasNone,
          to: 'number',
          do: () => ({
            say: { text: 'number.none', field: 'pid', with: { create: 'bankid' } },
            event: 'nobody with BankID has this number',
          }),
        },
        ...stops,
        {
          to: 'code',
          do: (facts) => ({
            person: 'known',
            notes: { session_at: facts.at, digits: digits(facts) },
            event: 'number accepted',
          }),
        },
      ],
      solve: ({ wish }) =>
        wish.person?.pid === null || wish.person === null ? undefined : { pid: wish.person.pid },
    },
    code: {
      heading: 'code.heading',
      lead: ['code.lead'],
      fields: [
        {
          id: 'otc',
          label: 'code.label',
          hint: 'code.hint',
          type: 'text',
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
        },
      ],
      submit: 'next',
      impersonal: true,
      page: ({ login }) => ({ digits: login.notes.digits }),
      answer: [
        { when: sessionIsOver, ...stop('9409') },
        ...stops,
        {
          when: codeIsMissing,
          to: 'code',
          do: () => ({ say: { text: 'code.missing', field: 'otc' }, event: 'no code was given' }),
        },
        {
          when: codeIsSpent,
          to: 'code',
          do: () => ({
            say: { text: 'code.spent', field: 'otc' },
            event: 'the code was used a moment ago; not counted',
          }),
        },
        {
          when: codeIsRightForTheNetbankOnly,
          to: 'code',
          do: (facts) => ({
            ...rightCode(facts),
            notes: {},
            say: { text: 'code.netbank', field: 'otc' },
            event: 'this BankID is activated for the online bank only',
          }),
        },
        { when: codeIsRight, to: 'password', do: rightCode },
        { when: isLastCode, to: 'stopped', do: wrongCode },
        { to: 'code', do: wrongCode },
      ],
      solve: nextCode,
    },
    password: {
      heading: 'password.heading',
      fields: [
        { id: 'password', label: 'password.label', type: 'password', autocomplete: 'current-password' },
      ],
      submit: 'finish',
      answer: [
        { when: sessionIsOver, ...stop('9409') },
        ...stops,
        { when: isTooSlow, ...stop('14D1') },
        {
          when: passwordIsMissing,
          to: 'password',
          do: () => ({
            say: { text: 'password.missing', field: 'password' },
            event: 'no password was given',
          }),
        },
        {
          when: passwordIsRight,
          to: '@proven',
          do: (facts) => ({
            credential: credential(facts, { password_errors: 0, code_errors: 0 }),
            event: 'password accepted',
          }),
        },
        { when: isLastPassword, to: 'stopped', do: wrongPassword },
        { to: 'password', do: wrongPassword },
      ],
      solve: (facts) => {
        const mine = own(facts);
        return mine === null ? undefined : { password: mine.password };
      },
    },
    stopped: {
      heading: 'stopped.heading',
      fields: [],
      submit: 'stopped.other',
      impersonal: true,
      answer: [{ to: '@picker', do: () => ({ event: 'back to the picker' }) }],
      solve: () => undefined,
    },
  },
  achieved: () => ({ acr: 'idporten-loa-high', amr: 'BankID' }),
  namesInToken: ['BankID'],
  errors,
});
