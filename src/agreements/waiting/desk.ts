import { endOfDay, toDay, type Zone } from '../../platform/calendar.ts'
import type { Ask } from '../../platform/page.ts'
import type { DeskPart, SearchPart, Waiting } from '../../platform/waiting.ts'
import { inLanguage, type Language } from '../../platform/words.ts'
import { noticeBy } from '../agreement.rules.ts'
import type { StepKind } from '../agreement.ts'
import { listAgreements } from '../list-agreements.ts'
import { fileAddress } from '../pages/address.ts'
import { say as sayAgreements } from '../words/index.ts'
import { listWaitingAgreements } from './list-waiting.ts'
import type { Ending, OpenStep, Unbalanced } from './waiting.store.ts'
import { say } from './words/index.ts'

const deedOf = (language: Language, kind: StepKind, step: OpenStep): string => {
  const values = { code: step.code, body: inLanguage(step.body, language), step: inLanguage(step.name, language) }
  return say(language)(`deeds.${kind}`, values)
}

const theirDeedOf = (language: Language, step: OpenStep): string =>
  say(language)(`theirDeeds.${step.kind}`, { code: step.code, body: inLanguage(step.body, language) })

const waitingStep =
  (ask: Ask, whose: Waiting['whose']) =>
  (step: OpenStep): Waiting => {
    const zone = ask.office.zone as Zone
    return {
      whose,
      deed: whose === 'yours' ? deedOf(ask.language, step.kind, step) : theirDeedOf(ask.language, step),
      href: fileAddress(ask, step.agreement),
      about: `${step.partner} · ${inLanguage(step.title, ask.language)}`,
      since: step.openedOn ?? undefined,
      until: step.dueOn ? endOfDay(toDay(step.dueOn), zone) : undefined,
      otherwise: say(ask.language)(step.kind === 'our-signature' ? 'otherwiseUnsigned' : 'otherwiseStands'),
    }
  }

const waitingEnd =
  (ask: Ask) =>
  (ending: Ending): Waiting => {
    const notice = noticeBy(ending)
    const day = notice ?? toDay(ending.expiresOn)
    const words = say(ask.language)
    return {
      whose: 'coming',
      deed: words(notice ? 'endsUnlessNotice' : 'ends', { code: ending.code }),
      href: fileAddress(ask, ending.agreement),
      about: `${ending.partner} · ${inLanguage(ending.title, ask.language)}`,
      until: endOfDay(day, ask.office.zone as Zone),
      otherwise: words(`otherwise.${ending.renewal}`),
    }
  }

const waitingBalance =
  (ask: Ask) =>
  ({ agreement, code, partner, title }: Unbalanced): Waiting => ({
    whose: 'yours',
    deed: say(ask.language)('balance', { code }),
    href: fileAddress(ask, agreement, '/exchanges'),
    about: `${partner} · ${inLanguage(title, ask.language)}`,
    otherwise: say(ask.language)('otherwiseUnbalanced'),
  })

export const agreementsOnDesk: DeskPart = {
  title: language => sayAgreements(language)('title'),
  async waiting(ask) {
    const { theirs, others, unbalanced, ending } = await listWaitingAgreements(ask.caller, undefined)
    return [
      ...theirs.map(waitingStep(ask, 'yours')),
      ...unbalanced.map(waitingBalance(ask)),
      ...others.map(waitingStep(ask, 'others')),
      ...ending.map(waitingEnd(ask)),
    ]
  },
}

export const agreementsInSearch: SearchPart = {
  title: language => sayAgreements(language)('title'),
  async find(ask, text) {
    const { rows } = await listAgreements(ask.caller, {
      filter: { text },
      sort: 'partner',
      down: false,
      page: 1,
      size: 8,
    })
    return rows.map(row => ({
      label: `${row.code} · ${row.partner}`,
      href: fileAddress(ask, row.id),
      about: `${sayAgreements(ask.language)(`types.${row.type}`)} · ${inLanguage(row.title, ask.language)}`,
    }))
  },
}
