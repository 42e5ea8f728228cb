import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toMonthDay } from '../platform/calendar.ts'
import { sayMonthDay } from '../platform/calendar-words.ts'
import { type Language, languages } from '../platform/language.ts'
import { readNumber } from './mention-amounts.rules.ts'
import { findMentions, type Mention } from './mentions.rules.ts'

/** `15 May=05-15`: the words found and what they were read as. */
function short(mention: Mention): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const year = 'year' in mention && mention.year ? `${mention.year}-` : ''
  if (mention.kind === 'date') return `${mention.text}=${year}${two(mention.month)}-${two(mention.day)}`
  if (mention.kind === 'month') return `${mention.text}=${year}${two(mention.month)}`
  if (mention.kind === 'level') return `${mention.text}=${mention.from}${mention.to ? `..${mention.to}` : ''}`
  return `${mention.text}=${mention.value} ${mention.unit}`
}
const found = (text: string, language: Language) => findMentions(text, language).map(short)

describe('dates', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'Nominate by 15 May.', ['15 May=05-15']],
    ['en', 'Nominate by May 15th, 2026, please.', ['May 15th, 2026=2026-05-15']],
    ['en', 'by the 15th of May', ['15th of May=05-15']],
    ['en', 'on 1st September 2026', ['1st September 2026=2026-09-01']],
    ['en', 'until 30 Sept. 2026', ['30 Sept. 2026=2026-09-30']],
    ['en', 'from 1 to 15 May', ['1=05-01', '15 May=05-15']],
    ['en', '1–15 May 2026', ['1=2026-05-01', '15 May 2026=2026-05-15']],
    ['en', 'May 1–15, 2026', ['May 1=2026-05-01', '15, 2026=2026-05-15']],
    ['en', 'May 15 or October 15', ['May 15=05-15', 'October 15=10-15']],
    ['en', 'the first of June', ['first of June=06-01']],
    ['en', 'on 15 march', ['15 march=03-15']],
    [
      'en',
      '2026-05-15 and 15/05/2026 and 15.05.26',
      ['2026-05-15=2026-05-15', '15/05/2026=2026-05-15', '15.05.26=2026-05-15'],
    ],
    ['en', '05/15/2026, said the American', ['05/15/2026=2026-05-15']],
    ['en', 'before 15/05.', ['15/05=05-15']],
    ['en', 'by 15-May-2026', ['15-May-2026=2026-05-15']],
    ['it', 'Le candidature entro il 15 maggio.', ['15 maggio=05-15']],
    ['it', 'dal 1° al 15 maggio 2026', ['1=2026-05-01', '15 maggio 2026=2026-05-15']],
    ['it', 'Il 1º novembre o il 30 agosto', ['1º novembre=11-01', '30 agosto=08-30']],
    ['it', 'entro il primo novembre', ['primo novembre=11-01']],
    ['it', 'entro il 15/5 o il 15 mag. 2026', ['15/5=05-15', '15 mag. 2026=2026-05-15']],
    ['it', 'ENTRO IL 15 MAGGIO', ['15 MAGGIO=05-15']],
    ['fr', 'avant le 1er mai 2026', ['1er mai 2026=2026-05-01']],
    ['fr', 'du 1er au 15 août', ['1=08-01', '15 août=08-15']],
    ['fr', 'le 15 fevrier et le 3 déc. 2026', ['15 fevrier=02-15', '3 déc. 2026=2026-12-03']],
    ['fr', 'le premier novembre', ['premier novembre=11-01']],
    ['it', 'la “nomination” è il 15 May, in inglese', ['15 May=05-15']],
  ])('in %s: %s', (language, text, expected) => expect(found(text, language)).toEqual(expected))

  test.each<[Language, string]>([
    ['en', 'Students under 15 may apply.'],
    ['en', 'Half (1/2) of them, open 24/7, in 2025/2026 and term 2025/2026-1/2'],
    ['en', 'Version 1.2.3, 31/02, 32/01, call +39 0382 98.12.34'],
    ['en', 'The 2021–2027 programme, at 10:30, room 15'],
    ['en', 'You May Apply. May I ask?'],
    ['it', 'non è mai tardi: 15 mai'],
    ['fr', 'Article 12, page 15/40'],
  ])('in %s there is none in: %s', (language, text) => expect(found(text, language)).toEqual([]))

  test('every day in the form in which we say it ourselves is found, in every language', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true }),
        fc.constantFrom(...languages),
        (date, language) => {
          const monthDay = toMonthDay(date.toISOString().slice(5, 10))
          const said = sayMonthDay(monthDay, language)
          const [mention, ...rest] = findMentions(`… ${said}, …`, language)
          expect(rest).toEqual([])
          expect(mention).toMatchObject({ kind: 'date', text: said, at: 2, month: date.getUTCMonth() + 1 })
          expect(mention).toMatchObject({ day: date.getUTCDate() })
        },
      ),
    )
  })
})

