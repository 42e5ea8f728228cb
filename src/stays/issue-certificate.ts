import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { languageFor } from '../applications/index.ts'
import { nameOf } from '../directory/index.ts'
import { codeFrom, issuedBecause, keepIssued, spellCode, typeset, withdrawIssued } from '../documents/index.ts'
import { officeOf } from '../institutions/index.ts'
import { dayIn, type Zone } from '../platform/calendar.ts'
import { sayDay } from '../platform/calendar-words.ts'
import { command } from '../platform/command.ts'
import { nothingChanged } from '../platform/facts.ts'
import { query } from '../platform/query.ts'
import { reaction } from '../platform/reaction.ts'
import { inLanguage, languages } from '../platform/words.ts'
import template from './record/certificate.typ?raw'
import { type CertificateKind, certificateOf } from './record/certificate-of.ts'
import { showStay } from './show-stay.ts'
import { happened } from './stay.facts.ts'
import { lockStay, noteOnStay } from './stay.store.ts'
import type { Stay } from './stay.ts'
import { say } from './words/index.ts'

const kinds = ['arrival', 'attendance'] as const satisfies CertificateKind[]
const kept = { arrival: 'arrivalDocument', attendance: 'attendanceDocument' } as const
const day = { arrival: 'arrivedOn', attendance: 'leftOn' } as const

const daysIn = ({ arrivedOn, leftOn }: Stay, kind: CertificateKind): string =>
  kind === 'arrival' ? String(arrivedOn) : `${arrivedOn} ${leftOn}`

const due = query('show-due-certificate', async (scope, wish: { stay: string; because: number }) => {
  scope.must('stay.mind')
  return (await issuedBecause(scope, wish.because, wish.stay)) ? undefined : officeOf(scope)
})

const fileCertificate = command(
  'file-certificate',
  z.object({
    stay: z.uuid(),
    kind: z.enum(kinds),
    because: z.number(),
    code: z.string(),
    /** The days that the certificate names. */
    days: z.string(),
    file: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  async (scope, { stay: id, kind, because, code, days, file }) => {
    const stay = await lockStay(scope, id)
    scope.must('stay.mind')
    if (await issuedBecause(scope, because, id)) return nothingChanged
    // Corrected or taken back since it was set: that fact has a reaction of its own.
    if (daysIn(stay, kind) !== days) return nothingChanged
    const title = Object.fromEntries(languages.map(one => [one, say(one)(`certificate.${kind}.title`)])) as {
      en: string
    }
    const document = await keepIssued(scope, {
      ...{ subject: id, about: 'stay', kind: 'letter', because, code, title, file },
      issuedTo: `${stay.givenNames} ${stay.familyName}`,
    })
    const before = stay[kept[kind]]
    const reason = say('en')('certificate.replaced')
    if (before) await withdrawIssued(scope, { document: before, because: reason, replacedBy: code })
    await noteOnStay(scope, id, { [kept[kind]]: document.id })
    return [happened(`stay.${kind}-certified`, id, { document: document.id, name: document.name, code })]
  },
)

/** What was noted of a stay, as a document that anybody who holds it can check. */
const issue = (kind: CertificateKind) =>
  reaction(`issue-certificate-of-${kind}`, async (caller, fact) => {
    const office = await due(caller, { stay: fact.subject, because: fact.id })
    if (!office) return
    const file = await showStay(caller, fact.subject)
    if (!file.stay[day[kind]]) return
    const language = languageFor(file.stay, office.languages)
    const words = say(language)
    const code = codeFrom(randomBytes(16))
    const institution = inLanguage(office.name, language)
    const title = words(`certificate.${kind}.title`)
    const sheet = {
      ...{ language, title, institution },
      standing: sayDay(dayIn(caller.now, office.zone as Zone), language),
      check: {
        code: spellCode(code),
        address: `${caller.on.settings.address}/${office.slug}/${language}/verify?code=${spellCode(code)}`,
      },
    }
    const content = certificateOf(file, { kind, language, institution, university: nameOf(file.partner, language) })
    const bytes = await typeset(template, sheet, content)
    const name = `${words(`certificate.${kind}.file`)}-${file.stay.familyName}.pdf`
    const days = daysIn(file.stay, kind)
    const filed = { stay: fact.subject, kind, because: fact.id, code, days, file: { name, bytes } }
    await fileCertificate(caller, filed)
  })

export const certifyArrival = issue('arrival')
export const certifyAttendance = issue('attendance')

/** With a date that was taken back its certificate holds no more. */
const withdrawCertificate = command(
  'withdraw-certificate',
  z.object({ stay: z.uuid(), kind: z.enum(kinds) }),
  async (scope, { stay: id, kind }) => {
    const stay = await lockStay(scope, id)
    scope.must('stay.mind')
    const document = stay[kept[kind]]
    if (!document || stay[day[kind]]) return nothingChanged
    await withdrawIssued(scope, { document, because: say('en')('certificate.takenBack') })
    await noteOnStay(scope, id, { [kept[kind]]: null })
    return nothingChanged
  },
)

const withdraw = (kind: CertificateKind) =>
  reaction(`withdraw-certificate-of-${kind}`, async (caller, fact) => {
    await withdrawCertificate(caller, { stay: fact.subject, kind })
  })

export const withdrawArrival = withdraw('arrival')
export const withdrawAttendance = withdraw('attendance')
