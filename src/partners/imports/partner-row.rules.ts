import type { RowProblem, SheetRecord, Values } from '../../imports/index.ts'

export type SaidContact = {
  row: number
  givenName?: string | undefined
  familyName: string
  role?: string | undefined
  email?: string | undefined
  telephone?: string | undefined
}

const said = (values: Values, key: string) => (values[key] === undefined ? undefined : String(values[key]))

/** A person as one row says it. A functional mailbox is called by its role, else by its address. */
function contactOf(row: number, values: Values): SaidContact | undefined {
  const whole = said(values, 'person')?.split(' ') ?? []
  const familyName = said(values, 'familyName') ?? whole.at(-1)
  const givenName = said(values, 'givenName') ?? (whole.slice(0, -1).join(' ') || undefined)
  const [role, email, telephone] = ['role', 'email', 'telephone'].map(key => said(values, key))
  const called = familyName ?? givenName ?? role ?? email?.split('@')[0]
  if (called === undefined) return undefined
  return {
    row,
    givenName: familyName ? givenName : undefined,
    familyName: called.slice(0, 120),
    role,
    email,
    telephone,
  }
}

/** The people of a record, each address once; rows that say nothing of a person say none. */
export function contactsIn({ lines }: SheetRecord): { contacts: SaidContact[]; problems: RowProblem[] } {
  const contacts = new Map<string, SaidContact>()
  const problems: RowProblem[] = []
  for (const { row, values } of lines) {
    const contact = contactOf(row, values)
    if (!contact) continue
    const named = ['person', 'familyName', 'givenName', 'role'].some(key => values[key] !== undefined)
    if (!named) problems.push({ row, field: 'email', code: 'partner.person-without-name', grave: false })
    const key = contact.email ?? `${contact.givenName ?? ''} ${contact.familyName}`
    const before = contacts.get(key)
    contacts.set(key, before ? { ...before, ...defined(contact), row: before.row } : contact)
  }
  return { contacts: [...contacts.values()], problems }
}

export const defined = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<T>

export const shownContact = ({ givenName, familyName, role, email, telephone }: Omit<SaidContact, 'row'>): string =>
  [[givenName, familyName].filter(Boolean).join(' '), role, email, telephone].filter(Boolean).join(', ')
