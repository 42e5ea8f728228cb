import type { Language } from '../platform/language.ts'

declare const brand: unique symbol
/** ISO 3166-1 alpha-2, upper case: the form on the wire and in our tables. */
export type CountryCode = string & { readonly [brand]: 'CountryCode' }
/** `eu`: the code of the Commission's lists; `numeric`: ISO 3166-1, as in maps, null for Kosovo. */
export type Country = { code: CountryCode; eu: string; numeric: string | null }

const alpha2AndNumeric = `
  AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AQ010 AR032 AS016 AT040 AU036 AW533 AX248 AZ031 BA070 BB052
  BD050 BE056 BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BQ535 BR076 BS044 BT064 BV074 BW072 BY112
  BZ084 CA124 CC166 CD180 CF140 CG178 CH756 CI384 CK184 CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CX162
  CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ012 EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238
  FM583 FO234 FR250 GA266 GB826 GD308 GE268 GF254 GG831 GH288 GI292 GL304 GM270 GN324 GP312 GQ226 GR300 GS239
  GT320 GU316 GW624 GY328 HK344 HM334 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IM833 IN356 IO086 IQ368 IR364
  IS352 IT380 JE832 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 KP408 KR410 KW414 KY136 KZ398 LA418
  LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428 LY434 MA504 MC492 MD498 ME499 MF663 MG450 MH584 MK807
  ML466 MM104 MN496 MO446 MP580 MQ474 MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562
  NF574 NG566 NI558 NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PM666
  PN612 PR630 PS275 PT620 PW585 PY600 QA634 RE638 RO642 RS688 RU643 RW646 SA682 SB090 SC690 SD729 SE752 SG702
  SH654 SI705 SJ744 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222 SX534 SY760 SZ748 TC796 TD148 TF260
  TG768 TH764 TJ762 TK772 TL626 TM795 TN788 TO776 TR792 TT780 TV798 TW158 TZ834 UA804 UG800 UM581 US840 UY858
  UZ860 VA336 VC670 VE862 VG092 VI850 VN704 VU548 WF876 WS882 YE887 YT175 ZA710 ZM894 ZW716
`
const euCodes: Record<string, string> = { GR: 'EL', GB: 'UK' }
const euOf = (code: string) => euCodes[code] ?? code

const isoCountries = alpha2AndNumeric
  .trim()
  .split(/\s+/)
  .map(entry => {
    const code = entry.slice(0, 2)
    return { code: code as CountryCode, eu: euOf(code), numeric: entry.slice(2) }
  })

/** ISO 3166-1, and Kosovo under the code that the Commission and the network use. */
export const countries: readonly Country[] = [...isoCountries, { code: 'XK' as CountryCode, eu: 'XK', numeric: null }]

const byAnyCode = new Map(
  countries.flatMap(country => [
    [country.code as string, country],
    [country.eu, country],
  ]),
)
const byNumeric = new Map(countries.map(country => [country.numeric, country]))

/** Finds by ISO code or by the Commission's code (EL, UK), upper case. */
export const findCountry = (code: string): Country | undefined => byAnyCode.get(code)
export const findCountryByNumeric = (numeric: string): Country | undefined => byNumeric.get(numeric)
export const isCountryCode = (text: string): text is CountryCode => byAnyCode.get(text)?.code === text

const named = new Map<Language, Map<string, string>>()

/** The name of a country as its language writes it; what is no country's code stays as it is written. */
export function countryName(code: string, language: Language): string {
  const known = named.get(language) ?? namesIn(language)
  named.set(language, known)
  return known.get(findCountry(code)?.code ?? code) ?? code
}

function namesIn(language: Language): Map<string, string> {
  const display = new Intl.DisplayNames(language, { type: 'region' })
  return new Map(countries.map(({ code }) => [code, display.of(code) ?? code]))
}

/** For choices in a form: every country under its name, in the order of the reader's alphabet. */
export function countriesByName(language: Language): { code: CountryCode; name: string }[] {
  const { compare } = new Intl.Collator(language)
  return countries
    .map(({ code }) => ({ code, name: countryName(code, language) }))
    .sort((a, b) => compare(a.name, b.name))
}

/**
 * Country part of an Erasmus code → the Commission's code. The part names the agency that issued the code, not always
 * the country of the campus: `B  DIEPENB07` lies in the Netherlands, Greenland has DK codes.
 */
export const erasmusPrefixes: Readonly<Record<string, string>> = {
  A: 'AT',
  B: 'BE',
  D: 'DE',
  E: 'ES',
  F: 'FR',
  G: 'EL',
  I: 'IT',
  IRL: 'IE',
  LUX: 'LU',
  N: 'NO',
  P: 'PT',
  S: 'SE',
  SF: 'FI',
  ...Object.fromEntries(
    'AL BA BG CH CY CZ DK EE HR HU IS LI LT LV ME MK MT NL PL RO RS SI SK TR UK XK'
      .split(' ')
      .map(code => [code, code]),
  ),
}

/** Member States and associated countries of Erasmus+ 2021–2027 (Commission's codes); the rest are partner countries. */
const programme = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IS IT LI LT LU LV MK MT NL NO PL PT RO RS SE SI SK TR'.split(' '),
)
export const isProgrammeCountry = (code: string): boolean => programme.has(findCountry(code)?.eu ?? '')
