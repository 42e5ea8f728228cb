import { isUuid } from '../../platform/input.ts'
import { type ListAddress, readListAddress } from '../../platform/list-address.ts'
import type { Ask } from '../../platform/page.ts'
import { isLanguageTag, readIscedF } from '../../reference/index.ts'
import { courseStates } from '../course.ts'
import { courseSortings } from '../list-courses.ts'
import type { CourseFilter } from '../search.store.ts'

const cycles = ['5', '6', '7', '8'] as const

/** What the address of a list of courses asks for; what it cannot mean is left out. */
export function filterIn(ask: Ask, params: URLSearchParams = ask.url.searchParams) {
  const url = new URL(ask.url)
  url.search = params.toString()
  const address: ListAddress = readListAddress(url, { sorts: courseSortings })
  const told = (name: string, form: (text: string) => boolean): string | undefined => {
    const text = params.get(name) ?? ''
    return text && text.length <= 80 && !text.includes('\0') && form(text) ? text : undefined
  }
  const amount = (name: string) => {
    const text = told(name, one => /^\d{1,3}([.,]\d{1,2})?$/.test(one))
    return text === undefined ? undefined : Number(text.replace(',', '.'))
  }
  const filter: Omit<CourseFilter, 'year'> = {
    text: address.text || undefined,
    unit: told('unit', one => isUuid(one)),
    term: told('term', one => /^[1-9]\/[1-9]$/.test(one)),
    language: told('language', isLanguageTag),
    level: Number(address.filter('level', cycles)) || undefined,
    field: told('field', one => readIscedF(one).valid),
    programme: told('programme', () => true),
    creditsFrom: amount('from'),
    creditsTo: amount('to'),
    state: address.filter('state', courseStates),
  }
  return { address, filter, year: told('year', one => /^\d{4}\/\d{4}$/.test(one)) }
}
