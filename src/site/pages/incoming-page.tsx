import { page } from '../../platform/page.ts'
import { factsheetOf, saysSomething } from '../../rulebook/index.ts'
import { ButtonLink, Section } from '../../ui/index.ts'
import { entrance } from '../../workspaces/index.ts'
import { say } from '../words/index.ts'
import { publicView } from './text-page.tsx'

/** For those who come; universities that send them are led to their own entrance. */
export const incomingPage = page({
  at: '/:office/:language/incoming',
  who: 'anyone',
  kept: true,
  get: ask =>
    publicView(ask, 'incoming', {
      below: ({ rulebook }) => (
        <Section title={say(ask.language)('senders.title')} lead={say(ask.language)('senders.lead')}>
          <p class="h-deeds">
            <ButtonLink href={ask.to(`${entrance}/enter`)}>{say(ask.language)('senders.enter')}</ButtonLink>
            {saysSomething(factsheetOf(rulebook)) && (
              <ButtonLink href={ask.to('/factsheet')} weight="quiet">
                {say(ask.language)('factsheet.title')}
              </ButtonLink>
            )}
          </p>
        </Section>
      ),
    }),
})