describe('months', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'Sent in March, or in July / August.', ['March=03', 'July=07', 'August=08']],
    ['en', 'Around mid-May, in May 2026, May or June', ['May=05', 'May 2026=2026-05', 'May=05', 'June=06']],
    ['it', 'a marzo e a metà maggio', ['marzo=03', 'maggio=05']],
    ['fr', 'en mars, à la mi-mai et en août 2026', ['mars=03', 'mai=05', 'août 2026=2026-08']],
  ])('in %s: %s', (language, text, expected) => expect(found(text, language)).toEqual(expected))

  test('a month is not found inside another word, nor in another language', () => {
    expect(found('They marched; the maize; Mayor; marsh', 'en')).toEqual([])
    expect(found('la marzola, i maggiori', 'it')).toEqual([])
    expect(found('Mars is a planet', 'en')).toEqual([])
  })
})

describe('levels', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'A2/B1 for Italian, B1 for English', ['A2/B1=A2..B1', 'B1=B1']],
    ['it', 'livello b2 o superiore, almeno B2+', ['b2=B2', 'B2+=B2']],
    ['fr', 'niveau B1–B2 (CECR), puis C1.', ['B1–B2=B1..B2', 'C1=C1']],
    ['en', 'C2.1 at least', ['C2.1=C2']],
  ])('in %s: %s', (language, text, expected) => expect(found(text, language)).toEqual(expected))

  test.each(['Table A2 and annex B1', 'Tabella A2', 'aula C1', 'KA131, B12, AB1, CB2X, D1, A0', 'paper A4'])(
    'there is none in: %s',
    text => expect(found(text, 'en')).toEqual([]),
  )
})

describe('amounts', () => {
  test.each<[Language, string, string[]]>([
    ['en', 'A grant of €350 or 350 EUR a month', ['€350=350 EUR', '350 EUR=350 EUR']],
    ['it', 'una borsa di 1.200,50 euro e € 79', ['1.200,50 euro=1200.5 EUR', '€ 79=79 EUR']],
    ['fr', 'une bourse de 1 200,50 € par an', ['1 200,50 €=1200.5 EUR']],
    ['en', '30 EUR 25 times, from 30 February', ['30 EUR=30 EUR', 'February=02']],
    ['en', '£1,500.00, CHF 300 and $20', ['£1,500.00=1500 GBP', 'CHF 300=300 CHF', '$20=20 USD']],
    ['en', '30 ECTS credits per semester, 25–30 ECTS', ['30 ECTS credits=30 ECTS', '25=25 ECTS', '30 ECTS=30 ECTS']],
    ['it', 'almeno 12 CFU, cioè 12 crediti', ['12 CFU=12 ECTS', '12 crediti=12 ECTS']],
    ['fr', '0 crédit, puis 30 crédits', ['0 crédit=0 ECTS', '30 crédits=30 ECTS']],
  ])('in %s: %s', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected)
  })

  test.each([
    ['1.200,50', 1200.5],
    ['1,200.50', 1200.5],
    ['1\u202f200,5', 1200.5],
    ['1’200', 1200],
    ['1.200', 1200],
    ['12,50', 12.5],
    ['350', 350],
  ])('%s is %d', (text, value) => expect(readNumber(text)).toBe(value))
})

describe('references and addresses', () => {
  test.each([
    'Until {{deadline:15 May}} and {{level:B1}}',
    '[the call](page:15-May)',
    'https://example.org/2026-05-15/B1 and office.B1@example.org',
    '[here](/files/2026-05-15.pdf)',
  ])('are not read: %s', text => expect(found(text, 'en')).toEqual([]))

  const reference = fc
    .tuple(
      fc.constantFrom('deadline', 'level', 'list'),
      fc.constantFrom('15 May', 'B1', '30 ECTS', 'a.b', '2026-05-15'),
    )
    .map(([kind, key]) => `{{${kind}:${key}}}`)
  const piece = fc.oneof(
    reference,
    fc.constantFrom(
      '15 May',
      '1er mai',
      ' maggio',
      ' 2026',
      'A2/B1',
      '30 ECTS',
      '€ 350',
      '15/05',
      ' and ',
      '{{',
      '}}',
      '–',
    ),
    fc.string({ maxLength: 6 }),
  )

  test('nothing is ever found inside a reference, and every offset is exact', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom(...languages), (pieces, language) => {
        const text = pieces.join('')
        const inside = [...text.matchAll(/\{\{[^{}]*\}\}/g)].map(one => [one.index, one.index + one[0].length] as const)
        let last = 0
        for (const mention of findMentions(text, language)) {
          const end = mention.at + mention.length
          expect(text.slice(mention.at, end)).toBe(mention.text)
          expect(mention.text).not.toBe('')
          expect(mention.at).toBeGreaterThanOrEqual(last)
          for (const [from, to] of inside) expect(end <= from || mention.at >= to).toBe(true)
          last = end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a text can be as long as it likes: four times the text is not sixteen times the work', () => {
    const hard = ['1 - 2 and 3 or 4 / ', '200 ', '1', 'a', '](', '{{', 'May ', '1.', 'A1/', 'https://']
    const work = (piece: string, length: number) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const { user } = process.cpuUsage()
          findMentions(piece.repeat(length / piece.length), 'en')
          return process.cpuUsage().user - user
        }),
      )
    for (const piece of hard) {
      work(piece, 5_000)
      const [short, long] = [work(piece, 10_000), work(piece, 40_000)]
      // Below some milliseconds the clock of the processor says nothing.
      if (long > 50_000) expect(long / short, piece).toBeLessThan(10)
    }
  })
})
