import type { Language } from '../../platform/words.ts'

/** One value of a list, with all the names under which sheets may write it: ours in each language, and what offices say. */
export type Named = { value: string; names: Record<Language, string>; also?: readonly string[] }

/** What a cell of a column may hold, as data: it reads cells, explains itself on the page and fills the template. */
export type Shape =
  | { is: 'text'; most: number }
  | { is: 'texts'; each: number; most: number }
  | { is: 'day' }
  | { is: 'country' }
  | Code
  | { is: 'email' }
  | { is: 'website' }
  | { is: 'whole'; least: number; most: number }
  | { is: 'amount'; most: number }
  | { is: 'one-of'; of: () => readonly Named[] }
  | { is: 'many-of'; of: () => readonly Named[]; most: number }
  | { is: 'yes' }

/** An identifier with a form of its own: `read` gives the form to keep, null where it is none; `wrong` is the problem's code. */
export type Code = { is: 'code'; read: (text: string) => string | null; wrong: string; tellsByItself?: true }

/** A column that a kind of import can take in. Its label, hint and example stand in the words of the kind. */
export type ImportField = {
  key: string
  shape: Shape
  /** Some column must be chosen for it, and every row must say it. */
  required?: true
  /** Several rows of one record may differ in it: its contacts, its conditions. */
  repeats?: true
  /** Under which texts that nobody can be sure of are kept, once a person has said what they mean. */
  domain?: string
  /** Headers that mean this column, in any language; the labels mean it too. */
  synonyms: readonly string[]
  /** Headers that mean this column only where another says that field: `Nome` beside `Cognome`. */
  beside?: { field: string; headers: readonly string[] }
}

export type Value = string | number | boolean | string[]
/** By field; a field that says nothing is missing. Days as `2026-05-15`, countries as ISO codes, Erasmus codes normalised. */
export type Values = Record<string, Value>
