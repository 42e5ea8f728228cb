import type { Caller } from '../platform/scope.ts'
import { beginDelivery } from './begin-delivery.ts'
import { keepMessage } from './keep-message.ts'
import { loseDelivery } from './lose-delivery.ts'
import { wayOut } from './post.ts'
import { settleDelivery } from './settle-delivery.ts'
import { showMessage } from './show-message.ts'

/**
 * One attempt to deliver one message. Between the two commands stands the mail server: should the process end there, or the
 * server's answer be lost, nobody knows whether the letter went out, and a person decides. Its Message-ID stays the same.
 */
export async function deliver(caller: Caller, message: string): Promise<void> {
  const post = wayOut(caller.on)
  if (!post) {
    await keepMessage(caller, { message })
    return
  }
  await loseDelivery(caller, { message })
  const begun = await beginDelivery(caller, { message })
  if (!begun.length) return
  const problem = await post(await showMessage(caller, message))
  await settleDelivery({ ...caller, now: caller.on.clock() }, { message, problem })
}
