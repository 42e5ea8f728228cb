import { text } from '../../platform/form.ts'
import { localPath, pathBefore } from '../../platform/local-path.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cookie } from '../../platform/session.ts'
import { isLanguage, type Language } from '../../platform/words.ts'
import { isSecure } from './way-in.ts'

const year = 365 * 24 * 60 * 60

const kept = (ask: Ask, name: string, value: string): string =>
  cookie({ name, value, seconds: year, secure: isSecure(ask) })

export const keptLanguage = (ask: Ask, language: Language): string => kept(ask, 'language', language)

/** The visitor's own choices, in strictly necessary cookies: no account, no row. */
export const lookPage = page({
  at: '/look',
  who: 'anyone',
  async post(ask, { fields }) {
    const look = text(fields, 'look')
    if (!['auto', 'light', 'dark'].includes(look)) throw new Refusal('form.unreadable')
    return { to: pathBefore(ask.request, ask.url.host), cookies: [kept(ask, 'look', look)] }
  },
})

/** Pages of the deployment carry no language in their address. */
export const languagePage = page({
  at: '/language/:code',
  who: 'anyone',
  async get(ask) {
    if (!isLanguage(ask.params.code)) throw new Refusal('page.not-found')
    const to = ask.url.searchParams.get('to')
    return {
      to: to ? localPath(to) : pathBefore(ask.request, ask.url.host),
      cookies: [keptLanguage(ask, ask.params.code)],
    }
  },
})
