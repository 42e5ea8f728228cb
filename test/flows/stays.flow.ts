import type { Page } from '@playwright/test'
import { another, guestOf, signInAs } from './applicant.ts'
import { granada } from './hosts.ts'
import { lookAt } from './look.ts'
import { expect, test } from './story.ts'

test.describe.configure({ mode: 'serial' })

/** The student's and the partner's own browsers, which the office never sees. */
let lena: Page
let gema: Page
let lenasStay = ''
let lenasFile = ''

const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `stays/${name}`)
}
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const isDone = (page: Page, item: string) => expect(page.locator(`#item-${item}`).getByText('Done', { exact: true }))
const confirm = (page: Page, item: string) =>
  page
    .locator(`#item-${item}`)
    .getByRole('button', { name: /^Confirm item/ })
    .click()

test('an admitted student finds the stay, with its checklists and their dates', async ({
  browser,
  baseURL,
  office: { people },
}) => {
  lena = await another({ browser, baseURL })
  await signInAs(lena, people.lena)
  await lena.goto('/bergamo/en/my-stay')
  await look(lena, '01-own')
  await lena.getByRole('link', { name: /^Winter semester/ }).click()
  lenasStay = new URL(lena.url()).pathname
  await expect(lena.getByText('Expected', { exact: true })).toBeVisible()
  await expect(lena.locator('#item-books')).toContainText('confirmed by the international office')
  await look(lena, '02-expected')
})

test('the office invites the home university and registers the arrival', async ({
  page,
  signIn,
  seen,
  browser,
  baseURL,
  office: { mail, people },
}) => {
  await signIn('welcomer')
  gema = await guestOf({ page, browser, baseURL, mail }, granada)
  await page.goto('/bergamo/en/desk')
  await page.getByRole('link', { name: 'Register 2 arrivals' }).click()
  await seen('03-list')
  await page.getByRole('link', { name: 'Ankunft, Lena' }).click()
  lenasFile = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Register arrival' }).click()
  await page.getByLabel('First day on which the student was here').fill(day(2))
  await page.getByRole('button', { name: 'Register arrival' }).click()
  await expect(page.getByText('This day has not come yet.').first()).toBeVisible()
  await page.getByLabel('First day on which the student was here').fill(day(-1))
  await page.getByLabel('Comment for the home university').fill('Came a day early.')
  await seen('04-arrival')
  await page.getByRole('button', { name: 'Register arrival' }).click()
  await expect(page.getByText('The arrival of Lena Ankunft is registered.', { exact: false })).toBeVisible()
  const letter = await mail.to('gema@granada.example', /has arrived/)
  expect(letter.text).toContain('Came a day early.')
  await mail.to(people.lena.email, /certificate of arrival/)
})

test('the home university reads the days and the certificate in its workspace', async () => {
  await gema.goto('/bergamo/en/workspace/stays')
  await look(gema, '05-workspace-list')
  await gema.getByRole('link', { name: 'Ankunft, Lena' }).click()
  await expect(gema.getByRole('link', { name: /^arrival-Ankunft/ })).toBeVisible()
  await expect(gema.getByText('Came a day early.')).toBeVisible()
  await look(gema, '06-workspace-file')
})

test('the office publishes times, and the student books one, cancels it, and books another', async ({
  page,
  signIn,
  seen,
  office: { mail, people },
}) => {
  await signIn('welcomer')
  await page.goto('/bergamo/en/appointments/publish')
  await page.getByLabel('Day').fill(day(2))
  await page.getByLabel('From').fill('09:00')
  await page.getByLabel('To', { exact: true }).fill('10:00')
  await page.getByLabel('Place', { exact: true }).fill('Via Salvecchio 19, room 12')
  await page
    .getByLabel('Settles this item of a checklist')
    .selectOption({ label: 'Check your career with the office.' })
  await seen('07-publish')
  await page.getByRole('button', { name: 'Publish times' }).click()
  await expect(page.getByText('3 times are published.')).toBeVisible()
  await seen('08-times')
  await lena.goto(`${lenasStay}/appointments`)
  await look(lena, '09-free')
  await lena.getByRole('link', { name: /, 09:00/ }).click()
  await lena.getByLabel('What it is about').fill('My exams.')
  await look(lena, '10-book')
  await lena.getByRole('button', { name: 'Book appointment' }).click()
  await mail.to(people.lena.email, /your appointment on/)
  const file = await lena.request.get(
    (await lena.getByRole('link', { name: 'Calendar file' }).getAttribute('href')) ?? '',
  )
  expect(await file.text()).toContain('LOCATION:Via Salvecchio 19\\, room 12')
  await lena.getByRole('button', { name: 'Cancel appointment' }).click()
  await expect(lena.getByText('The appointment is cancelled.')).toBeVisible()
  await lena.getByRole('link', { name: /, 09:20/ }).click()
  await lena.getByRole('button', { name: 'Book appointment' }).click()
  await expect(lena.getByText('The appointment is booked.', { exact: false })).toBeVisible()
})

