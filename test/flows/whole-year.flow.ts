import type { Page } from '@playwright/test'
import { accept, guestOf, nominate, signInAs, takeUp } from './applicant.ts'
import { unipv } from './hosts.ts'
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
const student = { givenNames: 'Ioana', familyName: 'Țăranu', email: 'ioana@student.example' }
const password = 'tandem bicycle over the Bahlui'
const listed = 'Țăranu, Ioana'
const period = /^Full academic year/
const at = (path: string) => `/unipv/en${path}`

let ioana: Page
let gabriela: Page
let stay = ''

const look = async (page: Page, name: string) => {
  if (test.info().project.name === 'embedded') await lookAt(page, `whole-year/${name}`)
}

test('nominated for the whole year, she is admitted once she has handed in what Pavia asks of herself', async ({
  page,
  signIn,
  moveTo,
  browser,
  baseURL,
  office: { mail },
}) => {
  await moveTo(`${year}-05-20`)
  await signIn('paola')
  const given = { page, browser, baseURL, mail }
  gabriela = await guestOf(given, unipv)
  await nominate(gabriela, unipv, { student, term: `Full academic year ${year}/${next}`, months: '10' })
  await accept(page, unipv, student)
  ioana = await takeUp(given, student, password)
  const file = new URL(ioana.url()).pathname
  await fillIn(ioana, file, { stay: { arriveOn: `${year}-09-21`, leaveOn: `${next}-07-17`, purpose: 'courses' } })
  await printForm(ioana, student.familyName)
  await handIn(ioana, 'application.signed-form', 'signed')
  await handIn(ioana, 'application.identity', 'identity card')
  await gabriela.goto(at('/workspace/applications'))
  await gabriela.getByRole('link', { name: listed }).click()
  await handIn(gabriela, 'application.grades', 'transcript')
  await ioana.reload()
  await look(ioana, '01-complete')
  await ioana.getByRole('button', { name: 'Hand in application' }).click()
  await page.goto(at('/applications'))
  await page.getByRole('link', { name: listed }).click()
  await look(page, '02-check')
  await admit(page, [/^Application form/, /^Transcript of records/, /^Passport/])
})

test('her learning agreement names courses of both semesters, and all three sign it', async ({ page, signIn }) => {
  const own = await openProgramme(ioana, unipv, period)
  await chooseCourses(ioana, own, ['Linear algebra', 'Real analysis', 'Topology'])
  await addRecognised(ioana, own, { title: 'Mathematics I to III', term: '1/2', credits: '27' })
  await stateRest(ioana, own, { host: unipv, from: `${year}-09-21`, until: `${next}-07-17` })
  await look(ioana, '03-both-semesters')
  await signAsStudent(ioana, own)
  await signAtHome(gabriela, unipv, listed)
  await signIn('paola')
  await page.goto(at('/learning-agreements'))
  await page.getByRole('link', { name: listed }).click()
  await signHere(page, 1)
})

test('between the semesters nobody is asked for anything; in July she leaves, with a certificate over ten months', async ({
  page,
  signIn,
  moveTo,
  office: { mail },
}) => {
  await moveTo(`${year}-09-22`)
  await signIn('paola')
  await page.goto(at('/stays'))
  await page.getByRole('link', { name: listed }).click()
  stay = new URL(page.url()).pathname
  await page.getByRole('link', { name: 'Register arrival' }).click()
  await page.getByRole('button', { name: 'Register arrival' }).click()
  await expect(page.getByText('The arrival of Ioana Țăranu is registered.', { exact: false })).toBeVisible()
  await moveTo(`${next}-02-10`)
  await signIn('paola')
  await page.goto(at('/desk'))
  await expect(page.getByRole('link', { name: /arrival|departure|Țăranu/ })).toHaveCount(0)
  await moveTo(`${next}-07-20`)
  await signIn('paola')
  await page.goto(at('/desk'))
  await page.getByRole('link', { name: 'Register one departure' }).click()
  await page.goto(stay)
  await page.getByRole('link', { name: 'Register departure' }).click()
  await expect(page.getByLabel('Last day on which the student was here')).toHaveValue(`${next}-07-17`)
  await page.getByRole('button', { name: 'Register departure' }).click()
  const letter = await mail.to(unipv.guest.email, /has left/)
  expect(letter.text).toContain(`17 July ${next}`)
  await signInAs(ioana, { email: student.email, password })
  await ioana.goto(at('/my-stay'))
  await ioana.getByRole('link', { name: period }).click()
  await expect(ioana.getByRole('link', { name: /^attendance-/ })).toBeVisible()
  await look(ioana, '04-left')
})
