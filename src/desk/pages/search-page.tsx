import { page } from '../../platform/page.ts'
import type { Found } from '../../platform/waiting.ts'
import { EmptyState, Filters, PageTitle, Section } from '../../ui/index.ts'
import { searchParts } from '../parts.ts'
import { say } from '../words/index.ts'

export const searchPage = page({
  at: '/:office/:language/search',
  who: 'office.use',
  async get(ask) {
    const words = say(ask.language)
    const text = (ask.url.searchParams.get('q') ?? '').trim().slice(0, 100)
    const groups: { title: string; found: Found[] }[] = await Promise.all(
      (text.length < 2 ? [] : searchParts).map(async part => ({
        title: part.title(ask.language),
        found: await part.find(ask, text),
      })),
    )
    const any = groups.some(group => group.found.length)
    return {
      title: words('search.title'),
      unlisted: true,
      body: (
        <>
          <PageTitle>{words('search.title')}</PageTitle>
          <Filters action={ask.url.pathname} search={{ label: words('search.field'), value: text }} />
          {text.length < 2 && <p class="h-quiet">{text ? words('search.short') : words('search.hint')}</p>}
          {text.length >= 2 && !any && (
            <EmptyState title={words('search.none', { text })}>{words('search.noneWhy')}</EmptyState>
          )}
          {groups
            .filter(group => group.found.length)
            .map(group => (
              <Section title={group.title}>
                <ul class="h-tasks">
                  {group.found.map(found => (
                    <li>
                      <div>
                        <a class="h-task" href={found.href}>
                          {found.label}
                        </a>
                        {found.about && <p class="h-quiet">{found.about}</p>}
                      </div>
                    </li>
                  ))}
                </ul>
              </Section>
            ))}
        </>
      ),
    }
  },
})
