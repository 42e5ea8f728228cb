import type { Language } from '../platform/language.ts'

/** ISO 4217 codes of the currencies in which grants and fees of partners are written; the euro first. */
export const currencies = `
  EUR ALL ARS AUD BAM BRL CAD CHF CLP CNY COP CZK DKK EGP GBP GEL HKD HUF IDR ILS INR ISK JOD JPY KRW MAD MDL MKD
  MXN MYR NOK NZD PEN PHP PLN RON RSD SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR
`
  .trim()
  .split(/\s+/)

export const isCurrency = (text: string): boolean => currencies.includes(text)

export const currencyName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code

/** An amount in the smallest unit (cents), in the reader's form: `1.234,50 €`. */
export function sayAmount(minorUnits: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minorUnits / 10 ** digits)
}
