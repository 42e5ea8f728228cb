import {
  decideStep,
  giveNotice,
  recordExchanges,
  recordPartnerSignature,
  showAgreement,
  signForUs,
  submitAgreement,
  terminateAgreement,
} from '../../src/agreements/index.ts'
import { addDays, type Day, daysBetween, toDay } from '../../src/platform/calendar.ts'
import { headOf, officerOf, people } from './accounts.ts'
import { type Case, dayIn } from './agreement-terms.ts'
import type { Diary } from './diary.ts'
import type { Trial } from './trial.ts'

type Step = Awaited<ReturnType<typeof showAgreement>>['steps'][number]

/** One agreement while its life is played. */
export type File = Case & { trial: Trial; diary: Diary; id: string; hash: string; steps: Step[] }

const officer = ({ trial, office }: File) => trial.as(officerOf[office], office)

/** From its submission on, the steps follow each other in equal distances; the last one falls on the last day. */
export function goesThrough(file: File, { from, until }: { from: Day; until: Day }): void {
  file.diary.on(from, async () => {
    await submitAgreement(officer(file), { agreement: file.id })
    const shown = await showAgreement(officer(file), file.id)
    file.hash = shown.hash
    file.steps = shown.steps.filter(({ state }) => state !== 'not-needed')
    const deeds = deedsOf(file)
    const distance = Math.max(daysBetween(from, until), 0) / Math.max(deeds.length, 1)
    for (const [index, deed] of deeds.entries()) {
      const on = addDays(from, Math.round(distance * (index + 1)))
      file.diary.on(on, () => deed(on))
    }
  })
}

/** What is done in the procedure, up to where the agreement stands. */
function deedsOf(file: File): ((on: Day) => Promise<void>)[] {
  const { entry, steps, number } = file
  const { stands } = entry
  const decisions = steps.filter(({ kind }) => kind !== 'our-signature' && kind !== 'partner-signature')
  const stop = stands?.at === 'step' ? steps.find(({ key }) => key === stands.step) : undefined
  if (stands?.at === 'step' && !stop) throw new Error(`${entry.key} has no step ${stands.step}`)
  const before = decisions.filter(({ position }) => !stop || position < stop.position)
  const deeds = before.map(step => (on: Day) => decide(file, step, on))
  if (stop && stands?.at === 'step' && stands.refused !== undefined)
    return [...deeds, on => decide(file, stop, on, stands.refused)]
  if (stop) return deeds
  const ours = steps.filter(({ kind }) => kind === 'our-signature').map(step => (on: Day) => sign(file, step, on))
  const theirs = steps
    .filter(({ kind }) => kind === 'partner-signature')
    .map(step => (on: Day) => partnerSigns(file, step, on))
  if (stands?.at === 'our-signature') return stands.partnerSigned ? [...deeds, ...theirs] : deeds
  if (stands?.at === 'partner-signature') return [...deeds, ...ours]
  return number % 2 ? [...deeds, ...ours, ...theirs] : [...deeds, ...theirs, ...ours]
}

/** The coordinator of the unit where there is one; else the officer records what the body decided. */
function decider({ trial, office, entry }: File, { actsAs }: Step) {
  const coordinator = people.find(({ roles }) =>
    roles.some(role => role.in === office && role.units?.some(unit => entry.units?.includes(unit))),
  )
  return trial.as(actsAs === 'unit' && coordinator ? coordinator.key : officerOf[office], office)
}

async function decide(file: File, step: Step, on: Day, refusal?: string): Promise<void> {
  await decideStep(decider(file, step), {
    agreement: file.id,
    step: step.id,
    outcome: refusal === undefined ? 'approved' : 'refused',
    ...(step.needsSitting && { sittingOn: on }),
    ...(step.needsResolution && { resolution: `${100 + ((file.number * 7 + step.position) % 80)}/${on.slice(0, 4)}` }),
    ...(refusal !== undefined && { comment: refusal }),
  })
}

async function sign({ trial, office, id, hash }: File, step: Step, on: Day): Promise<void> {
  await signForUs(trial.as(headOf(trial, office, on), office), { agreement: id, step: step.id, hash })
}

async function partnerSigns(file: File, step: Step, on: Day): Promise<void> {
  await recordPartnerSignature(officer(file), {
    agreement: file.id,
    step: step.id,
    signatory: 'The rector (example)',
    signedOn: on,
  })
}

/** What follows in force: notice, an end, and how many went and came each year. */
export function afterwards(file: File, signedOn: Day): void {
  const { trial, diary, entry, number } = file
  const { notice, terminated, went = [] } = entry
  const about = () => ({ agreement: file.id })
  if (notice)
    diary.on(dayIn(trial, notice.month, number), async () => {
      await giveNotice(officer(file), { ...about(), by: notice.by })
    })
  if (terminated)
    diary.on(dayIn(trial, terminated.month, number), async () => {
      await terminateAgreement(officer(file), { ...about(), reason: terminated.because })
    })
  for (const [ago, [out, back]] of went.entries()) {
    const academicYear = trial.year(-1 - ago)
    const on = toDay(`${academicYear.slice(5)}-09-${10 + (number % 15)}`)
    if (on <= signedOn) continue
    diary.on(on, async () => {
      for (const [direction, persons] of [['outgoing', out] as const, ['incoming', back] as const])
        await recordExchanges(officer(file), {
          ...about(),
          academicYear,
          direction,
          persons,
          months: persons * 5,
          semesters: persons,
        })
    })
  }
}