test('a week before leaving, everything of the page is confirmed by whoever is responsible', async ({
  page,
  signIn,
  seen,
}) => {
  await lena.goto(lenasStay)
  await confirm(lena, 'questionnaire')
  await isDone(lena, 'questionnaire').toBeVisible()
  await expect(lena.locator('#item-books').getByRole('button')).toHaveCount(0)
  await signIn('welcomer')
  await page.goto(lenasFile)
  for (const item of ['check-in', 'career-check', 'deposit-and-keys', 'books']) await confirm(page, item)
  await seen('11-checklist')
  await page.getByRole('link', { name: 'Register departure' }).click()
  await page.getByLabel('Last day on which the student was here').fill(day(0))
  await page.getByRole('button', { name: 'Register departure' }).click()
  await expect(page.getByText('Left, to be settled', { exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'End stay' }).click()
  await page.getByRole('button', { name: 'End stay' }).click()
  await expect(page.getByText('Something required is still open', { exact: false }).first()).toBeVisible()
  await page.goto(lenasFile)
  await confirm(page, 'confirmation-of-attendance')
  await page.getByRole('link', { name: 'End stay' }).click()
  await page.getByRole('button', { name: 'End stay' }).click()
  await expect(page.getByText('The stay of Lena Ankunft has ended.')).toBeVisible()
})

test('anybody can verify the certificate of attendance', async ({ page }) => {
  await gema.reload()
  await expect(gema.getByRole('link', { name: /^attendance-Ankunft/ })).toBeVisible()
  const said = await gema.getByText('certificate of attendance was issued', { exact: false }).textContent()
  await page.goto(`/bergamo/en/verify?code=${/under the code (\w{12})/.exec(said ?? '')?.[1]}`)
  await expect(page.getByText('Certificate of attendance', { exact: false }).first()).toBeVisible()
})

test('a student asks for a room and a buddy, and gets both', async ({
  page,
  signIn,
  seen,
  browser,
  baseURL,
  office: { mail, people },
}) => {
  await signIn('welcomer')
  await page.goto('/bergamo/en/accommodation/dwellings/offer')
  await page.getByLabel('Name').fill('Via Salvecchio 1, room 3')
  await page.getByLabel('Address').fill('Via Salvecchio 1, Bergamo')
  await page.getByLabel('Kind').selectOption({ label: 'Single room' })
  await page.getByLabel('Rent a month').fill('320.50')
  await page.getByLabel('Deposit').fill('500')
  await page.getByLabel('From').fill(day(-30))
  await page.getByLabel('Until').fill(day(300))
  await seen('12-offer')
  await page.getByRole('button', { name: 'Offer room or flat' }).click()
  await seen('13-dwellings')
  const jorge = await another({ browser, baseURL })
  await signInAs(jorge, people.jorge)
  await jorge.goto('/bergamo/en/my-stay')
  await jorge.getByRole('link', { name: /^Winter semester/ }).click()
  await jorge.getByRole('link', { name: 'Ask for accommodation' }).click()
  await look(jorge, '14-ask-room')
  await jorge.getByRole('button', { name: 'Ask for accommodation' }).click()
  await expect(jorge.getByText('You have asked for accommodation.')).toBeVisible()
  await page.goto('/bergamo/en/accommodation')
  await page.getByRole('checkbox', { name: /Temprano/ }).check()
  await seen('15-requests')
  await page.getByRole('button', { name: 'Allocate places' }).click()
  await expect(page.getByText('One place is allocated.')).toBeVisible()
  const letter = await mail.to(people.jorge.email, /a place to live/)
  expect(letter.text).toContain('€320.50')
  await page.getByRole('link', { name: 'Jorge Temprano' }).click()
  const room = page.url()
  await page.getByRole('link', { name: 'Hand over keys' }).click()
  await page.getByRole('button', { name: 'Hand over keys' }).click()
  await expect(page.getByText('The deposit has not been paid.', { exact: false }).first()).toBeVisible()
  await page.goto(room)
  await page.getByRole('link', { name: 'Note deposit' }).click()
  await page.getByRole('button', { name: 'Note deposit' }).click()
  await page.getByRole('link', { name: 'Hand over keys' }).click()
  await page.getByRole('button', { name: 'Hand over keys' }).click()
  await expect(page.getByText('Moved in', { exact: true })).toBeVisible()
  await seen('16-moved-in')
  await lena.goto('/bergamo/en/buddy')
  await look(lena, '17-volunteer')
  await lena.getByRole('button', { name: 'Volunteer as buddy' }).click()
  await jorge.getByRole('link', { name: 'Ask for a buddy' }).click()
  await jorge.getByRole('button', { name: 'Ask for a buddy' }).click()
  await page.goto('/bergamo/en/buddies')
  await seen('18-buddies')
  await page.getByRole('button', { name: 'Match buddy' }).click()
  await mail.to(people.jorge.email, /your buddy/)
  await jorge.reload()
  await expect(jorge.getByText(people.lena.email)).toBeVisible()
  await look(jorge, '19-settled-in')
})

test('who leaves much earlier than agreed says why, and the home university reads it', async ({
  page,
  signIn,
  seen,
  office: { mail },
}) => {
  await signIn('welcomer')
  await page.goto('/bergamo/en/stays?state=expected')
  await page.getByRole('checkbox', { name: /Temprano/ }).check()
  await page.getByLabel('Arrived on').fill(day(-1))
  await page.getByRole('button', { name: 'Register arrival' }).click()
  await expect(page.getByText('One arrival is registered.')).toBeVisible()
  await page.goto('/bergamo/en/stays?state=arrived')
  await page.getByRole('link', { name: 'Temprano, Jorge' }).click()
  await page.getByRole('link', { name: 'Register departure' }).click()
  await page.getByLabel('Last day on which the student was here').fill(day(0))
  await page.getByRole('button', { name: 'Register departure' }).click()
  await expect(page.getByText('It is much earlier than agreed', { exact: false }).first()).toBeVisible()
  await seen('20-early')
  await page.getByLabel(/^Why so early/).fill('His family needs him.')
  await page.getByRole('button', { name: 'Register departure' }).click()
  const letter = await mail.to('gema@granada.example', /Jorge Temprano has left/)
  expect(letter.text).toContain('His family needs him.')
})
