import { z } from 'zod'
import { day, many, maybe, ticked } from '../platform/input.ts'
import { Refusal } from '../platform/refusal.ts'
import { partnerMarks } from './partner.ts'

/** Words by which an office sorts its partners: written as one text with commas, or one by one; each once, in small letters. */
export const tagsShape = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform(given =>
    [given]
      .flat()
      .flatMap(text => text.split(/[,;\n]/))
      .map(tag => tag.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()),
  )
  .transform(tags => [...new Set(tags.filter(Boolean))])
  .pipe(z.array(z.string().max(40, 'tag-too-long')).max(20, 'too-many-tags'))

/** What an office may say of a partner, as forms and sheets bring it. */
export const partnerShape = z.object({
  since: maybe(day),
  coordinator: maybe(z.uuid()),
  units: many(z.uuid(), 100),
  marks: many(z.enum(partnerMarks), partnerMarks.length),
  tags: tagsShape,
  notes: maybe(z.string().trim().max(10_000)),
  published: ticked,
})

/** One field that is wrong in a way that only the database knows. */
export const wrong = (field: string, code: string): Refusal =>
  new Refusal('input.wrong', { count: 1 }, { [field]: { code } })
