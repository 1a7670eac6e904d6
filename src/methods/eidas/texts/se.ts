import en from './en.ts';

/**
 * eIDAS is in English for everybody: its line in the picker, the selector and the pages of the countries. The
 * register speaks to the person.
 */
export default {
  ...en,
  'desk.standing.unknown': 'Álbmotregisttar ii dovdda olgoriikka dovddaldaga dán olbmos.',
  'desk.standing.found': 'Álbmotregisttar dovdá olbmo dovddaldagain {identifier}.',
  'desk.standing.none':
    '{identifier} lea registrerejuvvon, ja Álbmotregisttar vástida ahte ii dovdda ovttage.',
  'desk.standing.error': '{identifier} lea registrerejuvvon, ja Álbmotregisttar ii vástit nugo galgá.',
  'desk.standing.two':
    '{identifier} lea registrerejuvvon, ja Álbmotregisttar vástida ahte dovdá guokte dakkár olbmo.',
  'desk.register.text': 'Registrere olgoriikka dovddaldaga',
  'desk.register.hint':
    'Dat guhte boahtá eIDAS:in, dáinna dovddaldagain ja seamma riegádanbeivviin, lea dát olmmoš.',
  'desk.register.label': 'Dovddaldat, ovdamearkka dihte SE/NO/test-1',
  'desk.register.wrong': 'Čále dovddaldaga ná: riika, Norga ja maid riika gohčoda olbmo: SE/NO/test-1.',
  'desk.register.country': 'Dát riika ii leat válljemis. Geavat eIDAS riikakoda: Hellas lea EL.',
  'desk.register.done': 'Álbmotregisttar dovdá dál olbmo dovddaldagain {identifier}.',
  'desk.found.text': 'Divtte registtara dovdat olbmo',
  'desk.found.hint': 'Sisaloggen eIDAS:in addá riegádannummira dahje D-nummira.',
  'desk.found.done': 'Álbmotregisttar dovdá fas olbmo.',
  'desk.none.text': 'Ale divtte registtara dovdat ovttage',
  'desk.none.hint': 'Sisaloggen eIDAS:in joatkašuvvá nummira haga.',
  'desk.none.done': 'Álbmotregisttar vástida ahte ii dovdda ovttage.',
  'desk.error.text': 'Divtte registtara meaddit',
  'desk.error.hint': 'Sisaloggen eIDAS:in joatkašuvvá nummira haga, dego ii oktage livčče dovddus.',
  'desk.error.done': 'Álbmotregisttar meaddá dán rájes.',
  'desk.two.text': 'Divtte registtara dovdat guokte',
  'desk.two.hint': 'Sisaloggen eIDAS:in joatkašuvvá nummira haga: ii leat čielggas gii son lea.',
  'desk.two.done': 'Álbmotregisttar vástida ahte dovdá guokte dakkár olbmo.',
  'desk.remove.text': 'Sihko olgoriikka dovddaldaga',
  'desk.remove.hint': 'Dalle ii sáhte olmmoš boahtit eIDAS:in iežasin.',
  'desk.remove.done': 'Olgoriikka dovddaldat lea sihkkojuvvon.',
};
