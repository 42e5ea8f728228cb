import { hashOf, newSecret } from '../../platform/ids.ts'
import { localPath } from '../../platform/local-path.ts'
import { type Ask, type Leads, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cookie, readCookies } from '../../platform/session.ts'
import { linkIdentity } from '../sign-in/link-identity.ts'
import { beginJourney, callbackPath, endJourney, type Journey } from '../sign-in/openid.ts'
import { signInWithOpenId } from '../sign-in/sign-in-with-openid.ts'
import { say } from '../words/index.ts'
import { isSecure, visitOf, welcome } from './way-in.ts'

const tenMinutes = 600
const cookieName = (ask: Ask) => (isSecure(ask) ? '__Host-openid' : 'openid')
const journeyCookie = (ask: Ask, value: string, seconds: number) =>
  cookie({ name: cookieName(ask), value, seconds, secure: isSecure(ask) })

/** To the provider; with `link=yes` to add its sign-in to the account that is signed in here. */
export const toProviderPage = page({
  at: '/sign-in/openid',
  who: 'anyone',
  async get(ask) {
    const { url, journey } = await beginJourney(ask.caller.on, {
      to: localPath(ask.url.searchParams.get('to')),
      link: ask.url.searchParams.get('link') === 'yes' && ask.person !== undefined,
    })
    return { to: url, cookies: [journeyCookie(ask, JSON.stringify(journey), tenMinutes)] }
  },
})

/** And back, once: the cookie is taken away whatever comes of it. */
export const fromProviderPage = page({
  at: callbackPath,
  who: 'anyone',
  async get(ask) {
    const journey = readJourney(readCookies(ask.request.headers.get('cookie'))[cookieName(ask)])
    if (!journey) throw new Refusal('openid.not-confirmed')
    const claimed = await endJourney(ask.caller.on, journey, ask.url.search)
    const leads = journey.link ? await link(ask, claimed) : await signIn(ask, claimed, journey.to)
    return { ...leads, cookies: [...(leads.cookies ?? []), journeyCookie(ask, '', 0)] }
  },
})

type Claimed = Awaited<ReturnType<typeof endJourney>>

async function signIn(ask: Ask, claimed: Claimed, to: string): Promise<Leads> {
  const secret = newSecret()
  await signInWithOpenId(ask.caller, {
    claimed,
    language: ask.language,
    secretHash: hashOf(secret),
    ...visitOf(ask),
  })
  return welcome(ask, secret, to)
}

async function link(ask: Ask, claimed: Claimed): Promise<Leads> {
  if (!ask.person) throw new Refusal('openid.not-confirmed')
  await linkIdentity(ask.caller, { account: ask.person.account, claimed })
  return { to: '/account', notice: say(ask.language)('account.linked') }
}

function readJourney(text: string | undefined): Journey | undefined {
  try {
    const journey = JSON.parse(text ?? '') as Partial<Journey>
    const { state, nonce, verifier, to, link } = journey
    return state && nonce && verifier ? { state, nonce, verifier, to: localPath(to), link: link === true } : undefined
  } catch {
    return undefined
  }
}
