import { mayAnywhere, type Permission } from '../../permissions.ts'
import { page } from '../../platform/page.ts'
import { inLanguage, type Localised } from '../../platform/words.ts'
import { Card, Cards, PageTitle } from '../../ui/index.ts'
import { say } from '../words/index.ts'

type Room = { path: string; label: Localised; who: Permission | 'anyone' }

/** What is set up once and looked after from time to time; each sees what they may use. */
export const officePage = (all: readonly Room[]) =>
  page({
    at: '/:office/:language/office',
    who: 'office.use',
    async get(ask) {
      const words = say(ask.language)
      const rooms = all.filter(room => room.who === 'anyone' || mayAnywhere(ask.caller.actor, room.who))
      return {
        title: words('office.title'),
        unlisted: true,
        body: (
          <>
            <PageTitle lead={words('office.lead')}>{words('office.title')}</PageTitle>
            <Cards>
              {rooms.map(room => (
                <Card level={2} title={inLanguage(room.label, ask.language)} href={ask.to(room.path)} />
              ))}
            </Cards>
          </>
        ),
      }
    },
  })
