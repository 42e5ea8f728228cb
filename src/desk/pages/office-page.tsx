import { may } from '../../permissions.ts'
import { officeRooms } from '../../places.ts'
import { page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Card, Cards, PageTitle } from '../../ui/index.ts'
import { say } from '../words/index.ts'

/** What is set up once and looked after from time to time; each sees what they may use. */
export const officePage = page({
  at: '/:office/:language/office',
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const rooms = officeRooms.filter(room => room.who === 'anyone' || may(ask.caller.actor, room.who))
    return {
      title: words('office.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle lead={words('office.lead')}>{words('office.title')}</PageTitle>
          <Cards>
            {rooms.map(room => (
              <Card title={inLanguage(room.label, ask.language)} href={ask.to(room.path)} />
            ))}
          </Cards>
        </>
      ),
    }
  },
})
