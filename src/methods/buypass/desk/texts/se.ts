import type { BuypassDeskTexts } from './nb.ts';

export default {
  'desk.standing.none': 'Ii leat Buypass ID.',
  'desk.standing.active': 'Buypass ID sáhttá geavahuvvot.',
  'desk.standing.blocked': 'Buypass lea gidden Buypass ID.',
  'desk.standing.level.substantial': 'Aktiverenkoda ii leat vel geavahuvvon: dássi lea mearkkašahtti.',
  'desk.standing.level.high': 'Dássi lea alla.',
  'desk.standing.password.none': 'Beassansátni ii leat vel válljejuvvon.',
  'desk.standing.password.blocked': 'Beassansátni lea giddejuvvon menddo ollu boasttu geahččalemiid geažil.',
  'desk.standing.app.none': 'Áppa ii leat aktiiva ovttage telefovnnas.',
  'desk.standing.app.active': 'Áppa lea leamaš aktiiva dán rájes: {activated_at}.',
  'desk.standing.app.blocked': 'Áppa PIN-koda lea giddejuvvon menddo ollu boasttu geahččalemiid geažil.',
  'desk.standing.app.wrong': 'Boasttu PIN-kodat áppas: {pin_errors}.',
  'desk.order.text': 'Diŋgo Buypass ID',
  'desk.order.hint': 'Sutnje geas ii leat Buypass ID, dan beaivvi rájes go deavdá 13 jagi.',
  'desk.order.done': 'Buypass ID lea diŋgojuvvon. Reive aktiverenkodain lea sáddejuvvon.',
  'desk.order.young': 'Don fertet leat deavdán 13 jagi oažžut Buypass ID.',
  'desk.activation.prompt':
    'Du Buypass ID-aktiverenkoda lea {code}. Čále dan vuosttaš háve go sisaloggejuvvot. Ale goassige atte dan geasage.',
  'desk.new-letter.text': 'Sádde ođđa aktiverenkoda',
  'desk.new-letter.hint': 'Sutnje gii lea massán reivve. Boares koda ii gusto šat.',
  'desk.new-letter.done': 'Ođđa reive lea sáddejuvvon. Boares koda ii gusto šat.',
  'desk.new-password.text': 'Ráhkat ođđa beassansáni Buypass ID:i',
  'desk.new-password.hint': 'Sáddejuvvo reivves, ja rahpá giddejuvvon beassansáni. Boares ii doaimma šat.',
  'desk.new-password.done': 'Ođđa beassansátni lea sáddejuvvon reivves. Boares ii doaimma šat.',
  'desk.password.prompt': 'Du ođđa Buypass ID-beassansátni lea {password}. Ale goassige atte dan geasage.',
  'desk.unblock-pin.text': 'Raba áppa PIN-koda',
  'desk.unblock-pin.hint':
    'Giddehus heaittihuvvo ja boasttu PIN-kodat vajálduhttojuvvojit. PIN-koda lea seamma.',
  'desk.unblock-pin.done': 'Áppa PIN-koda lea fas rabas.',
  'desk.delete-app.text': 'Sihko Buypass ID-áppa',
  'desk.delete-app.hint':
    'Áppa ii leat šat aktiiva ovttage telefovnnas, ovdamearkka dihte go telefovdna lea láhppon.',
  'desk.delete-app.done': 'Buypass ID-áppa ii leat šat aktiiva.',
  'desk.block.text': 'Gidde Buypass ID',
  'desk.block.hint': 'Ii oktage sáhte geavahit Buypass ID ovdal go Buypass rahpá dan.',
  'desk.block.done': 'Buypass ID lea giddejuvvon.',
  'desk.unblock.text': 'Raba Buypass ID',
  'desk.unblock.hint':
    'Buot giddehusat heaittihuvvojit, maid beassansáni ja PIN-koda, ja boasttu geahččaleamit vajálduhttojuvvojit.',
  'desk.unblock.done': 'Buypass ID lea fas rabas.',
} satisfies BuypassDeskTexts;
