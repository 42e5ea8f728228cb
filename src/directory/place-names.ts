/** Names of one place in several languages: the Commission's list writes some, people type others. Folded: no accents, small letters. */
const places = `
  antwerpen antwerp anversa anvers
  athina athinai athens atene athenes
  barcelona barcellona barcelone
  basel basilea bale
  beograd belgrade belgrado
  bern berna berne
  bologna bologne
  bordeaux burdeos
  bratislava presburgo pressburg
  brugge bruges
  brussel bruxelles brussels
  bucuresti bucharest bucarest
  budapest budapesta
  coimbra coimbre
  donostia sebastian
  dubrovnik ragusa
  firenze florence florenz
  freiburg friburgo fribourg
  gdansk danzig danzica dantzig
  gent ghent gand
  geneve geneva ginevra genf
  genova genoa genes genua
  goteborg gothenburg
  graz
  haag hague aja haye
  heraklion iraklio irakleio candia
  iasi jassy
  ioannina giannina
  istanbul costantinopoli
  jena iena
  kobenhavn copenhagen copenaghen copenhague
  koln koeln cologne colonia
  krakow cracow cracovia cracovie krakau
  lefkosia nicosia nicosie
  leipzig lipsia
  leuven lovanio louvain
  liege luik lieja
  lisboa lisbon lisbona lisbonne
  ljubljana lubiana
  london londra londres
  lyon lione
  mainz magonza mayence
  malmo
  marseille marsiglia
  milano milan mailand
  montpellier
  munchen muenchen munich monaco
  napoli naples neapel
  nice nizza
  nurnberg nuernberg nuremberg norimberga
  oporto porto
  padova padua padoue
  paris parigi
  patra patras patrasso
  pavia pavie
  pisa pise
  plzen pilsen
  porto oporto
  praha prague praga prag
  regensburg ratisbona ratisbonne
  reykjavik
  riga
  roma rome rom
  salamanca salamanque
  salzburg salisburgo salzbourg
  sevilla seville siviglia
  siena sienne
  sofia sofiya
  strasbourg strasburgo strassburg
  thessaloniki salonicco thessalonique salonica
  torino turin
  toulouse tolosa
  trento trente trient
  trieste triest
  tubingen tuebingen tubinga tubingue
  turku abo
  uppsala upsala
  valencia valence
  varna
  venezia venice venise venedig
  vilnius vilna
  warszawa warsaw varsavia varsovie
  wien vienna vienne
  wroclaw breslau breslavia
  zagreb zagabria agram
  zaragoza saragozza saragosse
  zurich zuerich zurigo
`

const known = new Map<string, string[]>()
for (const line of places.trim().split('\n')) {
  const names = line.trim().split(' ')
  for (const name of names) known.set(name, [...new Set([...(known.get(name) ?? []), ...names])])
}

/** Every name of the place that a folded word names, the word itself among them. */
export const alsoCalled = (word: string): string[] => known.get(word) ?? [word]
