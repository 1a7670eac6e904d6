/**
 * Adjectives of reference words, as they stand before a noun of common gender (en). Things, weather and good
 * moods: none that insults.
 */
export const ADJECTIVES: readonly string[] = `
  beige blank blid blinkende blomstrende blå blågrønn bratt bred broket brun buet bølgete bøyelig dansende
  drømmende duftende dugget dyktig dyp dyrebar eksakt elastisk elegant elektrisk enkel eplegrønn eventyrlig
  fargerik fast fersk festlig fin fiolett firkantet fjern fjærlett flat flettet flink flittig flott flygende
  flytende fornem forsiktig fredelig frisk frodig frossen funklende fyldig gammel gavmild gjennomsiktig glad
  glatt glitrende god gratis grundig grunn grønn grå gråblå grågrønn gul gyllen gyngende havblå hel hemmelig
  himmelblå historisk hjelpsom hoppende hvilende hvit hyggelig høflig høstlig høy høytidelig iskald ivrig
  jevn kald kantete kjapp kjent kjølig klar klingende klok knallgul knallrød kobberrød kongelig korallrød
  kort koselig kremhvit krum krydret kvikk lang langsom lav ledig leken lekende lett lilla liten livlig
  lokal lun lunken lydløs lys lyseblå lysegrønn lysende lystig magisk matt mild moden moderne modig morsom
  mosegrønn munter myk mystisk mønstret mørk mørkeblå mørkegrønn ny nybakt nydelig nymalt nynnende
  nysgjerrig nyttig nyvasket nær nøyaktig oppmerksom oransje original oval pen perlegrå populær praktfull
  praktisk prektig presis prikkete pålitelig rask raus ren rett robust rolig romslig rosa rosenrød ru
  rullende rund rutete ryddig rød rødbrun saftig salt sandgul seilende sekskantet silkemyk sitrongul sjelden
  sjøgrønn skarp skifergrå skinnende skrå skyet skyggefull smal smart smilende snar snill snødekt snøhvit
  solgul solid solrik solvarm sommerlig spennende spirende spiss spraglete sprek staselig sterk stille
  stjerneklar stolt stor stripete strålende svevende svingete svømmende syngende syrlig sølvgrå søt søvnig
  takknemlig tapper tidløs tom trekantet trivelig trofast trygg tung turkis tydelig tørr tålmodig ukjent
  ulik ullen underlig uvanlig vakker vandrende vanlig varm varsom vennlig verdifull vid viktig vill vindfull
  vinterlig voksende våken vårlig ærlig østlig åpen årlig
`
  .trim()
  .split(/\s+/);
