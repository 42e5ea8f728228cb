import type { Page } from '@playwright/test'
import { accept, guestOf, nominate, signInAs, takeUp } from './applicant.ts'
import { unibg } from './hosts.ts'
import { lookAt } from './look.ts'
import { admit, fillIn, handIn, printForm } from './papers.ts'
import {
  addRecognised,
  chooseCourses,
  openProgramme,
  signAsStudent,
  signAtHome,
  signHere,
  stateRest,
} from './programme.ts'
import { expect, test } from './story.ts'
import { firstSpring } from './year.ts'

test.describe.configure({ mode: 'serial' })
test.use({ movesClock: true })

const year = firstSpring(new Date())
const next = year + 1
const student = { givenNames: 'Aino', familyName: 'Esimerkki', email: 'aino@student.example' }
const password = 'tandem bicycle over the Aura'
const listed = 'Esimerkki, Aino'
const at = (path: string) => `/unibg/en${path}`

let aino: Page
let veera: Page
let stay = ''

const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `whole-term/${name}`)
}

test('in May the home university nominates by the date of the page, and Bergamo accepts', async ({
  page,
  signIn,
  moveTo,
  browser,
  baseURL,
  office: { mail },
}) => {
  await moveTo(`${year}-05-10`)
  await signIn('berta')
  const given = { page, browser, baseURL, mail }
  veera = await guestOf(given, unibg)
  await veera.goto(at('/workspace/nominate'))
  await expect(
    veera.getByLabel('Term', { exact: true }).locator('option', { hasText: `15 May ${year}, 23:59` }),
  ).not.toHaveCount(0)
  await nominate(veera, unibg, { student })
  await accept(page, unibg, student)
  const letter = await mail.to(student.email, /nomination is accepted/)
  expect(letter.text).toContain(`15 June ${year}, 23:59 (Rome)`)
  aino = await takeUp(given, student, password)
})

test('by 15 June she applies, her university sends the signed papers, and she is admitted', async ({
  page,
  signIn,
  moveTo,
  office: { mail },
}) => {
  await moveTo(`${year}-06-10`)
  await signInAs(aino, { email: student.email, password })
  await aino.goto(at('/my-application'))
  await aino.getByRole('link', { name: /^Winter semester/ }).click()
  const file = new URL(aino.url()).pathname
  await look(aino, '01-application')
  await fillIn(aino, file, { stay: { arriveOn: `${year}-09-19`, leaveOn: `${next}-01-31`, purpose: 'courses' } })
  await printForm(aino, student.familyName)
  await handIn(aino, 'application.identity', 'passport')
  await veera.goto(at('/workspace/applications'))
  await veera.getByRole('link', { name: listed }).click()
  await expect(veera.locator('[id="paper-application.grades"]')).toContainText(`by 15 June ${year}, 23:59 (Rome)`)
  await look(veera, '02-papers-at-home')
  await handIn(veera, 'application.signed-form', 'signed and stamped')
  await handIn(veera, 'application.grades', 'transcript')
  await veera.getByRole('button', { name: 'Hand in application' }).click()
  await expect(veera.getByText('The application has been handed in.', { exact: false })).toBeVisible()
  await signIn('berta')
  await page.goto(at('/applications'))
  await page.getByRole('link', { name: listed }).click()
  await admit(page, [/^Application form/, /^Transcript of records/, /^Passport/])
  await mail.to(student.email, /admits you/)
  await aino.goto(file)
  await expect(aino.getByText('letter of admission was issued', { exact: false })).toBeVisible()
})

test('from July she reads the catalogue, and by 30 August all three have signed the learning agreement', async ({
  page,
  signIn,
  moveTo,
}) => {
  await moveTo(`${year}-07-20`)
  await signInAs(aino, { email: student.email, password })
  const own = await openProgramme(aino, unibg, /^Winter semester/)
  await expect(aino.getByText(`30 August ${year}, 23:59 (Rome)`, { exact: false }).first()).toBeVisible()
  await look(aino, '03-programme')
  await chooseCourses(aino, own, ['Linear algebra', 'Real analysis', 'Probability'])
  await addRecognised(aino, own, { title: 'Mathematics I to III', term: '1/2', credits: '24' })
  await stateRest(aino, own, { host: unibg, from: `${year}-09-19`, until: `${next}-01-31` })
  await signAsStudent(aino, own)
  await signAtHome(veera, unibg, listed)
  await signIn('berta')
  await page.goto(at('/learning-agreements'))
  await page.getByRole('link', { name: listed }).click()
  await signHere(page, 1)
})

