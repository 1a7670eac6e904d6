import type { DeskTexts } from './nb.ts';

const se: DeskTexts = {
  title: '{name} báŋku',
  lead: 'Maid muđui riŋget báŋkui, Vearroetáhtii dahje politiijaide, dan dagat dás boaluin.',
  phone: 'Geahča telefovnna: reivvet, e-poasta ja SMS bohtet dohko',
  not_offered:
    '«{action}» ii fállojuvvo šat, go juoga lea rievdan dan rájes go rahpet siiddu. Mihkkege ii dahkkon. Vuolábealde oainnát maid sáhtát dál dahkat.',
  'register.name': 'Álbmotregisttar ja politiijat',
  'register.standing.passport.none': 'Pássa lea láhppon, dahje dat ii gávdno.',
  'register.standing.passport.norwegian': 'Norgga pássa, fámus dassážii {expires_at}.',
  'register.standing.passport.foreign': 'Olgoriikka pássa ({country}), fámus dassážii {expires_at}.',
  'register.standing.passport.expired': 'Pássa ii leat leamaš fámus maŋŋá {expires_at}.',
  'register.standing.passport.unreadable': 'Mašiidna ii sáhte lohkat pássa.',
  'register.standing.checked': 'Identitehta lea dárkkistuvvon.',
  'register.standing.not_checked': 'Identitehta ii leat dárkkistuvvon.',
  'register.standing.number.replaced': 'Álbmotregisttar lea molson D-nummira riegádannummirii.',
  'register.standing.card.none': 'Našuvnnalaš ID-koarta ii gávdno.',
  'register.standing.card.valid': 'Našuvnnalaš ID-koarta, fámus dassážii {expires_at}.',
  'register.standing.card.expired': 'Našuvnnalaš ID-koarta ii leat leamaš fámus maŋŋá {expires_at}.',
  'register.standing.card.ordered':
    'Našuvnnalaš ID-koarta lea diŋgojuvvon ja dan sáhttá viežžat {id_card_ready_at}.',
  'register.passport.text': 'Háhka ođđa Norgga pássa',
  'register.passport.hint': 'Pássa maid mašiinnat sáhttet lohkat, fámus logi jagi.',
  'register.passport.done': 'Ođđa pássa lea gárvvis.',
  'register.foreign-passport.text': 'Registrere olgoriikka pássa',
  'register.foreign-passport.hint': 'Identitehta galgá dárkkistuvvot ođđasit ovdal go pássa sáhttá geavahit.',
  'register.foreign-passport.done': 'Pássa lea registrerejuvvon. Identitehta ii leat vel dárkkistuvvon.',
  'register.foreign-passport.country':
    'Riika ii leat riekta. Čále daid golbma bustáva mat leat pássas, ná: SWE. Norgga pássii lea sierra boallu.',
  'register.country.label': 'Riika',
  'register.country.hint': 'Golbma bustáva, ná: SWE',
  'register.check.text': 'Divtte Vearroetáhta dárkkistit identitehta',
  'register.check.hint': 'Dalle sáhttá geavahit olgoriikka pássa.',
  'register.check.done': 'Identitehta lea dál dárkkistuvvon.',
  'register.replace-number.text': 'Molsso D-nummira',
  'register.replace-number.hint':
    'Sutnje guhte lea fárren Norgii: Álbmotregisttar addá riegádannummira, ja D-nummir ii leat šat anus.',
  'register.replace-number.done': 'D-nummir lea molsojuvvon.',
  'register.id-card.text': 'Diŋgo diimmu politiijain ID-koartta várás',
  'register.id-card.hint':
    'Norgga stáhtaborgáriidda ja EEO- ja EFTA-riikkaid borgáriidda. Koarta lea gárvvis guovtti vahku geahčen.',
  'register.id-card.done': 'Koartta sáhttá viežžat {id_card_ready_at}.',
};

export default se;
