/**
 * Exact numbers: shares, means of grades, amounts of money. `top` over `under`, in lowest terms, `under` above nought.
 * Binary fractions say 3.0 where the rule says 3.1, and 1.00 where it says 1.01.
 */
export type Fraction = { readonly top: bigint; readonly under: bigint }

const absolute = (value: bigint): bigint => (value < 0n ? -value : value)

function sharedDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

export function fraction(top: bigint, under = 1n): Fraction {
  if (under === 0n) throw new RangeError('a fraction over nought')
  const shared = sharedDivisor(top, under) * (under < 0n ? -1n : 1n)
  return { top: top / shared, under: under / shared }
}

const decimal = /^-?\d+([.,]\d+)?$/
export const isDecimal = (text: string): boolean => decimal.test(text)

/** A decimal in text, with point or comma. Throws a RangeError for anything else: what a person typed is checked with `isDecimal` first. */
export function exact(text: string | number): Fraction {
  const written = String(text)
  if (!isDecimal(written)) throw new RangeError(`not a decimal: ${written}`)
  const [whole = '0', part = ''] = written.split(/[.,]/)
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length))
}

export const nought = fraction(0n)
export const one = fraction(1n)
export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.under + b.top * a.under, a.under * b.under)
export const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.under - b.top * a.under, a.under * b.under)
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.under * b.under)
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.under, a.under * b.top)
export const sumOf = (all: readonly Fraction[]): Fraction => all.reduce(plus, nought)

/** Below nought where `a` is less, above where it is more. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.under - b.top * a.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)
export const most = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b)
export const distance = (a: Fraction, b: Fraction): Fraction => {
  const { top, under } = minus(a, b)
  return { top: absolute(top), under }
}

/** The whole number at or below it. */
export const floorOf = ({ top, under }: Fraction): bigint => (top >= 0n ? top / under : -((-top + under - 1n) / under))
const half = fraction(1n, 2n)
/** The nearest whole number; halves go up. */
export const nearestWhole = (value: Fraction): bigint => floorOf(plus(value, half))

/** With so many decimals: the nearest, halves up, as money and averages are shown; or cut off, as German overall grades are. */
export function asDecimal(value: Fraction, decimals: number, rest: 'half-up' | 'cut-off' = 'half-up'): string {
  const scaled = times(value, fraction(10n ** BigInt(decimals)))
  const whole = rest === 'half-up' ? nearestWhole(scaled) : floorOf(scaled)
  const digits = absolute(whole)
    .toString()
    .padStart(decimals + 1, '0')
  const point = digits.length - decimals
  return `${whole < 0n ? '-' : ''}${digits.slice(0, point)}${decimals ? `.${digits.slice(point)}` : ''}`
}

/** As `11/250`: exact, to be kept and read back. */
export const asText = ({ top, under }: Fraction): string => `${top}/${under}`
