import { type Browser, chromium, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from '../../../test/support/axe.ts'
import type { Frame } from '../index.ts'
import { DeskSpecimen, FileSpecimen } from './file.tsx'
import { ConfirmSpecimen, FormSpecimen } from './form.tsx'
import { specimenFrame } from './frame.ts'
import { ListSpecimen } from './list.tsx'
import { MapSpecimen, WorldSpecimen } from './map.tsx'
import { serveSpecimen } from './serve.ts'

const office = { kind: 'office', language: 'en' } as const
const site = { kind: 'public', language: 'it' } as const
const looks = ['light', 'dark'] as const

const render: Record<string, (look: Frame['look']) => string> = {
  list: look => String(<ListSpecimen frame={specimenFrame({ ...office, look })} />),
  form: look => String(<FormSpecimen frame={specimenFrame({ ...site, look })} />),
  confirm: look => String(<ConfirmSpecimen frame={specimenFrame({ ...site, language: 'fr', look })} />),
  file: look => String(<FileSpecimen frame={specimenFrame({ ...office, look })} />),
  desk: look => String(<DeskSpecimen frame={specimenFrame({ ...office, language: 'fr', look })} />),
  map: look => String(<MapSpecimen frame={specimenFrame({ ...office, look })} />),
  world: look => String(<WorldSpecimen frame={specimenFrame({ ...site, look })} />),
}
const names = Object.keys(render)
const pages = new Map(
  names.flatMap(name => looks.map(look => [`/${name}-${look}`, () => render[name]?.(look) ?? ''] as const)),
)

/** With this variable set, a picture of each page is written into the folder that it names. */
const pictures = process.env.SPECIMEN_PICTURES

let served: Awaited<ReturnType<typeof serveSpecimen>>
let browser: Browser

beforeAll(async () => {
  served = await serveSpecimen(pages)
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ]
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  served?.close()
})

async function visit<T>(
  path: string,
  width: number,
  then: (page: Page) => Promise<T>,
  javaScriptEnabled = true,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  const page = await context.newPage()
  const refused: string[] = []
  page.on('console', message => message.type() === 'error' && refused.push(message.text()))
  page.on('pageerror', error => refused.push(error.message))
  await page.goto(served.address + path)
  await page.evaluate('document.fonts.ready.then(() => undefined)')
  const answer = await then(page)
  expect(refused).toEqual([])
  await context.close()
  return answer
}

test.each([...pages.keys()])('%s has nothing that axe finds, and fits a phone', { timeout: 60_000 }, async path => {
  for (const width of [1280, 390]) {
    await visit(path, width, async page => {
      if (pictures) await page.screenshot({ path: `${pictures}${path}-${width}.png`, fullPage: true })
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      expect(wide, 'the page scrolls sideways').toBeLessThanOrEqual(0)
      expect(await page.locator('iframe, frame, object').count()).toBe(0)
      expect(await axeFindings(page)).toEqual([])
    })
  }
})

/** The focused element when nothing shows that it is; read in the page, which is not typed here. */
const unseenFocus = `(() => {
  const at = document.activeElement
  const style = getComputedStyle(at)
  const seen = style.outlineStyle !== 'none' && style.outlineWidth !== '0px'
  return at === document.body || seen || at.closest('.ds-field:has(:focus-visible)') ? undefined : at.outerHTML
})()`

test('the first Tab leads to the content, and every stop can be seen', { timeout: 60_000 }, () =>
  visit('/list-light', 1280, async page => {
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('id')).toBe('content')
    for (let stop = 0; stop < 25; stop++) {
      await page.keyboard.press('Tab')
      const unseen = await page.evaluate<string | undefined>(unseenFocus)
      expect(unseen).toBeUndefined()
    }
  }),
)

test('without scripts the menus open, and rows can be ticked', { timeout: 60_000 }, () =>
  visit(
    '/list-light',
    390,
    async page => {
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.getByRole('link', { name: 'Rulebook' }).waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Chiara Invented' }).click()
      await page.getByRole('button', { name: 'Sign out' }).waitFor()
      const { x = -1, width = 0 } = (await page.getByRole('region', { name: 'Account' }).boundingBox()) ?? {}
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(390)
      if (pictures) await page.screenshot({ path: `${pictures}/account-390.png` })
      await page.keyboard.press('Escape')
      await page.getByLabel('Select Universität Heidelberg').check()
      expect(await page.getByLabel('Select all rows on this page').count()).toBe(0)
    },
    false,
  ),
)

test('with scripts one box ticks all rows, and says when only some are', { timeout: 60_000 }, () =>
  visit('/list-light', 1280, async page => {
    const all = page.getByLabel('Select all rows on this page')
    await all.check()
    expect(await page.locator('tbody input:checked').count()).toBe(3)
    await page.getByLabel('Select Universität Heidelberg').uncheck()
    expect(await all.evaluate(box => (box as unknown as { indeterminate: boolean }).indeterminate)).toBe(true)
    if (pictures) {
      await page.getByRole('button', { name: 'Chiara Invented' }).click()
      await page.screenshot({ path: `${pictures}/account-1280.png` })
    }
  }),
)

test('a form that came back puts the focus on what is wrong', { timeout: 60_000 }, () =>
  visit('/form-light', 1280, async page => {
    expect(await page.locator(':focus').getAttribute('id')).toBe('errors')
    await page.getByRole('link', { name: /not a mail address/ }).click()
    expect(await page.locator(':focus').getAttribute('id')).toBe('field-mail')
  }),
)

test('a printed page leaves out what only works on a screen', { timeout: 60_000 }, () =>
  visit('/list-dark', 1280, async page => {
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.h-nav', '.h-search', '.h-bulk', '.h-tick', '.h-pages nav', '.h-crumbs'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    expect(await page.getByRole('table').isVisible()).toBe(true)
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(ground).toBe('rgb(255, 255, 255)')
    if (pictures) await page.screenshot({ path: `${pictures}/print.png`, fullPage: true })
  }),
)
