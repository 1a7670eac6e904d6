/** Reviewed: texts that rightly read as in bokmål. Names stay names; nynorsk writes many short texts the same way. */
import type { SameTexts } from './texts.ts';

export const SAME_TEXTS: SameTexts = {
  'src/login/texts': {
    cancel: ['nn'],
    menu: ['nn'],
    'errors.heading': ['nn'],
    'pid.format': ['nn'],
  },
  'src/methods/bankid/texts': {
    name: ['nn', 'en', 'se'],
    'number.heading': ['nn'],
    'number.label': ['nn'],
    next: ['nn'],
    'code.hint': ['nn'],
    'password.heading': ['nn'],
    'password.label': ['nn'],
    finish: ['nn'],
    'menu.change': ['nn'],
    'menu.cancel': ['nn'],
    'way.device': ['nn'],
    'way.app': ['nn'],
    'way.mobile': ['nn'],
    'app.heading': ['nn'],
    'change.heading': ['nn'],
    'new.heading': ['nn'],
    'new.label': ['nn'],
    'new.save': ['nn'],
    'leave.heading': ['nn'],
    'leave.yes': ['nn'],
  },
  'src/methods/testid/texts': {
    heading: ['nn'],
    pid: ['nn'],
    submit: ['nn'],
    random: ['nn'],
  },
  'src/oidc/texts': {
    title: ['nn'],
  },
  'src/web/texts': {
    'layout.product': ['nn', 'en', 'se'],
    'layout.errorPrefix': ['nn'],
    'layout.languageMenu': ['nn'],
    'layout.schemes.auto': ['nn'],
    'layout.schemes.light': ['nn'],
    'layout.schemes.dark': ['nn'],
    'refusals.stale_form.heading': ['nn'],
    'refusals.bad_input.lines.1': ['nn'],
    'refusals.system_fault.heading': ['nn'],
  },
};
