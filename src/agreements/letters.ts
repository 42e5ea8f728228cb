import type { Letter } from '../messages/index.ts'
import { type Day, toDay } from '../platform/calendar.ts'
import { sayDay } from '../platform/calendar-words.ts'
import type { Office } from '../platform/page.ts'
import { inLanguage, type Language } from '../platform/words.ts'
import { atExpiry, firstYearOpenToChange, noticeBy, renewedUntil } from './agreement.rules.ts'
import type { Agreement } from './agreement.ts'
import { say } from './words/index.ts'

type Warning = {
  agreement: Agreement
  office: Office
  to: { email: string; language: Language }
  months: number
  today: Day
}

/** What its end brings, as one sentence: it renews itself, it ends unless somebody renews it, it ends. */
function whatThen({ agreement, today }: Warning, language: Language): string {
  const words = say(language)
  const on = (day: Day) => sayDay(day, language)
  const { renewal, renewalMonths, expiresOn } = agreement
  const until = toDay(expiresOn ?? today)
  if (atExpiry(agreement) === 'renew' && renewalMonths) {
    const values = { until: on(renewedUntil(until, renewalMonths)), notice: on(noticeBy(agreement) ?? until) }
    return words((noticeBy(agreement) ?? until) < today ? 'mail.expiry.renews' : 'mail.expiry.renewsUnless', values)
  }
  if (renewal === 'tacit') return words('mail.expiry.renewalsUsedUp')
  return words(renewal === 'express' ? 'mail.expiry.express' : 'mail.expiry.ends')
}

export function expiryLetter(warning: Warning): Letter {
  const { agreement, office, to, months, today } = warning
  const language = office.languages.includes(to.language) ? to.language : 'en'
  const words = say(language)
  const { code, partnerName, expiresOn } = agreement
  const values = {
    code,
    partner: partnerName,
    type: words(`types.${agreement.type}`),
    title: inLanguage(agreement.title, language),
    until: sayDay(toDay(expiresOn ?? today), language),
    path: `</${office.slug}/${language}/register/${agreement.id}>`,
  }
  // Template 2021–2029: numbers are agreed by 31 January before the academic year.
  const year = agreement.type === 'erasmus' ? [words('mail.expiry.year', { year: firstYearOpenToChange(today) })] : []
  const text = [
    words('mail.expiry.what', values),
    whatThen(warning, language),
    ...year,
    words('mail.expiry.go', values),
  ]
  return {
    to: to.email,
    language,
    template: { subject: words('mail.expiry.subject', values), text: text.join('\n\n') },
    about: agreement.id,
    cause: `${agreement.id} expiry ${expiresOn} ${months} ${to.email}`.slice(0, 200),
  }
}
