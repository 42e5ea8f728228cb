import { useLocale } from './reader.ts'

// Formatters are slow to make and are kept, one for each use.
const formatters = new Map<string, Intl.NumberFormat>()

function formatted(value: number | string, locale: string, shape: Intl.NumberFormatOptions): string {
  const key = `${locale} ${shape.style} ${shape.currency} ${shape.unit} ${shape.minimumFractionDigits} ${shape.maximumFractionDigits}`
  const kept = formatters.get(key) ?? new Intl.NumberFormat(locale, shape)
  formatters.set(key, kept)
  // A decimal string is formatted digit by digit, which the types of the platform do not know yet.
  return kept.format(value as number)
}

/** A number with the reader's separators. Decimals kept as a string (`"1234.50"`) are not rounded. */
export function Count({ value, digits }: { value: number | string; digits?: number | undefined }) {
  const shape = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return <span class="h-number">{formatted(value, useLocale(), shape)}</span>
}

/** An amount in whole units of its currency (not cents), which may be a decimal string of the database. */
export function Money({ amount, currency = 'EUR' }: { amount: number | string; currency?: string | undefined }) {
  const whole = Number.isInteger(Number(amount))
  const shape = { style: 'currency', currency, ...(whole ? { maximumFractionDigits: 0 } : {}) } as const
  return <span class="h-number">{formatted(amount, useLocale(), shape)}</span>
}

/** A size in bytes: `1.2 MB`. */
export function Size({ bytes }: { bytes: number }) {
  const locale = useLocale()
  return <span class="h-number">{sizeOf(bytes, locale)}</span>
}

export function sizeOf(bytes: number, locale: string): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const step = Math.min(steps.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const unit = steps[step] ?? 'byte'
  return formatted(bytes / 1000 ** step, locale, {
    style: 'unit',
    unit,
    // “26 bytes”, and “1.2 MB”: only a single letter needs no plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  })
}

/** No code of the field is longer; what is must break, or it widens the page. */
const longestCode = 24

/** Codes of the field, where spaces count: `I  PAVIA01`. */
export const Code = ({ children }: { children: string }) => (
  <span class="h-code" data-long={children.length > longestCode ? true : undefined}>
    {children}
  </span>
)
