import type { Browser, Page } from '@playwright/test'
import { guestName, type Host, jena } from './hosts.ts'
import type { OpenOffice } from './office.ts'

export type Given = { page: Page; browser: Browser; baseURL: string | undefined; mail: OpenOffice['mail'] }
export type Student = { givenNames: string; familyName: string; email: string }

/** A browser of somebody else's. */
export const another = async ({ browser, baseURL }: Pick<Given, 'browser' | 'baseURL'>): Promise<Page> =>
  (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()

/** Chooses the first option whose text fits. */
export async function choose(page: Page, label: string, text: RegExp): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  const options = await field.locator('option').allTextContents()
  await field.selectOption({ label: options.find(option => text.test(option)) ?? 'not there' })
}

/** The path of the first link to such a page in a letter. */
export async function pathIn({ mail }: Pick<Given, 'mail'>, to: string, [subject, path]: [RegExp | undefined, string]) {
  const { text = '' } = await mail.to(to, subject)
  return new URL(new RegExp(`https?://\\S+${path}\\S+`).exec(text)?.[0] ?? '').pathname
}

/** Signs somebody in whom the world does not know by name. */
export async function signInAs(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(url => url.pathname !== '/sign-in')
}

/** The office, signed in on `page`, invites its contact at the partner, who opens the workspace in a browser of her own. */
export async function guestOf(given: Given, host: Host = jena): Promise<Page> {
  const { page } = given
  await page.goto(`/${host.slug}/en/partner-files`)
  await page.getByRole('link', { name: host.home.name }).click()
  await page.getByRole('link', { name: 'Invite people to the workspace' }).click()
  await page.getByRole('button', { name: `Invite ${guestName(host)}` }).click()
  const entrance = await pathIn(given, host.guest.email, [undefined, '/workspace/link/'])
  const guest = await another(given)
  await guest.goto(entrance)
  await guest.getByRole('button', { name: 'Open the workspace' }).click()
  return guest
}

/** The partner's guest nominates a student for a term whose window is open. */
export async function nominate(
  guest: Page,
  { slug, field }: Host,
  { student, term = 'Winter semester', months = '5' }: { student: Student; term?: string; months?: string },
): Promise<void> {
  await guest.goto(`/${slug}/en/workspace/nominate`)
  await guest.getByLabel('Given names').fill(student.givenNames)
  await guest.getByLabel('Family name').fill(student.familyName)
  await guest.getByLabel('Date of birth').fill('2004-03-02')
  await choose(guest, 'Nationality', /^Germany$/)
  await guest.getByLabel('Mail address').fill(student.email)
  await choose(guest, 'Place of the agreement', new RegExp(field))
  await choose(guest, 'Term', new RegExp(`^${term}.* open`))
  await guest.getByLabel('Length in months').fill(months)
  await guest.getByLabel('The student’s field of study (ISCED-F 2013)').fill(field)
  await choose(guest, 'Level at departure', /bachelor/)
  await guest.getByRole('button', { name: 'Nominate student' }).click()
}

/** The office, signed in on `page`, accepts a nomination. */
export async function accept(page: Page, { slug }: Host, { givenNames, familyName }: Student): Promise<void> {
  await page.goto(`/${slug}/en/nominations`)
  await page.getByRole('link', { name: `${familyName}, ${givenNames}` }).click()
  await page.getByRole('button', { name: 'Accept nomination' }).click()
}

/** The student makes an account by the link of the mail, in a browser of their own. */
export async function takeUp(given: Given, { email }: Student, password: string): Promise<Page> {
  const link = await pathIn(given, email, [/link to apply/, '/application/link/'])
  const student = await another(given)
  await student.goto(link)
  await student.getByLabel('Password').fill(password)
  await student.getByRole('button', { name: 'Open my application' }).click()
  await student.waitForURL(/my-application/)
  return student
}

/** All of it: a guest at the partner, and a student who has just opened the application. */
export async function nominatedStudent(given: Given, { name, email }: { name: string; email: string }) {
  const student = { givenNames: 'Lena', familyName: name, email }
  const greta = await guestOf(given)
  await nominate(greta, jena, { student })
  await accept(given.page, jena, student)
  return { greta, lena: await takeUp(given, student, 'tandem bicycle over the Pleiße') }
}
