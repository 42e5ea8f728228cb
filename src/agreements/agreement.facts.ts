import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const words = z.object({ en: z.string(), it: z.string().optional(), fr: z.string().optional() })
const none = z.object({})

/** Names of steps and bodies are the office's own words; sentences take the reader's language of them. */
export const happened = facts({
  'agreement.proposed': z.object({ code: z.string(), type: z.string() }),
  'agreement.imported': z.object({ code: z.string(), file: z.string(), row: z.number() }),
  'agreement.signed-on-paper': z.object({ on: z.string() }),
  'agreement.import-updated': z.object({ file: z.string(), row: z.number() }),
  'agreement.revised': none,
  'agreement.conditions-set': z.object({ count: z.number() }),
  'agreement.activities-set': z.object({ count: z.number() }),
  'agreement.contacts-set': z.object({ count: z.number() }),
  'agreement.submitted': z.object({ round: z.number(), version: z.number() }),
  'agreement.step-decided': z.object({
    step: words,
    body: words,
    outcome: z.string(),
    sitting: z.string(),
    resolution: z.string(),
    comment: z.string(),
  }),
  'agreement.cleared-for-signature': none,
  'agreement.refused': z.object({ body: words }),
  'agreement.sent-back': z.object({ reason: z.string() }),
  'agreement.signed-by-us': z.object({ office: z.string(), mandate: z.string(), hash: z.string() }),
  'agreement.signed-by-partner': z.object({ partner: z.string(), signatory: z.string(), on: z.string() }),
  'agreement.concluded': z.object({ begins: z.string() }),
  'agreement.came-into-force': z.object({ since: z.string(), until: z.string() }),
  'agreement.expiry-near': z.object({ months: z.number(), until: z.string(), notice: z.string() }),
  'agreement.renewed-tacitly': z.object({ until: z.string() }),
  'agreement.followed-framework': z.object({ code: z.string(), until: z.string() }),
  'agreement.term-changed': z.object({ until: z.string() }),
  'agreement.expired': z.object({ on: z.string() }),
  'agreement.notice-given': z.object({ by: z.string(), ends: z.string() }),
  'agreement.notice-taken-back': none,
  'agreement.terminated': z.object({ on: z.string(), reason: z.string() }),
  'agreement.gave-way': z.object({ to: z.string() }),
  'agreement.renewal-proposed': z.object({ by: z.string(), code: z.string() }),
  'agreement.withdrawn': z.object({ reason: z.string() }),
  'agreement.partner-renamed': z.object({ before: z.string(), after: z.string() }),
  'agreement.published': none,
  'agreement.unpublished': none,
  'agreement.coordinator-assigned': z.object({ person: z.string() }),
  'agreement.document-attached': z.object({ document: z.string(), name: z.string() }),
  'agreement.document-removed': z.object({ document: z.string(), name: z.string() }),
  'agreement.record-issued': z.object({ document: z.string(), name: z.string(), code: z.string() }),
  'agreement.exchange-recorded': z.object({ year: z.string() }),
  'procedure.designed': z.object({ type: z.string(), version: z.number(), name: words }),
  'agreement-type.described': z.object({ type: z.string(), name: words }),
})
