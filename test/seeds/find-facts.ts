import type { Language, OfficeKey, PageName } from '../../db/seeds/content/types.ts'
import { facts } from './ledger/index.ts'
import type { Expectation, Fact } from './ledger/types.ts'

/** Gives the text that a reader of a public page sees, without mark-up. */
export type FetchPage = (office: OfficeKey, page: PageName, language: Language) => Promise<string>

export type MissingFact = { fact: Fact; expectations: readonly Expectation[]; because: string }

/** One kind of space, apostrophe and hyphen, so that typography decides nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[\u2010\u2011]/g, '-')

const meets = (text: string, expectation: Expectation): boolean =>
  typeof expectation === 'string'
    ? plain(text).toLowerCase().includes(plain(expectation).toLowerCase())
    : new RegExp(expectation.source, expectation.flags.includes('i') ? 'i' : '').test(text)

/**
 * The facts of the seed pages that the public pages do not show, each with what is missing. Pages are asked for in English, once each.
 * Spaces are collapsed line by line, so that a pattern may still ask for one line.
 */
export async function findFacts(fetchPage: FetchPage): Promise<MissingFact[]> {
  const fetched = new Map<string, Promise<string>>()
  const textOf = ({ office, page }: Fact) => {
    const address = `${office} ${page}`
    const text = fetched.get(address) ?? fetchPage(office, page, 'en')
    fetched.set(address, text)
    return text
  }
  const missing: MissingFact[] = []
  for (const fact of facts) {
    try {
      const text = (await textOf(fact)).split('\n').map(plain).join('\n')
      const expectations = fact.expects.filter(expectation => !meets(text, expectation))
      if (expectations.length > 0) missing.push({ fact, expectations, because: 'the page does not say it' })
    } catch (cause) {
      missing.push({
        fact,
        expectations: fact.expects,
        because: cause instanceof Error ? cause.message : String(cause),
      })
    }
  }
  return missing
}

/** One line a fact, for a failing test. */
export const told = ({ fact, expectations, because }: MissingFact): string =>
  `${fact.office}/${fact.page} ${fact.id}: ${because}: ${expectations.map(String).join(', ')}`
