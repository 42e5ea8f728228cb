import { page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

/** Where everybody begins: the office in its own words. */
export const frontPage = page({
  at: '/:office/:language',
  who: 'anyone',
  kept: true,
  get(ask) {
    const office = inLanguage(ask.office.name, ask.language)
    return publicView(ask, 'home', {
      otherwise: { title: office, description: say(ask.language)('home.description', { office }) },
    })
  },
})
