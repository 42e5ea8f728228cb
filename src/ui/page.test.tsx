import { expect, test } from 'vitest'
import { Page, useReader } from './index.ts'
import { FileSpecimen } from './specimen/file.tsx'
import { FormSpecimen } from './specimen/form.tsx'
import { specimenFrame } from './specimen/frame.ts'
import { ListSpecimen } from './specimen/list.tsx'
import { MapSpecimen } from './specimen/map.tsx'
import { html } from './specimen/render.tsx'

const site = specimenFrame({ kind: 'public', language: 'it' })
const office = specimenFrame()
const whole = (page: unknown) => String(page)

test('the title has the page, the institution and Habita, in this order', () => {
  expect(whole(<Page frame={site} title="Accordi" />)).toContain(
    '<title>Accordi – University of Pavia – Habita</title>',
  )
  expect(whole(<Page frame={site} title="Accordi" wrong />)).toContain(
    '<title>Errore: Accordi – University of Pavia – Habita</title>',
  )
})

test('a public page tells search engines its address, its languages and its feeds', () => {
  const page = whole(
    <Page
      frame={site}
      title="Scadenze"
      description="Tutte le scadenze."
      feeds={[{ title: 'Scadenze', type: 'text/calendar', href: '/f.ics' }]}
    />,
  )
  expect(page).toMatch(/^<!doctype html><html lang="it"/)
  expect(page).toContain('<meta name="description" content="Tutte le scadenze."/>')
  expect(page).toContain('<link rel="canonical" href="https://habita.example/pavia/en/x"/>')
  expect(page.match(/rel="alternate" hreflang="(\w\w)"/g)).toHaveLength(3)
  expect(page).toContain('<link rel="alternate" type="text/calendar" title="Scadenze" href="/f.ics"/>')
  expect(page).not.toContain('noindex')
})

test('the places of the area in which the reader is stand in a row of their own', () => {
  const row = /<nav class="h-subnav" aria-label="Partnerships">(.*?)<\/nav>/.exec(
    whole(<Page frame={office} title="x" />),
  )?.[1]
  expect(row?.match(/href="[^"]+"( aria-current="page")?/g)).toEqual([
    'href="/agreements" aria-current="page"',
    'href="/partners"',
  ])
  const elsewhere = { ...office, navigation: office.navigation.map(item => ({ ...item, current: false })) }
  expect(whole(<Page frame={elsewhere} title="x" />)).not.toContain('h-subnav')
})

test('the office and unlisted pages stay out of search engines', () => {
  for (const page of [<Page frame={office} title="Desk" />, <Page frame={site} title="Draft" unlisted />]) {
    expect(whole(page)).toContain('<meta name="robots" content="noindex"/>')
    expect(whole(page)).not.toContain('canonical')
  }
})

test('signing out is a form with its token; a visitor finds the way in', () => {
  expect(whole(<Page frame={office} title="Desk" />)).toContain(
    '<form method="post" action="/sign-out"><input type="hidden" name="csrf" value="token"/>',
  )
  expect(whole(<Page frame={site} title="x" />)).toContain('href="/sign-in"')
})

test('the look is told by the server, so that no page flashes', () => {
  expect(whole(<Page frame={specimenFrame({ look: 'dark' })} title="x" />)).toContain('data-color-scheme="dark"')
  expect(whole(<Page frame={office} title="x" />)).toContain('<meta name="color-scheme" content="light dark"/>')
})

test('no page carries a style or a script of its own, which the content security policy would refuse', () => {
  for (const Specimen of [ListSpecimen, FormSpecimen, FileSpecimen, MapSpecimen]) {
    const page = whole(<Specimen frame={office} />)
    expect(page).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:/)
    expect(page.match(/<script/g)).toHaveLength(1)
  }
})

test('no id stands twice on a page', () => {
  for (const Specimen of [ListSpecimen, FormSpecimen, FileSpecimen, MapSpecimen]) {
    const ids = [...whole(<Specimen frame={office} />).matchAll(/\sid="([^"]+)"/g)].map(match => match[1])
    expect(ids).toEqual([...new Set(ids)])
  }
})

test('two pages that are rendered at once keep their own readers', async () => {
  const Slow = async ({ wait }: { wait: Promise<void> }) => {
    await wait
    return <Language />
  }
  const Language = () => <b>{useReader().language}</b>
  let release = () => {}
  const wait = new Promise<void>(resolve => {
    release = resolve
  })
  const italian = (
    <Page frame={site} title="x">
      {<Slow wait={wait} />}
    </Page>
  ).toString()
  const english = (
    <Page frame={office} title="x">
      {<Slow wait={Promise.resolve()} />}
    </Page>
  ).toString()
  expect(String(await english)).toContain('<b>en</b>')
  release()
  expect(String(await italian)).toContain('<b>it</b>')
})

test('a component outside of a page says what it misses', () => {
  const Lost = () => <b>{useReader().language}</b>
  expect(() => (<Lost />).toString()).toThrow('stands outside of a Page')
  expect(html(<Lost />)).toBe('<b>en</b>')
})
