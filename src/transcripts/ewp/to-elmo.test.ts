import fc from 'fast-check'
import { XmlDocument } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { schemaFaults } from '../../../test/support/schemas.ts'
import { aContent, aLine } from '../../../test/support/transcript-content.ts'
import { xmlDocument } from '../../platform/xml.ts'
import type { TranscriptContent } from '../content.ts'
import { toElmo } from './to-elmo.ts'
import { toTorsResponse } from './to-tors-response.ts'

const elmo = { e: 'https://github.com/emrex-eu/elmo-schemas/tree/v2' }
const schema = 'elmo-schemas-v2.1.1/schema.xsd'
const answerSchema = 'ewp-specs-api-imobility-tors-v3.0.0/endpoints/get-response.xsd'
const issuedAt = new Date('2027-03-05T10:00:00Z')
const attached = { name: 'transcript.pdf', pdf: new TextEncoder().encode('%PDF-1.7') }
const write = (content: TranscriptContent) => xmlDocument(toElmo({ content, issuedAt, attached }))

function read(text: string, paths: string[]): string[][] {
  const document = XmlDocument.fromString(text)
  const found = paths.map(path => document.find(path, elmo).map(node => node.content))
  document.dispose()
  return found
}
const valuesAt = (text: string, path: string): string[] => read(text, [path])[0] ?? []

describe('a transcript as ELMO 2.1.1', () => {
  test('is valid by the official schema, with and without what may be missing', () => {
    expect(schemaFaults(write(aContent()), schema)).toEqual([])
    const bare = aContent({
      stay: null,
      tables: [],
      lines: [aLine({ losId: null, loiId: null, field: null, language: null, period: null, takenOn: null })],
      learner: { ...aContent().learner, esi: null },
      issuer: {
        name: { en: 'A university' },
        country: null,
        schac: null,
        erasmusCode: null,
        pic: null,
        website: null,
        local: 'here',
      },
    })
    expect(schemaFaults(write(bare), schema)).toEqual([])
    expect(schemaFaults(write(aContent({ lines: [] })), schema)).toEqual([])
  })

  test('the schema would say what is wrong', () => {
    expect(schemaFaults(write(aContent()).replace('<gender>2</gender>', '<gender>7</gender>'), schema)[0]).toMatch(
      /gender/,
    )
    expect(schemaFaults(write(aContent()).replace(/<alternativeName>.*<.alternativeName>/, ''), schema)).not.toEqual([])
  })

  test('carries what the network asks for: who issued it, who learnt, and of each course its ids, term, status, label, distribution and credits', () => {
    const text = write(aContent())
    expect(valuesAt(text, '//e:issuer/e:identifier[@type="schac"]')).toEqual(['unibg.it'])
    expect(valuesAt(text, '//e:issuer/e:identifier[@type="erasmus"]')).toEqual(['I  BERGAMO01'])
    expect(valuesAt(text, '//e:learner/e:identifier[@type="esi"]')).toEqual([
      'urn:schac:personalUniqueCode:int:esi:de:123',
    ])
    expect(valuesAt(text, '//e:learner/e:familyName')).toEqual(['Müller & Söhne <d’Este>'])
    expect(valuesAt(text, '//e:dateOfBirth')).toEqual(['2004-03-02'])
    expect(valuesAt(text, '//e:identifier[@type="ewp-los-id"]')).toEqual(['CR/87026', 'CR/87027'])
    expect(valuesAt(text, '//e:identifier[@type="ewp-loi-id"]')).toEqual(['CRI/87026-1', 'CRI/87027-1'])
    expect(valuesAt(text, '//e:status')).toEqual(['passed', 'failed'])
    expect(valuesAt(text, '//e:resultLabel')).toEqual(['28', 'F'])
    expect(valuesAt(text, '//e:credit[e:scheme="ects"]/e:value')).toEqual(['9', '0'])
    expect(valuesAt(text, '//e:academicTerm/e:start')).toEqual(['2026-09-21', '2026-09-21'])
    expect(valuesAt(text, '//e:category[@label="28"]/@count')).toEqual(['30', '30'])
    expect(valuesAt(text, '//e:report/e:attachment/e:type')).toEqual(['Transcript of Records'])
    expect(valuesAt(text, '//e:report/e:attachment/e:content')[0]).toMatch(
      /^data:application\/pdf;base64,JVBERi0xLjc=$/,
    )
  })

  test('ECTS stand on one level only, since no course holds another', () => {
    expect(valuesAt(write(aContent()), '//e:hasPart')).toEqual([])
  })

  test('only percentages give no numbers of students', () => {
    const [table] = aContent().tables
    const all = table?.all.map(one => ({ ...one, count: null })) ?? []
    expect(valuesAt(write(aContent({ tables: table ? [{ ...table, all }] : [] })), '//e:resultDistribution')).toEqual(
      [],
    )
  })

  test.each([
    ['Ελένη', 'Παραδείγματος', 'Ελένη Παραδείγματος'],
    ['Zofia', 'Przykładowska', ''],
    ['Şebnem', 'Örnekoğlu', ''],
    ['Ștefania', 'Exemplu-Țurcanu', ''],
  ])('%s %s has the other name “%s”', (givenNames, familyName, other) => {
    const text = write(aContent({ learner: { ...aContent().learner, givenNames, familyName } }))
    expect(valuesAt(text, '//e:alternativeName')).toEqual([other])
    expect(valuesAt(text, '//e:familyName')).toEqual([familyName])
    expect(schemaFaults(text, schema)).toEqual([])
  })

  test('whatever names and titles hold, it is valid', () => {
    const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(name, name, (familyName, title) => {
        const text = write(
          aContent({ learner: { ...aContent().learner, familyName }, lines: [aLine({ title: { en: title } })] }),
        )
        expect(schemaFaults(text, schema)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})

describe('what the transcripts’ API answers', () => {
  const answer = (content: TranscriptContent) => xmlDocument(toTorsResponse([{ content, issuedAt }]))
  test('is valid by the official schema, with transcripts and without', () => {
    expect(schemaFaults(answer(aContent()), answerSchema)).toEqual([])
    expect(schemaFaults(xmlDocument(toTorsResponse([])), answerSchema)).toEqual([])
  })
  test('has a table for each field that occurs, failing grades in it, whose labels are those of the results and whose percentages add up to 100', () => {
    const document = XmlDocument.fromString(answer(aContent()))
    const t = {
      t: 'https://github.com/erasmus-without-paper/ewp-specs-api-imobility-tors/blob/stable-v3/endpoints/get-response.xsd',
      ...elmo,
    }
    const at = (path: string) => document.find(path, t).map(node => node.content)
    expect(at('//t:iscedTable/@iscedCode')).toEqual(['0311'])
    const labels = at('//t:gradeFrequency/@label')
    expect(at('//e:resultLabel').filter(label => !labels.includes(label))).toEqual([])
    expect(at('//t:gradeFrequency/@percentage').reduce((sum, part) => sum + Number(part), 0)).toBeCloseTo(100, 5)
    document.dispose()
  })
})
