import type { BuypassWindowTexts } from './nb.ts';

export default {
  'reader.name': 'Buypass koartaprográmma',
  'reader.line': 'Lohká smárttakoarttaid',
  'reader.home.heading': 'Smárttakoarta lea gárvvis',
  'reader.blocked.heading': 'Smárttakoarta lea giddejuvvon',
  'reader.blocked.lead':
    'Jos dus lea reive mas lea PUK-koda, de čále dan dása ja vállje ođđa PIN-koda. Jos dus ii leat reive, de čájet gii don leat.',
  'reader.blocked.open': 'Raba PUK-kodain',
  'reader.blocked.done': 'Smárttakoarta lea rahppojuvvon, ja das lea ođđa PIN-koda.',
  'reader.spent.heading': 'PUK-koda lea giddejuvvon',
  'reader.spent.lead':
    'Sihke PIN-koda ja PUK-koda leaba giddejuvvon. Čájet gii don leat, ja vállje ođđa PIN-koda.',
  'reader.identify.open': 'Čájet gii don leat',
  'reader.identify.heading': 'Čájet gii don leat',
  'reader.identify.lead':
    'Sisaloggejuvvo bálvalussii Buypass ID:in mobiillas, dahje eará elektrovnnalaš ID:in alla dásis.',
  'reader.identify.then': 'Boađe deike ruovttoluotta logi minuhta siste, ja vállje PIN-koda.',
  'reader.identify.check': 'Mun lean sisaloggejuvvon',
  'reader.identify.waiting':
    'Mii eat leat oaidnán dakkár sisaloggema maŋimuš logi minuhtas. Sisaloggejuvvo, ja geahččal ođđasit.',
  'reader.inactive.heading': 'Aktivere smárttakoartta',
  'reader.inactive.lead':
    'Smárttakoarta lea ođas, ja das ii leat PIN-koda. Sisaloggejuvvo bálvalussii Buypass ID:in mobiillas, čájehit gii don leat.',
  'reader.set-pin.heading': 'Vállje PIN-koda smárttakortii',
  'reader.set-pin.lead':
    'PIN-koda geavahat juohke háve go sisaloggejuvvot smárttakoarttain. Doala dan dušše alddát.',
  'reader.set-pin.save': 'Vurke PIN-koda',
  'reader.set-pin.late': 'Lea menddo guhkes áigi dan rájes go čájehit gii don leat. Daga dan ođđasit.',
  'reader.set-pin.done': 'Smárttakoarta lea gárvvis, ja das lea ođđa PIN-koda.',
  'reader.no-card.lead': 'Bija smárttakoartta dihtorii.',
} satisfies BuypassWindowTexts;
