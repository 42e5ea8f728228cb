import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { axeFindings } from '../support/axe.ts'

const looks = ['light', 'dark'] as const
const wide = { width: 1280, height: 900 }
const narrow = { width: 390, height: 844 }
const folder = process.env.HABITA_PICTURES

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Looks at a page in both looks and at both widths, leaves it as it was, and keeps the pictures where they are wanted. */
export async function lookAt(page: Page, name: string): Promise<void> {
  await expectSound(page, name)
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look })
    await page.setViewportSize(narrow)
    await expectFits(page, name)
    await keepPicture(page, `${name}-390-${look}`)
    await page.setViewportSize(wide)
    await keepPicture(page, `${name}-1280-${look}`)
    const found = await axeFindings(page, { tags, again: look !== looks[0] })
    expect(found, `${name}, ${look}, is accessible`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: null })
}

/** What every page owes its readers and its policy. */
async function expectSound(page: Page, name: string): Promise<void> {
  expect(await page.title(), `${name} has a title`).not.toBe('')
  expect(await page.locator('h1').count(), `${name} has one main heading`).toBe(1)
  const inline = page.locator('[style], style, script:not([src]), [onclick], [onchange], [onsubmit]')
  expect(await inline.count(), `${name} has nothing inline`).toBe(0)
  expect(await page.locator('iframe, frame, object').count(), `${name} has no frame`).toBe(0)
}

async function expectFits(page: Page, name: string): Promise<void> {
  const beyond = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
  expect(beyond, `${name} fits into 390 pixels`).toBeLessThanOrEqual(0)
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (!folder) return
  const path = join(folder, `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
}
