import { z } from 'zod'
import { machine } from '../platform/machine.ts'
import { languages } from '../platform/words.ts'

/** A letter on its way. `kept`: this deployment has no way out for mail, so it is read here. */
export const delivery = machine('message', {
  queued: { begin: 'sending', keep: 'kept' },
  sending: { succeed: 'sent', postpone: 'queued', 'give-up': 'failed', lose: 'unknown' },
  failed: { 'try-again': 'queued' },
  // The server's answer was lost: it may have gone out, so that a person decides.
  unknown: { 'try-again': 'queued', 'take-as-sent': 'sent' },
  sent: {},
  kept: {},
})
export type MessageState = (typeof delivery.states)[number]
export const messageStates = delivery.states

/**
 * What slices hand over. The text is plain: paragraphs with an empty line between them, `- ` before the items of a list,
 * and links as paths in angle brackets (`</pavia/en/agreements>`), since only the way out knows our address.
 */
export const letter = z.object({
  to: z.email().max(254),
  language: z.enum(languages),
  template: z.object({ subject: z.string().min(1).max(1000), text: z.string().min(1).max(20_000) }),
  /** The file that it is about. */
  about: z.uuid().optional(),
  /** Queued once for the same cause, however often that is asked: `${fact.id} remind-rector`. */
  cause: z.string().max(200).optional(),
  /** Holds a secret: only the deployment's administrators may read it, and its text goes once it is sent. */
  discreet: z.boolean().default(false),
})
export type Letter = z.input<typeof letter>
