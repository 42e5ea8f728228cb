import { z } from 'zod'
import { facts } from '../platform/facts.ts'
import { localised } from '../platform/input.ts'

const nothing = z.object({})
const link = z.object({ link: z.uuid() })
const reason = z.object({ reason: z.string() })
const printed = z.object({ document: z.uuid(), name: z.string(), code: z.string() })
const paper = z.object({ requirement: z.string(), paper: localised(2000), document: z.uuid() })

export const happened = facts({
  'application.opened': link,
  'application.link-asked': link,
  'application.taken-up': nothing,
  'application.answered': z.object({ step: z.string() }),
  'application.form-asked': nothing,
  'application.form-printed': printed,
  'application.paper-given': paper,
  'application.submitted': z.object({ mark: z.string() }),
  'application.papers-checked': z.object({ right: z.int(), wrong: z.int() }),
  'application.returned': z.object({ items: z.int(), reason: z.string() }),
  'application.admitted': nothing,
  'application.letter-issued': printed,
  'application.refused': reason,
  'application.extended': z.object({ until: z.string(), reason: z.string() }),
  'application.withdrawn': reason,
  'application.reminded': z.object({ days: z.int() }),
})
