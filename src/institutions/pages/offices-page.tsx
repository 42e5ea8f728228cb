import { page } from '../../platform/page.ts'
import { say as saysPlatform } from '../../platform/words/index.ts'
import { inLanguage } from '../../platform/words.ts'
import { Card, Cards, EmptyState, PageTitle } from '../../ui/index.ts'
import { listOffices } from '../list-offices.ts'

export const officesPage = page({
  at: '/',
  who: 'anyone',
  async get(ask) {
    const words = saysPlatform(ask.language)
    const offices = await listOffices(ask.caller, undefined)
    return {
      title: words('offices.title'),
      description: words('offices.lead'),
      body: (
        <>
          <PageTitle lead={words('offices.lead')}>{words('offices.title')}</PageTitle>
          {offices.length === 0 && <EmptyState title={words('offices.none')} />}
          <Cards>
            {offices.map(office => (
              <Card
                level={2}
                title={inLanguage(office.name, ask.language)}
                href={`/${office.slug}/${office.languages.includes(ask.language) ? ask.language : 'en'}`}
              />
            ))}
          </Cards>
        </>
      ),
    }
  },
})
