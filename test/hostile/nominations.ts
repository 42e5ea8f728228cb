import { askForCorrection, nominateStudent, refuseNomination } from '../../src/nominations/index.ts'
import { uploadSheet } from '../../src/nominations/sheets/keep-sheet.ts'
import type { Fact } from '../../src/platform/facts.ts'
import { inviteGuest } from '../../src/workspaces/index.ts'
import { aCondition } from '../support/nominations.ts'
import type { aSigningOffice } from '../support/signing.ts'

type Nominating = Awaited<ReturnType<typeof aSigningOffice>> & {
  mark: string
  institution: string
  organisation: string
}

/** Students whom a partner proposes, in several states, a sheet of more of them, and a person of the partner. */
export async function fillNominations(office: Nominating): Promise<string> {
  const { mark, institution, organisation } = office
  const by = office.office.as(office.officer)
  const partner = { institution, ours: null, partner: organisation }
  const condition = await aCondition(office.office.on, { ...partner, persons: 9 })
  const student = (n: number) => ({
    partner: organisation,
    ...lena,
    condition,
    familyName: `${mark}${n}`,
    email: `lena${n}@${mark.toLowerCase()}.example`,
    comment: mark,
  })
  await nominateStudent(by, student(1))
  const decided = { proposal: 1, reason: `The address is missing, ${mark}` }
  await askForCorrection(by, { nomination: subject(await nominateStudent(by, student(2))), ...decided })
  await refuseNomination(by, { nomination: subject(await nominateStudent(by, student(3))), ...decided })
  await nominateStudent(by, { ...student(4), academicYear: '2026/2027', askLate: true })
  const ready = Object.fromEntries(Object.entries(student(5)).map(([name, value]) => [name, String(value)]))
  const rows = [
    { row: 2, answers: ready },
    { row: 3, answers: { familyName: mark, givenNames: 'Lena' } },
  ]
  await uploadSheet(by, { partner: organisation, fileName: `${mark}.csv`, rows })
  const person = { name: `Guest ${mark}`, email: `guest@${mark.toLowerCase()}.example` }
  return subject(await inviteGuest(by, { organisation, ...person }))
}

const lena = {
  givenNames: 'Lena',
  birthDate: '2004-03-02',
  nationality: 'DE',
  gender: '2' as const,
  academicYear: '2027/2028',
  term: 'winter' as const,
  months: 5,
  nomineeIsced: '0231',
  eqfLevel: '6',
}

const subject = (facts: Fact[]) => facts[0]?.subject ?? ''
