import { todayOf } from '../../institutions/index.ts'
import { factsAbout } from '../../platform/event.store.ts'
import { query } from '../../platform/query.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  contactById,
  pageOfContacts,
  responsibilitiesOf,
  responsibilitiesOfMany,
  type SoughtContacts,
} from './contact.store.ts'

/** Everyone whom the institution names, whether they answer for something now or not. */
export const listContacts = query('list-contacts', async (scope, sought: SoughtContacts) => {
  scope.must('person.name')
  const { total, rows } = await pageOfContacts(scope, sought)
  const ids = rows.map(row => row.id)
  const all = ids.length ? await responsibilitiesOfMany(scope, ids, await todayOf(scope)) : []
  return { total, rows: rows.map(row => ({ ...row, responsibilities: all.filter(each => each.person === row.id) })) }
})

export const showContact = query('show-contact', async (scope, id: string) => {
  scope.must('person.name')
  const person = await contactById(scope, id)
  if (!person) throw new Refusal('person.not-found')
  const responsibilities = await responsibilitiesOf(scope, id)
  return { ...person, responsibilities, today: await todayOf(scope), history: await factsAbout(scope, id) }
})
