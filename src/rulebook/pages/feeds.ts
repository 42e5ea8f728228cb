import { freshText } from '../../platform/fresh.ts'
import { page } from '../../platform/page.ts'
import { factsheetJson } from '../factsheet-feed.ts'
import { calendarOf, deadlinesJson } from '../feed.ts'
import { readRulebook } from '../read-rulebook.ts'

/** The deadlines as a calendar: a reader's program asks again, and a day that was moved has moved. */
export const calendarFeed = page({
  at: '/:office/:language/deadlines.ics',
  who: 'anyone',
  async get(ask) {
    const rulebook = await readRulebook(ask.caller, undefined)
    const address = `${ask.url.origin}${ask.to('/deadlines')}`
    return freshText(
      ask.request,
      calendarOf(rulebook, { language: ask.language, address }),
      'text/calendar; charset=utf-8',
      {
        'content-disposition': `inline; filename="${ask.office.slug}-${ask.language}.ics"`,
      },
    )
  },
})

export const jsonFeed = page({
  at: '/:office/:language/deadlines.json',
  who: 'anyone',
  async get(ask) {
    const rulebook = await readRulebook(ask.caller, undefined)
    const address = `${ask.url.origin}${ask.to('/deadlines')}`
    const body = JSON.stringify(deadlinesJson(rulebook, { language: ask.language, address }), null, 2)
    return freshText(ask.request, body, 'application/json; charset=utf-8', { 'access-control-allow-origin': '*' })
  },
})

export const factsheetFeed = page({
  at: '/:office/:language/factsheet.json',
  who: 'anyone',
  async get(ask) {
    const rulebook = await readRulebook(ask.caller, undefined)
    const address = `${ask.url.origin}${ask.to('/factsheet')}`
    const body = JSON.stringify(factsheetJson(rulebook, { language: ask.language, address }), null, 2)
    return freshText(ask.request, body, 'application/json; charset=utf-8', { 'access-control-allow-origin': '*' })
  },
})
