import type { APIRequestContext, Page } from '@playwright/test'
import { academicYearOf, addDays, type Day, dayIn, toMonthDay, toZone } from '../../src/platform/calendar.ts'
import { sayDay } from '../../src/platform/calendar-words.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

const today = dayIn(new Date(), toZone('Europe/Rome'))
const year = academicYearOf(today, toMonthDay('09-01'))
const [yesterday, later] = [addDays(today, -1), addDays(today, 20)]
const form = '/coimbra/en/partnership-request'

/** The officer moves the date of partnership requests in the rulebook. */
async function move(page: Page, to: Day): Promise<void> {
  await page.goto('/coimbra/en/rulebook/deadlines/partnership-request/move')
  await page.getByRole('navigation', { name: 'For the academic year' }).getByRole('link', { name: year }).click()
  await page.getByLabel('New day').fill(to)
  await page.getByLabel('Why it is moved').fill('The Senate meets on another day.')
  await page.getByRole('button', { name: 'Move deadline' }).click()
  await expect(page.getByText(`is now due on ${sayDay(to, 'en')}`)).toBeVisible()
}

/** Every public reader of the record says this day. */
async function everywhere(visitor: Page, request: APIRequestContext, day: Day): Promise<void> {
  await visitor.goto('/coimbra/en/deadlines')
  await expect(visitor.getByText(sayDay(day, 'en')).first()).toBeVisible()
  expect(await (await request.get('/coimbra/en/deadlines.json')).text()).toContain(`"on": "${day}"`)
  expect(await (await request.get('/coimbra/en/deadlines.ics')).text()).toMatch(
    new RegExp(`DTSTART:${day.replaceAll('-', '')}`),
  )
  await visitor.goto(form)
  await expect(visitor.getByText(sayDay(day, 'en')).first()).toBeVisible()
}

async function ask(visitor: Page): Promise<void> {
  await visitor.getByLabel('Your name').fill('Petra Musterfrau')
  await visitor.getByLabel('Your mail address').fill('petra@example.de')
  await visitor.getByLabel('Name of the organisation').fill('Hochschule Beispiel')
  await visitor.getByLabel('Country of the organisation').selectOption({ label: 'Germany' })
  await visitor.getByLabel('Kind of partnership').selectOption({ label: 'Research' })
  await visitor.getByLabel('Tell us about it').fill('We should like to work with you on the history of law.')
  await visitor.getByLabel('I agree that the office keeps').check()
}

test('a date moved to yesterday moves on page, feed and form at once, and a visitor is refused with it', async ({
  page,
  signIn,
  seen,
  browser,
  request,
  baseURL,
}) => {
  const visitor = await browser.newPage({ baseURL: baseURL ?? '' })
  await visitor.goto(form)
  await ask(visitor)
  await signIn('registrar')
  await move(page, yesterday)
  await seen('moved')
  await visitor.getByRole('button', { name: 'Send request' }).click()
  await expect(visitor.getByText(`closed on ${sayDay(yesterday, 'en')}, 23:59`).first()).toBeVisible()
  await expect(visitor.getByLabel('Your name')).toHaveValue('Petra Musterfrau')
  await everywhere(visitor, request, yesterday)
  await expect(visitor.getByText('This comes too late.')).toBeVisible()
  await expect(visitor.getByRole('button', { name: 'Send request' })).toHaveCount(0)
  await page.goto('/coimbra/en/desk')
  await expect(page.getByText('The form for partnership requests is closed')).toBeVisible()
  await visitor.close()
})

test('the closed form says when and what can be done', async ({ page, seen }) => {
  await page.goto(form)
  await expect(page.getByText('This comes too late.')).toBeVisible()
  await seen('closed')
})

test('moved back, it is open again, and the request arrives', async ({ page, signIn, browser, request, baseURL }) => {
  await signIn('registrar')
  await move(page, later)
  const visitor = await browser.newPage({ baseURL: baseURL ?? '' })
  await everywhere(visitor, request, later)
  await ask(visitor)
  await visitor.getByRole('button', { name: 'Send request' }).click()
  await expect(visitor).toHaveURL(/\/partnership-request\/sent$/)
  await visitor.close()
  await page.goto('/coimbra/en/desk')
  await expect(page.getByText('Hochschule Beispiel').first()).toBeVisible()
})
