import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

type Wish = {
  /** Which of axe's rules; all that it has by itself when none are named. */
  tags?: string[]
  /** The page has not been left since axe looked at it last: its half megabyte is there already. */
  again?: boolean
}

/**
 * What axe finds on a page. Our pages hold no frames, so that it runs where it is, without a second page to put its parts together in,
 * and says nothing of all that is well.
 */
export async function axeFindings(page: Page, { tags, again = false }: Wish = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page, ...(again && { axeSource: 'void 0' }) }).setLegacyMode()
  axe.options({ resultTypes: ['violations'] })
  if (tags) axe.withTags(tags)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)
}
