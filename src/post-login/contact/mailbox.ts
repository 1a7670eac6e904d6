/** The choice of a digital mailbox; nobody is forced to choose one (release note ID-4253). */
import { told } from '../../eid/effect.ts';
import type { Facts } from '../../eid/facts.ts';
import type { Step } from '../../eid/step.ts';
import type { Language } from '../../kernel/language.ts';
import { loginTexts } from '../../login/pages/texts.ts';
import { withMailbox } from '../../register/changes.ts';
import { MAILBOXES, type Mailbox } from '../../register/mailboxes.ts';
import { LEAVING } from './asking.ts';
import { citizen, SKIP } from './own-facts.ts';
import { type Page, TEXTS } from './saving.ts';

const chosen = ({ fields }: Facts): Mailbox | undefined => MAILBOXES.find((one) => one === fields.mailbox);

export const mailbox: Step<Page> = {
  heading: 'mailbox.heading',
  lead: ['mailbox.lead'],
  fields: [],
  submit: 'mailbox.submit',
  extra: [{ id: SKIP, text: 'mailbox.later' }],
  view: 'post-login/mailbox',
  extraFields: () => ['mailbox'],
  page(_, language: Language) {
    const t = loginTexts(language, TEXTS);
    const choices = MAILBOXES.map((value) => ({
      value,
      text: t(`mailbox.${value}`),
      more: value === 'none' ? [t('mailbox.none.more')] : [],
      checked: false,
      lang: null,
    }));
    return { legend: t('mailbox.legend'), choices };
  },
  answer: [
    ...LEAVING,
    {
      why: 'isChosen',
      when: (facts) => chosen(facts) !== undefined,
      to: '@proven',
      do: (facts) => ({
        contact: withMailbox(citizen(facts), chosen(facts) ?? null),
        event: `digital mailbox: ${chosen(facts)}`,
      }),
    },
    { to: 'mailbox', do: told('mailbox.missing', 'nothing was chosen', 'mailbox') },
  ],
  solve: () => ({ extra: SKIP }),
};
