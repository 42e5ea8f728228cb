import type { Scope } from '../platform/scope.ts'
import { insertUnlisted, namesakes, organisationsByCode } from './match.store.ts'
import { foundOrganisations, similarOrganisations } from './organisation.store.ts'
import type { Organisation, OrganisationKind } from './organisation.ts'
import { fold, readSought } from './search.rules.ts'

/** How a list names an organisation: any of these, codes in the form to keep, the country as its ISO code. */
export type Named = {
  erasmusCode?: string | undefined
  pic?: string | undefined
  name?: string | undefined
  country?: string | undefined
}
export type Match = { one: Organisation | null; near: Organisation[] }

const nearMost = 5

/**
 * Which organisations the rows of a list mean: by Erasmus code, by PIC, else by the exact name in any language, within the country
 * that is said. Where that is nobody or several, those that come near. In the caller's transaction, for many at once.
 */
export async function matchOrganisations(scope: Scope, wanted: readonly Named[]): Promise<Match[]> {
  const coded = await organisationsByCode(scope, {
    codes: wanted.flatMap(({ erasmusCode = [] }) => erasmusCode),
    pics: wanted.flatMap(({ pic = [] }) => pic),
  })
  const byCode = new Map(coded.flatMap(one => (one.erasmusCode ? [[one.erasmusCode, one] as const] : [])))
  const byPic = new Map(coded.flatMap(one => (one.pic ? [[one.pic, one] as const] : [])))
  const found = wanted.map(({ erasmusCode = '', pic = '' }) => byCode.get(erasmusCode) ?? byPic.get(pic) ?? null)
  const open = wanted.filter((_, at) => !found[at])
  const called = await namesakes(
    scope,
    open.flatMap(({ name = [] }) => name),
  )
  const near = new Map<string, Organisation[]>()
  const matches: Match[] = []
  for (const [at, named] of wanted.entries()) {
    const known = found[at] ?? null
    const same = (called.get(fold(named.name ?? '')) ?? []).filter(
      one => !named.country || one.country === named.country,
    )
    if (known) matches.push({ one: known, near: [] })
    else if (same.length === 1 && same[0]) matches.push({ one: same[0], near: [] })
    else matches.push({ one: null, near: same.length ? same.slice(0, nearMost) : await nearTo(scope, named, near) })
  }
  return matches
}

async function nearTo(
  scope: Scope,
  { name = '', country }: Named,
  known: Map<string, Organisation[]>,
): Promise<Organisation[]> {
  const key = `${country} ${fold(name)}`
  const before = known.get(key)
  if (before) return before
  const sought = readSought(name)
  const part = { limit: nearMost, offset: 0 }
  const found = sought ? await foundOrganisations(scope, { sought, country }, part) : []
  const near = found.length || !sought ? found : await similarOrganisations(scope, { sought, country }, nearMost)
  known.set(key, near)
  return near
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 3 && !/^(universi|ecole|hochschul|institut|college|school)/.test(word))

/** Whether a list calls an organisation anything like its names or its place: a code of somebody else is a common slip. */
export function namesAlike(written: string, { name, names, city }: Organisation): boolean {
  const known = new Set([name, city ?? '', ...Object.values(names)].flatMap(one => words(one ?? '')))
  const said = words(written)
  return said.length === 0 || said.some(word => [...known].some(one => one.startsWith(word.slice(0, 5))))
}

export type Unlisted = {
  name: string
  country: string
  kind: OrganisationKind
  city?: string | undefined
  website?: string | undefined
}

const called = ({ name, country }: Pick<Unlisted, 'name' | 'country'>) => `${country} ${fold(name)}`

/**
 * Puts the organisations that a list brings into the directory, as `add-organisation` does, inside the caller's transaction;
 * gives their ids in the same order. Who is there already, or stands twice in the list, is put there once.
 */
export async function keepUnlisted(scope: Scope, given: readonly Unlisted[]): Promise<string[]> {
  if (!given.length) return []
  scope.must('organisation.add')
  const known = await namesakes(
    scope,
    given.map(({ name }) => name),
  )
  const ids = new Map<string, string>()
  for (const [name, same] of known)
    for (const { id, country } of same) if (!ids.has(`${country} ${name}`)) ids.set(`${country} ${name}`, id)
  const fresh = new Map(given.filter(one => !ids.has(called(one))).map(one => [called(one), one]))
  for (const { id, ...added } of await insertUnlisted(scope, [...fresh.values()])) ids.set(called(added), id)
  return given.map(one => ids.get(called(one)) ?? '')
}
