import { asText, exact, type Fraction, minus, nought, over, plus, times } from '../platform/fraction.ts'

/** What is known of a student, by the names that a formula uses. */
export type Inputs = Readonly<Record<string, string | number>>

type Expression =
  | { kind: 'number'; value: Fraction }
  | { kind: 'name'; name: string }
  | { kind: '+' | '-' | '*' | '/'; left: Expression; right: Expression }

/** Why a formula is none, or why it gives no score for somebody. */
export type FormulaProblem =
  | { kind: 'formula-unreadable'; near: string }
  | { kind: 'input-missing'; name: string }
  | { kind: 'divides-by-nought'; term: string }

/** One of the sums that a score is made of, as it is published beside it. */
export type Part = { term: string; value: Fraction }
export type Score = { value: Fraction; parts: readonly Part[] }

const token = /\s*(?:(\d+(?:\.\d+)?)|([a-z][A-Za-z0-9]*)|([-+*/()]))/y

function tokensOf(formula: string): string[] | FormulaProblem {
  const found: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < formula.trimEnd().length) {
    const at = token.lastIndex
    const match = token.exec(formula)
    if (!match) return { kind: 'formula-unreadable', near: formula.slice(at, at + 20) }
    found.push(match[0].trim())
  }
  return found
}

/** Recursive descent over sums, products and parentheses. */
class Reader {
  readonly #tokens: readonly string[]
  #at = 0

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens
  }

  get next(): string {
    return this.#tokens[this.#at] ?? ''
  }

  #take(): string {
    this.#at++
    return this.#tokens[this.#at - 1] ?? ''
  }

  sum(): Expression {
    let left = this.#product()
    while (this.next === '+' || this.next === '-') {
      const kind = this.#take() as '+' | '-'
      left = { kind, left, right: this.#product() }
    }
    return left
  }

  #product(): Expression {
    let left = this.#single()
    while (this.next === '*' || this.next === '/') {
      const kind = this.#take() as '*' | '/'
      left = { kind, left, right: this.#single() }
    }
    return left
  }

  #single(): Expression {
    const first = this.#take()
    if (/^\d/.test(first)) return { kind: 'number', value: exact(first) }
    if (/^[a-z]/.test(first)) return { kind: 'name', name: first }
    if (first === '-') return { kind: '-', left: { kind: 'number', value: nought }, right: this.#single() }
    if (first !== '(') throw new SyntaxError(first)
    const inner = this.sum()
    if (this.#take() !== ')') throw new SyntaxError(first)
    return inner
  }
}

/** Reads a formula: `average + 0.1 * (credits / (years - 1) - 30)`. */
function readFormula(formula: string): Expression | FormulaProblem {
  const tokens = tokensOf(formula)
  if (!Array.isArray(tokens)) return tokens
  const reader = new Reader(tokens)
  try {
    const whole = reader.sum()
    return reader.next === '' ? whole : { kind: 'formula-unreadable', near: reader.next }
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'formula-unreadable', near: reader.next }
    throw error
  }
}

const problems: readonly string[] = ['formula-unreadable', 'input-missing', 'divides-by-nought']
export const isProblem = <T extends object>(found: T | FormulaProblem): found is FormulaProblem =>
  'kind' in found && problems.includes(String(found.kind))

function namesIn(expression: Expression): string[] {
  if (expression.kind === 'name') return [expression.name]
  if (expression.kind === 'number') return []
  return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])]
}

/** What is wrong with a formula before anybody's values are put in: nothing, or the first name that is not one of these. */
export function formulaProblem(formula: string, names: readonly string[]): FormulaProblem | undefined {
  const expression = readFormula(formula)
  if (isProblem(expression)) return expression
  const unknown = namesIn(expression).find(name => !names.includes(name))
  return unknown === undefined ? undefined : { kind: 'input-missing', name: unknown }
}

/** The names that a formula asks for; none where it cannot be read. */
export function namesOf(formula: string): string[] {
  const expression = readFormula(formula)
  return isProblem(expression) ? [] : namesIn(expression)
}

function written(expression: Expression): string {
  if (expression.kind === 'number') return asText(expression.value).replace(/\/1$/, '')
  if (expression.kind === 'name') return expression.name
  return `(${written(expression.left)} ${expression.kind} ${written(expression.right)})`
}

class NoScore extends Error {
  readonly problem: FormulaProblem
  constructor(problem: FormulaProblem) {
    super(problem.kind)
    this.problem = problem
  }
}

const deeds = { '+': plus, '-': minus, '*': times } as const

function evaluate(expression: Expression, inputs: Inputs): Fraction {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'name') {
    const value = inputs[expression.name]
    if (value === undefined) throw new NoScore({ kind: 'input-missing', name: expression.name })
    return exact(value)
  }
  const [left, right] = [evaluate(expression.left, inputs), evaluate(expression.right, inputs)]
  if (expression.kind !== '/') return deeds[expression.kind](left, right)
  if (right.top === 0n) throw new NoScore({ kind: 'divides-by-nought', term: written(expression.right) })
  return over(left, right)
}

/** The sums of the outermost level, with their signs. */
function partsOf(expression: Expression, sign: 1n | -1n = 1n): { expression: Expression; sign: 1n | -1n }[] {
  if (expression.kind !== '+' && expression.kind !== '-') return [{ expression, sign }]
  const other = expression.kind === '+' ? sign : sign === 1n ? -1n : 1n
  return [...partsOf(expression.left, sign), ...partsOf(expression.right, other)]
}

/** A score in exact fractions, with its parts. Two scores that a call prints alike are compared before they are rounded. */
export function scoreBy(formula: string, inputs: Inputs): Score | FormulaProblem {
  const expression = readFormula(formula)
  if (isProblem(expression)) return expression
  try {
    const parts = partsOf(expression).map(part => {
      const value = evaluate(part.expression, inputs)
      return { term: written(part.expression), value: part.sign === 1n ? value : minus(nought, value) }
    })
    return { value: parts.reduce((sum, part) => plus(sum, part.value), nought), parts }
  } catch (error) {
    if (error instanceof NoScore) return error.problem
    throw error
  }
}
