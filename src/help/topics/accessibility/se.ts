import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Juksanmuddojulggaštus',
  line: 'Man bures buohkat sáhttet geavahit siidduid, ja mo don dieđihat',
  groups: {
    status: {
      name: 'Man muddui neahttabáiki deavdá gáibádusaid?',
      answers: {
        conformance: {
          title: 'Gáibádusat ja mo siiddut leat geahččaluvvon',
          body: [
            'Siiddut galget čuovvut WCAG 2.2 dásiin A ja AA. Mii eat dovdda rihkkumiid.',
            'Juohke siidu ja juohke dieđáhus lea geahččaluvvon automáhtalaččat axe:in, čuvges ja sevdnjes, govda šearpmas ja telefovnnas. Mii geahččalat maid Tab-ortnega, boaluid ja liŋkkaid sturrodaga, sisaloggema dušše boallobeavddiin ja JavaScript haga, ja ahte ii mihkkege dárbbaš rullet siidui 320 piksela govdodagas.',
            'Automáhtalaš geahččaleamit eai gávnna buot. Ii oktage gii geavaha šearbmalohkki dahje eará veahkkeneavvu leat vel geahččalan siidduid.',
          ],
        },
        languages: {
          title: 'Gielat',
          body: [
            'Teavsttat leat girjedárogillii, ođđadárogillii, eŋgelasgillii ja davvisámegillii. Davvisámegiel teavsttaid ii leat giellahálli lohkan, ja dat čuožžu siidduid vuolemusas.',
          ],
        },
      },
    },
    consequences: {
      name: 'Maid dat mearkkaša geavaheddjiide?',
      answers: {
        users: {
          title: 'Gii sáhttá deaivat hehttehusaid?',
          body: [
            'Gii geavaha šearbmalohkki, sáhttá deaivat juoidá maid mii eat leat fuobmán. Gii lohká davvisámegiela, sáhttá deaivat sániid mat leat boastut válljejuvvon.',
            'Sisaloggen koarttain ja koartalohkkiin dáhpáhuvvá sierra láses. Simuláhtor čájeha dan siidun, mii čuovvu seamma gáibádusaid.',
          ],
        },
        time: {
          title: 'Áigerájit',
          body: [
            'Go siidu vuordá telefovnna, don sáhtát bivdit eanet áiggi, gitta logi geardde. Sisaloggen bistá diibmobeali.',
          ],
        },
      },
    },
    feedback: {
      name: 'Dieđit rihkkumiid birra',
      answers: {
        report: {
          title: 'Leatgo gávdnan meattáhusa, vai dárbbašat go sisdoalu eará láhkai?',
          body: [
            'Čále sidjiide geat doaimmahit dán simuláhtora, [doarjjaskoviin](/help/support). Muital guđe siidduid birra lea sáhka, ja maid don geavahat.',
          ],
        },
      },
    },
    complaint: {
      name: 'Váidda',
      answers: {
        complain: {
          title: 'Geasa mun sáhtán váidit?',
          body: [
            'Prøveporten lea neavvu geahččaleapmái ja oahpaheapmái, iige leat almmolaš bálvalus. Váidagiid bálvalusaid birra maid don duođas geavahat, meannuda Vealahanlávdegoddi.',
          ],
        },
      },
    },
    content: {
      name: 'Sisdoallu mii ii leat juksanmuttus',
      answers: {
        principles: {
          title: 'Vejolaš áicat, vejolaš geavahit, áddehahtti ja nanus',
          body: [
            'Mii eat dovdda sisdoalu mii rihkku gáibádusa ovttage njealji prinsihpas. Jos gávnnat juoidá, de dieđit.',
          ],
        },
      },
    },
    about: {
      name: 'Julggaštusa birra',
      answers: {
        made: {
          title: 'Mo lea julggaštus ráhkaduvvon?',
          body: [
            'Dan leat čállán sii geat ráhkadit Prøveporten, IKT universála hábmema bearráigeahču málle bajilčállagiid mielde. Geahččaleamit maid nala dat vuođđuduvvá, čuvvot prográmma mielde. Oassi dain vuodjá ovdal juohke rievdadusa, ja buot guhkit geahččaleamis.',
          ],
        },
      },
    },
  },
};

export default se;
