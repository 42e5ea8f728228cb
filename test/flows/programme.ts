import type { Page } from '@playwright/test'
import type { Host } from './hosts.ts'
import { expect } from './story.ts'

/** Opens the student's learning agreement, which is drawn up as soon as the application is taken up. */
export async function openProgramme(student: Page, { slug }: Host, period: RegExp): Promise<string> {
  const link = student.getByRole('link', { name: period })
  await expect(async () => {
    await student.goto(`/${slug}/en/my-learning-agreement`)
    await expect(link).toBeVisible({ timeout: 500 })
  }).toPass()
  await link.click()
  return new URL(student.url()).pathname
}

export async function chooseCourses(student: Page, own: string, courses: readonly string[]): Promise<void> {
  for (const course of courses) {
    await student.goto(`${own}/courses`)
    await student.getByRole('button', { name: `Choose ${course}` }).click()
  }
}

type Recognised = { title: string; term: string; credits: string }

/** What the courses count for at home. */
export async function addRecognised(student: Page, own: string, { title, term, credits }: Recognised): Promise<void> {
  await student.goto(`${own}/lines/new?list=recognised`)
  await student.getByLabel('Title').fill(title)
  await student.getByLabel('Term').selectOption(term)
  await student.getByLabel('ECTS credits').fill(credits)
  await student.getByRole('button', { name: 'Add line' }).click()
}

/** Days, language and faculty; and who signs at home. */
export async function stateRest(
  student: Page,
  own: string,
  { host, from, until }: { host: Host; from: string; until: string },
) {
  await student.goto(`${own}/particulars`)
  await student.getByLabel('Planned start of the stay').fill(from)
  await student.getByLabel('Planned end of the stay').fill(until)
  await student.getByLabel('Language of instruction').selectOption('en')
  await student.getByLabel('Level that you have in it, or will have at the start').selectOption('B2')
  await student.getByLabel('Faculty or department at home').fill('Faculty of Mathematics')
  await student.getByRole('button', { name: 'Save stay and languages' }).click()
  await student.goto(`${own}/person`)
  await student.getByLabel('Given names').fill(host.guest.givenName)
  await student.getByLabel('Family name').fill(host.guest.familyName)
  await student.getByLabel('Position').fill('Departmental coordinator')
  await student.getByLabel('Mail address').fill(host.guest.email)
  await student.getByRole('button', { name: 'Name this person' }).click()
  await expect(student.getByText('Nothing is missing: this version can be signed.')).toBeVisible()
}

/** The student signs what lies on their page, a first version or a change. */
export async function signAsStudent(student: Page, own: string): Promise<void> {
  await student.goto(own)
  await student.getByRole('link', { name: /^Sign (learning agreement|change)/ }).click()
  await student.getByRole('button', { name: /^Sign (learning agreement|change)/ }).click()
  await expect(student.getByText('You have signed version', { exact: false })).toBeVisible()
}

/** Whoever is responsible at home signs in the workspace. */
export async function signAtHome(guest: Page, { slug, home }: Host, student: string): Promise<void> {
  await guest.goto(`/${slug}/en/workspace/learning-agreements`)
  await guest.getByRole('link', { name: student }).click()
  await guest.getByRole('link', { name: `Sign for ${home.name}` }).click()
  await guest.getByRole('button', { name: `Sign for ${home.name}` }).click()
}

/** The office signs on the page of the file, where `page` is. */
export async function signHere(page: Page, version: number): Promise<void> {
  await page.getByRole('link', { name: /^Sign for/ }).click()
  await page.getByLabel('Your position').fill('International officer')
  await page.getByRole('button', { name: /^Sign for/ }).click()
  await expect(page.getByText(`Version ${version} is agreed: all three have signed.`)).toBeVisible()
}
