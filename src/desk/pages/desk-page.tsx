import { type Ask, page } from '../../platform/page.ts'
import type { Waiting } from '../../platform/waiting.ts'
import { inLanguage } from '../../platform/words.ts'
import { Day, PageTitle, Section, TaskList } from '../../ui/index.ts'
import { deskParts } from '../parts.ts'
import { say } from '../words/index.ts'

type Group = { title: string; items: Waiting[] }

const farthest = Number.MAX_SAFE_INTEGER
/** What has waited longest without a day of its own comes after what has one. */
const byDate = (a: Waiting, b: Waiting) =>
  (a.until?.getTime() ?? farthest) - (b.until?.getTime() ?? farthest) || (a.since ?? '').localeCompare(b.since ?? '')

/** Each part asks in a transaction of its own, all at once; on the one embedded connection they queue. */
const gather = (ask: Ask): Promise<Group[]> =>
  Promise.all(deskParts.map(async part => ({ title: part.title(ask.language), items: await part.waiting(ask) })))

const only = (groups: Group[], whose: Waiting['whose']): Group[] =>
  groups
    .map(({ title, items }) => ({ title, items: items.filter(item => item.whose === whose).sort(byDate) }))
    .filter(group => group.items.length)

export const deskPage = page({
  at: '/:office/:language/desk',
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const groups = await gather(ask)
    const office = inLanguage(ask.office.name, ask.language)
    return {
      title: words('desk.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle lead={words('desk.lead', { office })}>{words('desk.title')}</PageTitle>
          <Part
            title={words('desk.yours')}
            groups={only(groups, 'yours')}
            empty={words('desk.yoursNone')}
            since={words('desk.since', { date: '' })}
          />
          <Part
            title={words('desk.others')}
            groups={only(groups, 'others')}
            empty={words('desk.othersNone')}
            since={words('desk.since', { date: '' })}
          />
          <Part
            title={words('desk.coming')}
            groups={only(groups, 'coming')}
            empty={words('desk.comingNone')}
            since=""
          />
        </>
      ),
    }
  },
})

type PartProps = { title: string; groups: Group[]; empty: string; since: string }

const Part = ({ title, groups, empty, since }: PartProps) => (
  <Section title={title}>
    {groups.length === 0 && <p class="h-quiet">{empty}</p>}
    {groups.map(group => (
      <section>
        <h3 class="ds-heading h-group-title">{group.title}</h3>
        <TaskList
          items={group.items.map(item => ({
            deed: item.deed,
            href: item.href,
            about: (
              <>
                {item.about}
                {item.since && (
                  <>
                    {item.about && ' · '}
                    {since} <Day on={item.since} />
                  </>
                )}
              </>
            ),
            until: item.until,
            otherwise: item.otherwise,
          }))}
        />
      </section>
    ))}
  </Section>
)
