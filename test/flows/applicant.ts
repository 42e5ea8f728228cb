import type { Browser, Page } from '@playwright/test'
import type { OpenOffice } from './office.ts'

type Given = { page: Page; browser: Browser; baseURL: string | undefined; mail: OpenOffice['mail'] }

/** Chooses the first option whose text fits. */
export async function choose(page: Page, label: string, text: RegExp): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  const options = await field.locator('option').allTextContents()
  await field.selectOption({ label: options.find(option => text.test(option)) ?? 'not there' })
}

/** A person of the partner in a browser of her own, a student whom she nominates and the office accepts, who takes up the application in another. */
export async function nominatedStudent(
  { page, browser, baseURL, mail }: Given,
  student: { name: string; email: string },
) {
  const context = async () => (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  await page.goto('/jena/en/partner-files')
  await page.getByRole('link', { name: 'Leipzig University' }).click()
  await page.getByRole('link', { name: 'Invite people to the workspace' }).click()
  await page.getByRole('button', { name: 'Invite Greta Gast' }).click()
  const invitation = await mail.to('greta@leipzig.example')
  const entrance = /https?:\/\/\S+\/workspace\/link\/[\w-]+/.exec(invitation.text ?? '')?.[0] ?? ''
  const greta = await context()
  await greta.goto(new URL(entrance).pathname)
  await greta.getByRole('button', { name: 'Open the workspace' }).click()
  await greta.goto('/jena/en/workspace/nominate')
  await greta.getByLabel('Given names').fill('Lena')
  await greta.getByLabel('Family name').fill(student.name)
  await greta.getByLabel('Date of birth').fill('2004-03-02')
  await choose(greta, 'Nationality', /^Germany$/)
  await greta.getByLabel('Mail address').fill(student.email)
  await choose(greta, 'Place of the agreement', /0231/)
  await choose(greta, 'Term', /^Winter semester .* open until/)
  await greta.getByLabel('Length in months').fill('5')
  await greta.getByLabel('The student’s field of study (ISCED-F 2013)').fill('0231')
  await choose(greta, 'Level at departure', /bachelor/)
  await greta.getByRole('button', { name: 'Nominate student' }).click()
  await page.goto('/jena/en/nominations')
  await page.getByRole('link', { name: `${student.name}, Lena` }).click()
  await page.getByRole('button', { name: 'Accept nomination' }).click()
  const letter = (await mail.to(student.email, /link to apply/)).text ?? ''
  const link = /https?:\/\/\S+\/application\/link\/[\w-]+/.exec(letter)?.[0] ?? ''
  const lena = await context()
  await lena.goto(new URL(link).pathname)
  await lena.getByLabel('Password').fill('tandem bicycle over the Pleiße')
  await lena.getByRole('button', { name: 'Open my application' }).click()
  await lena.waitForURL(/my-application/)
  return { greta, lena }
}
