import type { WebTexts } from './nb.ts';

export const se = {
  layout: {
    product: 'Prøveporten',
    errorPrefix: 'Meattáhus: ',
    simulator: 'Geavat dušše syntehtalaš olbmuid.',
    openZone: 'Geahččalanreaiddut leat rabas buohkaide geat olahit dán čujuhusa.',
    skip: 'Njuike sisdoalu lusa',
    languageMenu: 'Giella',
    schemeMenu: 'Ivnnit',
    schemes: { auto: 'Ivnnit nugo vuogádagas', light: 'Čuvges ivnnit', dark: 'Seavdnjes ivnnit' },
    footer: 'Prøveporten addestallá ID-portena, iige leat Digdira ráhkadan.',
    help: 'Veahkki ja bagadus',
    unreviewed: 'Sámegielat olmmoš ii leat vel dárkkistan dáid teavsttaid.',
    errorSummary: 'Divo dán ovdal go joatkkát',
    somethingWrong: 'Juoga manai boastut',
  },
  settings: {
    heading: 'Heivehusat',
    lead: 'Heivehusat gustojit buot siidduide dáppe, dán neahttalohkkis.',
    saved: 'Heivehusat leat vurkejuvvon.',
    save: 'Vurke',
    back: 'Ruovttoluotta',
    language: 'Giella',
    scheme: { legend: 'Ivnnit' },
    size: {
      legend: 'Teakstasturrodat',
      '100': 'Dábálaš',
      '125': 'Stuorát',
      '150': 'Stuoris',
      '200': 'Guovtti geardde nu stuoris',
    },
    contrast: { legend: 'Kontrásta', auto: 'Nu mo vuogádat', more: 'Alla kontrásta' },
    motion: { legend: 'Lihkadus', auto: 'Nu mo vuogádat', reduced: 'Unnit lihkadus' },
    tip: 'Don sáhtát maid stuoridit visot neahttalohkkis: Doala Ctrl (Cmd Macas) vulos ja deaddil + dahje −.',
  },
  refusals: {
    service_fault: {
      heading: 'Bálvalus sáddii gustohis jearaldaga',
      lines: [
        'Meattáhus lea bálvalusas gos bohtet, ii dus.',
        'Mana ruovttoluotta bálvalussii ja geahččal ođđasit. Jos dat ii veahket, váldde oktavuođa bálvalusain ja almmut guorran-ID vuolábealde.',
      ],
    },
    unknown_login: {
      heading: 'Dovdameahttun bálvaluseaiggát',
      lines: [
        'Mii eat gávnna álggahuvvon sisaloggema dán neahttalohkkis. Dábálaččat lea okta dáin sivain:',
        'Mana bálvalusa neahttasiidui ja logge sisa doppe.',
      ],
      causes: [
        'Don rahpet siiddu girjemearkkas dahje favorihtas. Álgge álo bálvalusa luhtte.',
        'Neahttalohkki ii dohkket diehtočoahkuid (cookies). Bija daid ala.',
        'Neahttalohkkis leat boares diehtočoahkut dahje neahttasiidodieđut. Sihko daid.',
      ],
    },
    unknown_service: {
      heading: 'Vuogádatmeattáhus',
      lines: [
        'Vuogádagas váilot dieđut bálvalusa birra masa háliidit logget sisa (dovdameahttun bálvaluseaiggát). Danne sisaloggen ii sáhte ollašuvvat. Dábálaččat lea okta dáin sivain:',
        'Mana bálvalusa neahttasiidui ja logge sisa doppe.',
      ],
      causes: [
        'Don rahpet siiddu girjemearkkas dahje favorihtas. Álgge álo bálvalusa luhtte.',
        'Neahttalohkki ii dohkket diehtočoahkuid (cookies). Bija daid ala.',
        'Neahttalohkkis leat boares diehtočoahkut dahje neahttasiidodieđut. Sihko daid.',
      ],
    },
    login_expired: {
      heading: 'Sisaloggen ádjánii menddo guhká',
      lines: [
        'Sihkkarvuođa dihte mii loahpahit sisaloggema mii lea menddo guhká rabas.',
        'Mana ruovttoluotta bálvalussii ja logge sisa ođđasit.',
      ],
    },
    login_used: {
      heading: 'Dát sisaloggen lea juo geavahuvvon',
      lines: [
        'Čujuhus mainna bohtet, doaibmá dušše oktii. Ná dáhpáhuvvá go siidu viežžojuvvo ođđasit, dahje go manat ruovttoluotta neahttalohkkis.',
        'Mana ruovttoluotta bálvalussii ja logge sisa ođđasit.',
      ],
    },
    stale_form: {
      heading: 'Skovvi lea boarásnuvvan',
      lines: [
        'Siidu mas sáddejit, ii leat šat fámus. Mihkkege ii leat rievdaduvvon.',
        'Viečča siiddu ođđasit ja geahččal fas.',
      ],
      way: 'Viečča siiddu ođđasit',
    },
    cross_site: {
      heading: 'Skovvi bođii eará neahttasajis',
      lines: [
        'Mii vuostáiváldit dušše skoviid iežamet siidduin. Mihkkege ii leat rievdaduvvon.',
        'Mana ruovttoluotta bálvalussii ja logge sisa doppe.',
      ],
    },
    not_found: {
      heading: 'Mii eat gávnna siiddu',
      lines: [
        'Čujuhus lea boastut, dahje siidu lea sirdojuvvon.',
        'Dárkkis čujuhusa, dahje mana ruovttoluotta bálvalussii gos bohtet.',
      ],
    },
    method: {
      heading: 'Siiddu ii sáhte rahpat ná',
      lines: [
        'Čujuhus gávdno, muhto dan ferte olahit eará láhkai.',
        'Mana ovddit siidui ja geavat liŋkkaid dahje boaluid doppe.',
      ],
    },
    bad_input: {
      heading: 'Mii eat sáhttán lohkat dan mii sáddejuvvui',
      lines: [
        'Dat maid sáddejit, lei billašuvvan, menddo stuoris dahje boasttu hámis.',
        'Mana ruovttoluotta ja geahččal ođđasit.',
      ],
    },
    busy: {
      heading: 'Bálvalusas lea olu bargu justa dál',
      lines: ['Ii mihkkege leat rievdan.', 'Vuordde veaháš, ja geahččal ođđasit.'],
    },
    system_fault: {
      heading: 'Vuogádatmeattáhus',
      lines: [
        'Meattáhus lea min bealde.',
        'Geahččal ođđasit maŋŋelaš. Jos dáhpáhuvvá fas, almmut guorran-ID vuolábealde go dieđihat.',
      ],
    },
    tester_only: {
      heading: 'Dušše geahččaleddjiide',
      lines: [
        'Dát siidu gullá geahččalanreaidduide ja gáibida beassančoavdaga.',
        'Jos galggat sisaloggejuvvot bálvalussii, álgge bálvalusa luhtte.',
      ],
    },
  },
} satisfies WebTexts;
