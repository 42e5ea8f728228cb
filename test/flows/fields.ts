import type { Page } from '@playwright/test'

/** Types into a field that suggests, and chooses what bears this name. */
export async function pick(page: Page, field: RegExp, typed: string, name: RegExp): Promise<void> {
  await page.locator('h-pick').getByLabel(field).first().fill(typed)
  await page.getByRole('listbox').getByRole('option', { name }).click()
}
