import { page } from '../../platform/page.ts'
import { sessionCookie } from '../../platform/session.ts'
import { signOut } from '../sign-in/sign-out.ts'
import { say } from '../words/index.ts'
import { isSecure } from './way-in.ts'

export const signOutPage = page({
  at: '/sign-out',
  who: 'anyone',
  async post(ask) {
    if (ask.person) await signOut(ask.caller, { session: ask.person.session })
    return { to: '/', notice: say(ask.language)('signIn.out'), cookies: [sessionCookie('', 0, isSecure(ask))] }
  },
})
