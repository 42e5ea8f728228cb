import type { Page } from '@playwright/test'
import { expect, test } from './story.ts'

const most = 150

type Focus = { name: string; seen: boolean; html: string }

/** What has the focus: as a person hears it, near enough, and whether it can be seen to have it. */
const focused = `(() => {
  const element = document.activeElement
  const style = getComputedStyle(element)
  const { width, height } = element.getBoundingClientRect()
  const labels = [...(element.labels ?? [])].map(label => label.textContent)
  const name = [element.getAttribute('aria-label'), ...labels, element.matches('input, select, textarea') ? '' : element.textContent]
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
  return {
    name: name.filter(Boolean).join(' ').trim(),
    seen: (outlined || style.boxShadow !== 'none') && width > 1 && height > 1,
    html: element.outerHTML.slice(0, 160),
  }
})()`

/** Presses Tab until what bears this name has the focus; wherever it passes, the focus must be seen. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    const here = (await page.evaluate(focused)) as Focus
    if (here.html.startsWith('<body')) continue
    expect(here.seen, `the focus shows on ${here.html}`).toBe(true)
    if (name.test(here.name)) return
  }
  throw new Error(`the keyboard does not come to ${name}`)
}

const type = async (page: Page, field: RegExp, text: string) => {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

test('who has no mouse signs in, proposes an agreement and sends it through its procedure', async ({
  page,
  office,
  seen,
}) => {
  await page.goto('/pavia/en')
  await page.keyboard.press('Tab')
  expect(((await page.evaluate(focused)) as Focus).name).toMatch(/^Skip to/)
  await seen('skip-link')
  await page.keyboard.press('Enter')
  await expect(page.locator('main:focus, main :focus')).toHaveCount(1)

  await page.goto('/sign-in')
  await type(page, /^Mail address/, office.people.officer.email)
  await type(page, /^Password/, office.people.officer.password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk$/)

  await page.goto('/pavia/en/register')
  await tabTo(page, /^Propose an agreement$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/propose$/)
  await tabTo(page, /^Memorandum of Understanding$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/type=memorandum/)
  await type(page, /^Partner 1/, 'heidel')
  await expect(page.getByRole('listbox').getByRole('option', { name: /Heidelberg/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Partner 1' })).toHaveValue('Heidelberg University')
  await type(page, /^Title in English/, 'Memorandum without a mouse')
  await type(page, /^Duration in months/, '48')
  await seen('proposal')
  await tabTo(page, /^Propose agreement$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Memorandum without a mouse')
  await tabTo(page, /^Send through the procedure$/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The agreement is on its way through the procedure.')).toBeVisible()

  await page.goto('/pavia/en/register')
  await tabTo(page, /Olga Officer/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden()
})
