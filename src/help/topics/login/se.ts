import type { Texts } from './nb.ts';

const se: Texts = {
  name: 'Sisaloggen ja elektrovnnalaš ID',
  line: 'Mii elektrovnnalaš ID lea, ja guđe don sáhtát geavahit',
  groups: {
    what: {
      name: 'Elektrovnnalaš ID',
      answers: {
        'electronic-id': {
          title: 'Mii lea elektrovnnalaš ID?',
          body: [
            'Elektrovnnalaš ID čájeha neahtas gii don leat, nugo pássa dahká.',
            'Dat lea persovnnalaš. Ale goassige geavat earáid ID, ja ale divtte earáid geavahit du ID.',
          ],
        },
        which: {
          title: 'Guđe elektrovnnalaš ID sáhtán geavahit?',
          body: [
            'Don sáhtát geavahit daid maid oainnát siiddus gos válljet elektrovnnalaš ID. Siidu čájeha dušše daid mat leat doarvái sihkkarat bálvalussii.',
            'Juohkehaččas lea sierra fáddá dán siiddu listtus.',
          ],
        },
        levels: {
          title: 'Maid sihkarvuođadásit mearkkašit?',
          body: [
            'Dássi muitala man sihkar lea ahte dat gii logge sisa, lea dat gii dadjá iežas leat. ID-porten geavaha dásiid vuollegis, mearkkašahtti ja alla. Mearkkašahtti ja alla ledje ovdal dássi 3 ja dássi 4.',
            'Bálvalus mearrida guđe dási dat gáibida.',
          ],
        },
      },
    },
    without: {
      name: 'Elektrovnnalaš ID haga',
      answers: {
        none: {
          title: 'Mus ii leat elektrovnnalaš ID',
          body: [
            'Vállje dan fáttá maid háliidat. Das čuožžu gii dan addá, ja maid dárbbašat oažžut dan.',
            'Prøveportenis geahččalanolbmot ožžot elektrovnnalaš ID báŋkkus dahje addis siiddus «Bank».',
          ],
        },
        number: {
          title: 'Galgágo mus leat riegádannummir?',
          body: [
            'Eanaš sisaloggenvuogit gáibidit riegádannummira dahje D-nummira. D-nummira ožžot olbmot geat leat Norggas oanehis áigge.',
          ],
        },
        services: {
          title: 'Gos sáhtán logget sisa?',
          body: [
            'Don logget álo sisa bálvalusas, ovdamearkka dihte suohkana, vearu dahje dearvvašvuođa bálvalusas. Álgge bálvalusa neahttasiiddus, ii sisaloggensiiddus.',
            'Prøveportenis leat bálvalusat maiguin sáhtát hárjehallat. Daid gávnnat [álgosiiddus](/).',
          ],
        },
        'back-button': {
          title: 'Mun mannen ruovttoluotta neahttalohkkis',
          body: [
            'Sisaloggen mii lea gárvvis, ii sáhte geavahuvvot nuppádassii. Mana bálvalussii, ja logge sisa ođđasit.',
          ],
        },
      },
    },
  },
};

export default se;