test('in September she arrives, and the home university reads it', async ({
  page,
  signIn,
  moveTo,
  office: { mail },
}) => {
  await moveTo(`${year}-09-22`)
  await signIn('berta')
  await page.goto(at('/desk'))
  await look(page, '04-desk-in-September')
  await page.getByRole('link', { name: 'Register one arrival' }).click()
  await page.getByRole('link', { name: listed }).click()
  stay = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Register arrival' }).click()
  await page.getByLabel('First day on which the student was here').fill(`${year}-09-19`)
  await page.getByRole('button', { name: 'Register arrival' }).click()
  await mail.to(unibg.guest.email, /has arrived/)
  await mail.to(student.email, /certificate of arrival/)
})

test('a week before leaving the page’s list is due, is settled, and the certificate says from when until when', async ({
  page,
  signIn,
  moveTo,
  office: { mail },
}) => {
  await moveTo(`${next}-01-20`)
  await signInAs(aino, { email: student.email, password })
  await aino.goto(at('/my-stay'))
  await aino.getByRole('link', { name: /^Winter semester/ }).click()
  await expect(aino.getByText(`by 24 January ${next}, 23:59 (Rome)`, { exact: false }).first()).toBeVisible()
  await look(aino, '05-before-leaving')
  await signIn('berta')
  await page.goto(stay)
  const open = page.getByRole('button', { name: /^Confirm item/ })
  for (let left = await open.count(); left > 0; left--) {
    await open.first().click()
    await expect(open).toHaveCount(left - 1)
  }
  await moveTo(`${next}-02-01`)
  await signIn('berta')
  await page.goto(stay)
  await page.getByRole('link', { name: 'Register departure' }).click()
  await page.getByLabel('Last day on which the student was here').fill(`${next}-01-31`)
  await page.getByRole('button', { name: 'Register departure' }).click()
  await page.getByRole('link', { name: 'End stay' }).click()
  await page.getByRole('button', { name: 'End stay' }).click()
  await expect(page.getByText('The stay of Aino Esimerkki has ended.')).toBeVisible()
  await mail.to(student.email, /certificate of attendance/)
  await veera.goto(at('/workspace/stays'))
  await veera.getByRole('link', { name: listed }).click()
  await expect(veera.getByRole('link', { name: /^attendance-Esimerkki/ })).toBeVisible()
  await look(veera, '06-stay-at-home')
})

test('no transcript before March; then the original lies at home and the copy at the student, with what was not taken', async ({
  page,
  signIn,
  moveTo,
  office: { mail },
}) => {
  await moveTo(`${next}-02-20`)
  await signIn('berta')
  await page.goto(at('/transcripts'))
  await page.getByRole('link', { name: listed }).click()
  const file = new URL(page.url()).pathname
  await page.getByLabel('ALG-1 Linear algebra').fill('28')
  await page.getByLabel('ANA-1 Real analysis').fill('not taken')
  await page.getByLabel('PRO-1 Probability').fill('30')
  await page.getByRole('button', { name: 'Record the results' }).click()
  await expect(page.getByRole('row', { name: /Real analysis ANA-1 F – fail 0/ })).toBeVisible()
  await expect(page.getByText(`1 March ${next}`, { exact: false }).first()).toBeVisible()
  await look(page, '07-before-its-month')
  await veera.goto(at('/workspace/transcripts'))
  await expect(veera.getByRole('link', { name: listed })).toHaveCount(0)
  await moveTo(`${next}-03-03`)
  await signIn('berta')
  await page.goto(file)
  await page.getByRole('button', { name: 'Issue transcript' }).click()
  await mail.to(unibg.guest.email, /Aino Esimerkki/)
  await veera.reload()
  await veera.getByRole('link', { name: listed }).click()
  await expect(veera.getByText('This is the original.', { exact: false })).toBeVisible()
  await signInAs(aino, { email: student.email, password })
  await aino.goto(at('/my-transcripts'))
  await aino.getByRole('link', { name: /^Winter semester/ }).click()
  await expect(aino.getByText('This is your copy.', { exact: false })).toBeVisible()
  await expect(aino.getByRole('row', { name: /Real analysis ANA-1 F – fail 0/ })).toBeVisible()
  await look(aino, '08-copy')
})
