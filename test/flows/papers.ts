import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { questions, stepNames } from '../../src/applications/answers.ts'
import { aPdf, fullAnswers } from '../support/answers.ts'
import { expect } from './story.ts'

type Answers = Partial<Record<keyof typeof fullAnswers, Record<string, string>>>

/** Fills in every step of the application that lies at this address, in its order. */
export async function fillIn(student: Page, file: string, changes: Answers = {}): Promise<void> {
  await student.goto(`${file}/steps/personal`)
  for (const step of stepNames) {
    const answers: Record<string, string> = { ...fullAnswers[step], ...changes[step] }
    for (const { name, as } of questions(step)) {
      const value = answers[name]
      if (!value) continue
      const field = student.locator(`[name="${name}"]`)
      if (['country', 'language', 'level', 'choice'].includes(as)) await field.selectOption(value)
      else await field.fill(value)
    }
    await student.getByRole('button', { name: /^Save and/ }).click()
  }
  await expect(student).toHaveURL(new RegExp(`${file}$`))
}

/** Prints the form and fetches it. */
export async function printForm(student: Page, familyName: string): Promise<Buffer> {
  const form = student.getByRole('link', { name: new RegExp(`^application-${familyName}`) })
  await student.getByRole('button', { name: 'Print form' }).click()
  await expect(async () => {
    await student.reload()
    await expect(form).toBeVisible({ timeout: 500 })
  }).toPass()
  const [download] = await Promise.all([student.waitForEvent('download'), form.click()])
  return readFile(await download.path())
}

/** Hands in a file for a paper, on the page that asks for it. */
export async function handIn(page: Page, paper: string, mark: string): Promise<void> {
  const asked = page.locator(`[id="paper-${paper}"]`)
  await asked
    .getByLabel('File')
    .setInputFiles({ name: `${paper}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(aPdf(mark)) })
  await asked.getByRole('button', { name: 'Hand in file' }).click()
}

/** The officer finds what these papers say in order, and admits the student. */
export async function admit(page: Page, papers: RegExp[]): Promise<void> {
  for (const paper of papers)
    await page.getByRole('group', { name: paper }).first().getByLabel('In order', { exact: true }).check()
  await page.getByRole('button', { name: 'Keep findings' }).click()
  await page.getByRole('button', { name: 'Admit student' }).click()
  await expect(page.getByText('The student is admitted.', { exact: false })).toBeVisible()
}
