/**
 * Nouns of reference words, all of common gender (en), so that every adjective fits before them. Neither
 * persons nor words that describe persons.
 */
export const NOUNS: readonly string[] = `
  ananas appelsin aprikos ask avis bakke balkong ball ballong banjo bekk benk bie bil bille bjelle bjørk
  bjørn blomst blyant bok bregne bris bro brokkoli brygge brønn bukt busk buss by byge bølge bønne bøtte båt
  cello dag dal dam delfin dessert drage drakt drue due duk dør eik elefant elg elv eng erte eske etasje
  fakkel falk farge fele ferje fersken fiolin fisk fjord flamingo flaske fløyte fontene foss frakk frosk
  fugl furu gaffel garasje gardin gate gaupe genser gitar globus gran gren gresshoppe grind gulrot gynge
  hage hammer hanske hare harpe hasselnøtt hatt haug hest hjort holme honning hule humle hummer huske hval
  hylle hytte iglo ingefær innsjø isbre jakke kaffe kajakk kakao kake kamel kanel kanne kano karamell katt
  kikkert kilde kiosk kjeks kjele kjole klippe klokke kløver knapp koffert komet kongle konvolutt kopp
  krabbe krakk kringle krukke kurv kveld kvist kåpe laks lampe lanterne lefse lenestol lind linjal linse
  lomme lue lupe lykt løve løvetann låve makrell mandel marihøne mast matte maur meis melodi morgen mose
  motor mugge muskat mølle måke måne natt nellik nøkkel nål odde osp ost oter ovn padleåre palme panda panne
  pannekake papegøye paprika paraply peis penn pensel perle perm pil pingvin plakat planet plomme potet
  pumpe purre pute pære radio rake regnbue rein rev ring robåt rogn rose rosin safari saft saks sal salat
  sang sebra seilbåt sekk sel selje sitron sjiraff skilpadde skje skjorte sko skog skole skuff sky skål
  slede slette sofa sokk sol sommerfugl sopp spade spiker spurv stein sti stige stjerne stol strand struts
  stubbe stue støvel suppe svale svane sykkel tallerken tavle te terning terrasse terte tiger tinde tomat
  tone topp traktor trapp trikk tromme trompet tråd tulipan ugle vaffel valnøtt valp vanilje vase vegg vei
  veranda vidde vifte vik vind vinter vise vogn vott vår yoghurt ørn ørret øy åker åre ås
`
  .trim()
  .split(/\s+/);
