import { createTranslator } from 'use-intl/core'
import * as agreementsImport from './agreements/imports/words/index.ts'
import * as agreements from './agreements/words/index.ts'
import * as applications from './applications/words/index.ts'
import * as calls from './calls/words/index.ts'
import * as calendars from './courses/calendars/words/index.ts'
import * as coursesImport from './courses/imports/words/index.ts'
import * as courses from './courses/words/index.ts'
import * as directory from './directory/words/index.ts'
import * as documents from './documents/words/index.ts'
import * as gradingImport from './grading/imports/words/index.ts'
import * as grading from './grading/words/index.ts'
import * as imports from './imports/words/index.ts'
import * as institutions from './institutions/words/index.ts'
import * as learningAgreements from './learning-agreements/words/index.ts'
import * as messages from './messages/words/index.ts'
import * as networks from './networks/words/index.ts'
import * as nominations from './nominations/words/index.ts'
import * as partnersImport from './partners/imports/words/index.ts'
import * as partners from './partners/words/index.ts'
import { nameAccounts } from './people/index.ts'
import * as people from './people/words/index.ts'
import { mayAnywhere } from './permissions.ts'
import { type Spoken, spoken } from './platform/calendar-words.ts'
import type { Fact, Kept } from './platform/facts.ts'
import type { Says } from './platform/page.ts'
import type { Problem, Refusal } from './platform/refusal.ts'
import type { Caller } from './platform/scope.ts'
import * as platform from './platform/words/index.ts'
import type { Language } from './platform/words.ts'
import * as recognition from './recognition/words/index.ts'
import * as rulebook from './rulebook/words/index.ts'
import * as site from './site/words/index.ts'
import * as stays from './stays/words/index.ts'
import * as transcripts from './transcripts/words/index.ts'
import { nameGuests } from './workspaces/index.ts'
import * as workspaces from './workspaces/words/index.ts'

/** A tree of texts: `refusals`, `facts`, `problems` of every slice become one tree, so that a door can say any code. */
export type Tree = { [key: string]: string | Tree }
type SliceWords = { en: Tree; it: Tree; fr: Tree }

/** THE list of slices that speak. */
const slices: SliceWords[] = [
  platform.words,
  directory.words,
  imports.words,
  institutions.words,
  people.words,
  documents.words,
  messages.words,
  rulebook.words,
  partners.words,
  partnersImport.words,
  workspaces.words,
  networks.words,
  agreements.words,
  nominations.words,
  applications.words,
  learningAgreements.words,
  stays.words,
  agreementsImport.words,
  courses.words,
  coursesImport.words,
  calendars.words,
  grading.words,
  recognition.words,
  gradingImport.words,
  transcripts.words,
  calls.words,
  site.words,
]

const join = (a: Tree, b: Tree): Tree => {
  const both: Tree = { ...a }
  for (const [key, value] of Object.entries(b)) {
    const before = both[key]
    both[key] = typeof value === 'string' || typeof before === 'string' || !before ? value : join(before, value)
  }
  return both
}

const chapters = ['refusals', 'facts', 'problems'] as const

export function treeOf(language: Language): Record<(typeof chapters)[number], Tree> {
  const trees = chapters.map(chapter => [
    chapter,
    slices.reduce<Tree>((all, slice) => join(all, (slice[language][chapter] as Tree | undefined) ?? {}), {}),
  ])
  return Object.fromEntries(trees)
}

/** Days, instants and localised texts as the reader says them; what is no text, number or such is left out. */
const valuesIn = (language: Language, facts: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => {
      if (typeof value === 'boolean') return [[name, String(value)]]
      const text = typeof value === 'string' || typeof value === 'number'
      const localised = typeof value === 'object' && value !== null && 'en' in value
      return text || localised ? [[name, spoken(value as Spoken, language)]] : []
    }),
  )

type Say = {
  (key: string, values?: Record<string, string | number | Date>): string
  has(key: string): boolean
}
const made = new Map<Language, Say>()

function say(language: Language): Say {
  const known = made.get(language)
  if (known) return known
  const fresh = createTranslator({ locale: language, messages: treeOf(language), timeZone: 'UTC' }) as unknown as Say
  made.set(language, fresh)
  return fresh
}

export type Said = { what: string; why: string; now: string }

/** Where a slice says itself why a permission is not given (`agreement.sign-not-allowed`), its words stand for the general ones. */
function codeOf(language: Language, { code, facts }: Pick<Refusal, 'code' | 'facts'>): string {
  const own = `${String(facts.permission)}-not-allowed`
  return code === 'not-allowed' && say(language).has(`refusals.${own}.what`) ? own : code
}

/** A no in its three parts, in the reader's language. */
export function refusalSentences(language: Language, refusal: Pick<Refusal, 'code' | 'facts'>): Said {
  const code = codeOf(language, refusal)
  const part = (name: string) => say(language)(`refusals.${code}.${name}`, valuesIn(language, refusal.facts))
  return { what: part('what'), why: part('why'), now: part('now') }
}

export const problemSentence = (language: Language, problem: Problem): string =>
  say(language)(`problems.${problem.code}`, valuesIn(language, problem.facts ?? {}))

/** What has happened, as the timeline says it. `actor` is the name to show for whoever did it. */
export const factSentence = (language: Language, fact: Fact, actor: string): string =>
  say(language)(`facts.${fact.name}`, { ...valuesIn(language, fact.facts), actor })

type KeptActor =
  | { kind: 'visitor' | 'system' }
  | { kind: 'partner'; guest?: string }
  | { kind: 'user'; account: string }

/** What pages of any slice may let all slices say. Names of people only for those who may read what happened. */
export const says = (caller: Caller, language: Language): Says => ({
  refusal: refusal => refusalSentences(language, refusal),
  problem: problem => problemSentence(language, problem),
  timeline: (kept, shown = new Map()) => timeline({ caller, language, shown }, kept),
})

type Reader = { caller: Caller; language: Language; shown: ReadonlyMap<string, string> }

async function timeline({ caller, language, shown }: Reader, kept: Kept[]): Promise<{ at: Date; sentence: string }[]> {
  const actorOf = (fact: Kept) => fact.actor as KeptActor
  const accounts = kept.map(actorOf).flatMap(actor => (actor.kind === 'user' ? actor.account : []))
  const names = await nameAccounts(caller, [...new Set(accounts)])
  const guests = kept.map(actorOf).flatMap(actor => (actor.kind === 'partner' && actor.guest ? actor.guest : []))
  const guestNames = await nameGuests(caller, [...new Set(guests)])
  const words = platform.say(language)
  // To a partner or a student, whoever acts for the office is the office.
  const unnamed = words(mayAnywhere(caller.actor, 'office.use') ? 'actors.somebody' : 'actors.office')
  const nameOf = (actor: KeptActor) => {
    if (actor.kind === 'user') return names.get(actor.account) ?? shown.get(actor.account) ?? unnamed
    const guest = actor.kind === 'partner' && actor.guest ? guestNames.get(actor.guest) : undefined
    return guest ?? words(`actors.${actor.kind}`)
  }
  return saidOnce(kept.map(fact => ({ at: fact.at, sentence: factSentence(language, fact, nameOf(actorOf(fact))) })))
}

const sitting = 12 * 3_600_000

/** What somebody did again and again in one sitting, in the same words, is said once. The newest comes first. */
export const saidOnce = <Line extends { at: Date; sentence: string }>(lines: Line[]): Line[] =>
  lines.filter(({ at, sentence }, n) => {
    const newer = lines[n - 1]
    return newer?.sentence !== sentence || newer.at.getTime() - at.getTime() > sitting
  })
