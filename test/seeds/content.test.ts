import { describe, expect, it } from 'vitest'
import { findPage, findRecord, pages, records, recordsOf } from '../../db/seeds/content/index.ts'
import { referencesIn, withReferences } from '../../db/seeds/content/references.ts'
import { type Language, offices } from '../../db/seeds/content/types.ts'
import { findMentions } from '../../src/rulebook/mentions.rules.ts'
import { countOf, readPage } from './read-page.ts'

const texts = pages.flatMap(({ office, page, texts: byLanguage }) =>
  (Object.keys(byLanguage) as Language[]).map(language => ({
    name: `${office}/${page} ${language}`,
    office,
    page,
    language,
    text: byLanguage[language] ?? { title: '', description: '', body: '' },
  })),
)

/** Names that carry a digit and are no figure. */
const namesWithDigits = /EC2U|ec2u|Alliance4Tech|FOREU4ALL|RI4C2|alliance4tech|EN 301 549|WCAG\) 2\.2/g

const months = {
  en: /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/,
  it: /\b(gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)\b/i,
  fr: /\b(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/i,
}

describe('the pages of the five offices', () => {
  it('exist once each, and every office has its home, its contacts, its privacy page and its accessibility statement', () => {
    const names = pages.map(({ office, page }) => `${office}/${page}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    for (const office of offices)
      for (const page of ['home', 'contacts', 'privacy', 'accessibility'] as const)
        expect(findPage(office, page), `${office}/${page}`).toBeDefined()
  })

  it('speak exactly the languages that the office publishes', () => {
    for (const { office, page, texts: byLanguage } of pages)
      expect(Object.keys(byLanguage).toSorted(), `${office}/${page}`).toEqual(
        findRecord('institution', office, office)?.languages.toSorted(),
      )
  })

  it('have a title, a body, and a description that a search engine shows whole', () => {
    for (const { name, text } of texts) {
      expect(text.title.length, name).toBeGreaterThan(3)
      expect(text.body.length, name).toBeGreaterThan(10)
      expect(text.description.length, `${name}: ${text.description}`).toBeLessThanOrEqual(155)
      expect(text.description.length, name).toBeGreaterThan(20)
    }
  })

  it('quote the same records in every language', () => {
    const quoted = ({ text }: (typeof texts)[number]) =>
      referencesIn(text.body)
        .map(({ written }) => written)
        .toSorted()
    for (const one of texts) {
      const english = texts.find(
        ({ office, page, language }) => office === one.office && page === one.page && language === 'en',
      )
      expect(english && quoted(one), one.name).toEqual(english && quoted(english))
    }
  })

  it('say no date, level, amount or count of their own', () => {
    for (const { name, language, text } of texts) {
      const own = withReferences(text.body, () => '…')
        .replaceAll(/\]\(page:[^)]+\)/g, ']')
        .replaceAll(namesWithDigits, '')
      for (const said of [own, text.title, text.description].map(words => words.replaceAll(namesWithDigits, ''))) {
        expect(said, name).not.toMatch(/\d/)
        expect(said, name).not.toMatch(/\b[ABC][12]\b/)
        expect(said, name).not.toMatch(months[language])
        expect(findMentions(said, language), `${name}, as the rulebook reads it`).toEqual([])
      }
    }
  })

  it('resolve every reference in every language', () => {
    for (const { name, office, page, language } of texts) {
      const read = readPage(office, page, language)
      expect(read, name).toBeDefined()
      expect(read, name).not.toMatch(/\{\{|undefined|\[object/)
    }
  })

  it('link only to pages that the office has', () => {
    for (const { name, office, text } of texts)
      for (const [, target = ''] of text.body.matchAll(/\]\(page:([^)]+)\)/g))
        expect(
          pages.some(page => page.office === office && page.page === target),
          `${name} links to ${target}`,
        ).toBe(true)
  })
})

describe('the records', () => {
  it('have a key of their own within their kind and office', () => {
    const names = records.map(record => `${record.kind} ${'office' in record ? record.office : '–'} ${record.key}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('speak the three languages wherever they speak', () => {
    const silent = (value: unknown): boolean =>
      typeof value === 'object' && value !== null
        ? ('en' in value && !('it' in value && 'fr' in value && value.en && value.it && value.fr)) ||
          Object.values(value).some(silent)
        : false
    expect(records.filter(record => record.kind !== 'organisation' && silent(record)).map(({ key }) => key)).toEqual([])
  })

  it('count what they say they count', () => {
    for (const { key, office, value, counts } of recordsOf('figure'))
      if (counts) expect(countOf(counts, office), `${office} ${key}`).toBe(value)
  })

  it('know the first seven members of EC2U and the nine of today', () => {
    expect(countOf('members:ec2u@2020-11-01', 'ec2u')).toBe(7)
    expect(countOf('members:ec2u@2024-01-01', 'ec2u')).toBe(8)
    expect(countOf('members:ec2u', 'ec2u')).toBe(9)
  })

  it('write partial dates to the precision that is known', () => {
    const dates = [
      ...recordsOf('network').map(({ founded }) => founded),
      ...recordsOf('membership').flatMap(({ since, until, attested }) => [since, until, attested]),
      ...recordsOf('milestone').flatMap(({ period }) => [period.from, period.until]),
      ...recordsOf('project').flatMap(({ period }) => [period?.from, period?.until]),
    ].filter(date => date !== undefined)
    expect(dates.filter(date => !/^\d{4}(-\d{2}){0,2}$/.test(date))).toEqual([])
  })

  it('point only to records that exist', () => {
    const lost = [
      ...recordsOf('membership').filter(({ member }) => !findRecord('organisation', member)),
      ...recordsOf('partner').filter(({ organisation }) => !findRecord('organisation', organisation)),
      ...recordsOf('strategic-partnership').filter(({ partner, office }) => !findRecord('partner', partner, office)),
      ...recordsOf('contact').filter(({ unit, office }) => !findRecord('unit', unit, office)),
      ...recordsOf('promoter').filter(({ unit, office }) => !findRecord('unit', unit, office)),
      ...recordsOf('grading-rule').filter(({ unit, office }) => unit && !findRecord('unit', unit, office)),
      ...recordsOf('programme').filter(({ unit, office }) => unit && !findRecord('unit', unit, office)),
      ...recordsOf('unit').filter(({ partOf, office }) => partOf && !findRecord('unit', partOf, office)),
      ...recordsOf('checklist-item').filter(({ at, office }) => !findRecord('unit', at, office)),
      ...recordsOf('window').filter(({ closes, office }) => closes && !findRecord('deadline', closes, office)),
      ...recordsOf('extension-rule').filter(({ offering, office }) => !findRecord('offering', offering, office)),
      ...recordsOf('session').filter(({ programme, office }) => !findRecord('programme', programme, office)),
      ...recordsOf('agreement-type').filter(
        type => type.implements && !findRecord('agreement-type', type.implements, type.office),
      ),
      ...recordsOf('procedure').filter(
        ({ types, office }) => !types.every(type => findRecord('agreement-type', type, office)),
      ),
      ...recordsOf('procedure-step').filter(({ procedure, office }) => !findRecord('procedure', procedure, office)),
      ...recordsOf('publication').filter(({ page, office }) => page && !findPage(office, page)),
      ...[...recordsOf('milestone'), ...recordsOf('funding'), ...recordsOf('project'), ...recordsOf('sdg')].filter(
        ({ network }) => !findRecord('network', network),
      ),
    ]
    expect(lost.map(({ kind, key }) => `${kind} ${key}`)).toEqual([])
  })

  it('carry Erasmus codes in their canonical form', () => {
    const codes = [...recordsOf('institution'), ...recordsOf('organisation')].flatMap(
      ({ erasmusCode }) => erasmusCode ?? [],
    )
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.filter(code => !/^(IRL|LUX|[A-Z]{2} |[A-Z] {2})[A-Z][A-Z-]*[A-Z]\d{2,3}$/.test(code))).toEqual([])
  })

  it('end each procedure with one signature, by whom the rule names', () => {
    for (const { key, office } of recordsOf('procedure')) {
      const steps = recordsOf('procedure-step', office).filter(({ procedure }) => procedure === key)
      const last = Math.max(...steps.map(({ order }) => order))
      const signing = steps.filter(({ act }) => act === 'sign')
      expect(signing, `${office} ${key}`).toHaveLength(1)
      expect(signing[0]?.order, `${office} ${key}`).toBe(last)
      expect(signing[0]?.body).toBe(findRecord('signatory-rule', 'agreements', office)?.body)
    }
  })

  it('mark every step and every person as what they are', () => {
    expect(recordsOf('procedure-step').filter(({ example, origin }) => !example || origin.from !== 'example')).toEqual(
      [],
    )
    expect(recordsOf('promoter').filter(({ invented, origin }) => !invented || origin.from !== 'invented')).toEqual([])
    expect(recordsOf('contact').flatMap(({ people }) => people.filter(({ invented }) => !invented))).toEqual([])
  })
})

describe('references', () => {
  it('are read with kind, key and day', () => {
    expect(referencesIn('In {{members:ec2u@2020-11-01}} and {{networks}}')).toEqual([
      { kind: 'members', key: 'ec2u', on: '2020-11-01', written: '{{members:ec2u@2020-11-01}}' },
      { kind: 'networks', key: '', written: '{{networks}}' },
    ])
  })

  it('refuse braces that say nothing and kinds that nobody knows', () => {
    expect(() => referencesIn('{{wish:more}}')).toThrow('wish')
    expect(() => referencesIn('{{deadline:a b')).toThrow('braces')
  })

  it('are replaced even where the same one stands twice', () => {
    expect(withReferences('{{unit:a}}, {{unit:a}}', ({ key }) => `$${key}`)).toBe('$a, $a')
  })
})
