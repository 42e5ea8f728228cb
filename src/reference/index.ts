export { type AcademicTerm, readAcademicTerm, writeAcademicTerm } from './academic-terms.rules.ts'
export {
  type Country,
  type CountryCode,
  countries,
  countriesByName,
  countryName,
  erasmusPrefixes,
  findCountry,
  findCountryByNumeric,
  isCountryCode,
  isProgrammeCountry,
} from './countries.ts'
export { currencies, currencyName, isCurrency, sayAmount } from './currencies.ts'
export { type FrameworkKey, findFramework, frameworks, isFrameworkKey } from './frameworks.ts'
export { type FieldOfStudy, fieldCovers, fieldsOfStudy, fieldTitle, readIscedF } from './isced-f.rules.ts'
export { broadFields, narrowFields } from './isced-f.ts'
export { isLanguageTag, languageCodes, languageName, languagesByName } from './languages.ts'
export {
  type CefrLevel,
  cefrLevels,
  cycles,
  type EqfLevel,
  eqfLevels,
  isCefrLevel,
  isEqfLevel,
  reachesCefr,
  readCefr,
} from './levels.ts'
export {
  type Counting,
  countedDays,
  cycleAllowance,
  eligibleLength,
  inMonths,
  type LengthReason,
  lengthProblem,
  mobilityTypes,
  netDays,
  type PlannedStay,
} from './mobility-length.rules.ts'
export { type OfficialTime, officialUntil } from './official-times.rules.ts'
export { readCountry } from './read-country.rules.ts'
export { isSdg, sdgs } from './sdgs.ts'
