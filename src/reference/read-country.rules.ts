import { languages } from '../platform/language.ts'
import { type CountryCode, countries, findCountry } from './countries.ts'

/** Languages in which lists of partners are kept, beside our own: people write countries as they are called at home. */
const more = ['de', 'es', 'pt', 'nl', 'pl', 'ro', 'sv', 'fi', 'da', 'nb', 'cs', 'hu', 'el', 'hr', 'tr'] as const

/** What people write and no list of names has. */
const alsoCalled = `
  GB=great britain,england,scotland,wales,northern ireland,inghilterra,scozia,galles,gran bretagna,angleterre,ecosse,grande bretagne,regno unito di gran bretagna,u k
  US=usa,u s a,u s,united states of america,stati uniti d america,etats unis d amerique,america
  CZ=czech republic,repubblica ceca,republique tcheque,ceska republika
  NL=holland,olanda,hollande,the netherlands,paesi bassi olanda
  TR=turkey,turchia,turquie
  MK=macedonia,fyrom,north macedonia,former yugoslav republic of macedonia
  RU=russian federation,federazione russa,federation de russie
  KR=korea,south korea,corea del sud,corea,republic of korea,coree du sud
  CN=people s republic of china,repubblica popolare cinese,prc
  IR=islamic republic of iran
  VN=viet nam
  MD=moldavia,republic of moldova
  TW=taiwan r o c
  SK=slovak republic,repubblica slovacca
  BA=bosnia,bosnia ed erzegovina
  PS=palestine,palestina
  VA=holy see,santa sede,saint siege,vatican,vaticano
  CI=ivory coast,costa d avorio,cote d ivoire
  AE=uae,u a e,emirati arabi
  CD=congo kinshasa
  XK=kosovo
`

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function* namesOfCountries(): Generator<[string, CountryCode]> {
  // Later names do not take the place of earlier ones: our own languages come first.
  for (const language of [...languages, ...more]) {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    for (const { code } of countries) yield [plain(names.of(code) ?? code), code]
  }
  for (const line of alsoCalled.trim().split('\n')) {
    const [code = '', names = ''] = line.trim().split('=')
    for (const name of names.split(',')) yield [plain(name), code as CountryCode]
  }
}

let known: Map<string, CountryCode> | undefined

function byName(): Map<string, CountryCode> {
  if (known) return known
  known = new Map()
  for (const [name, code] of namesOfCountries()) if (!known.has(name)) known.set(name, code)
  return known
}

/** The country that a cell of somebody's list means: a code (ISO's or the Commission's) or a name in any usual language. */
export function readCountry(text: string): CountryCode | null {
  const code = text.trim().toUpperCase()
  if (/^[A-Z]{2}$/.test(code)) return findCountry(code)?.code ?? null
  return byName().get(plain(text)) ?? null
}
