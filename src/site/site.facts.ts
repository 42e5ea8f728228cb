import { z } from 'zod'
import { facts } from '../platform/facts.ts'

const said = z.object({ page: z.string(), language: z.string(), title: z.string() })

export const happened = facts({
  'page.written': said,
  'page.published': said,
  'page.withdrawn': said.extend({ reason: z.string() }),
  'page.draft-dropped': said,
})
