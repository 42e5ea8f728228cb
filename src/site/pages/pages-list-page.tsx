import { type Ask, page } from '../../platform/page.ts'
import type { Language } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { Button, ButtonLink, Deeds, EmptyState, PageTitle, Section, State, Table, TextField } from '../../ui/index.ts'
import type { PageText } from '../page-text.store.ts'
import { isPageName, type PageName, pageNames } from '../page-text.ts'
import { reportMentions } from '../report-mentions.ts'
import { listPages } from '../show-page-texts.ts'
import { say } from '../words/index.ts'

type Row = { page: PageName; texts: Partial<Record<Language, PageText>> }

/** The office's pages, each with what it has in each language: what is missing shows. */
export const pagesListPage = page({
  at: '/:office/:language/pages',
  who: 'rulebook.edit',
  async get(ask) {
    const wanted = ask.url.searchParams.get('page')?.trim()
    if (wanted && isPageName(wanted)) return { to: editorOf(ask, wanted, 'en') }
    const words = say(ask.language)
    const rows = rowsOf(await listPages(ask.caller, undefined))
    const { mentions } = await reportMentions(ask.caller, undefined)
    return {
      title: words('editor.pages'),
      body: (
        <>
          <PageTitle
            count={rows.length}
            lead={words('editor.pagesLead')}
            deeds={
              <ButtonLink href={ask.to('/pages/report')}>
                {words('editor.reportLink', { count: mentions.length })}
              </ButtonLink>
            }
          >
            {words('editor.pages')}
          </PageTitle>
          <Table
            caption={words('editor.pages')}
            captionHidden
            rows={rows}
            empty={<EmptyState title={words('editor.none')}>{words('editor.noneWhy')}</EmptyState>}
            columns={[
              {
                label: words('editor.page'),
                cell: ({ page, texts }) => <PageLink ask={ask} page={page} texts={texts} />,
              },
              ...ask.office.languages.map(language => ({
                label: languageName(language, ask.language),
                cell: ({ page, texts }: Row) => (
                  <Standing ask={ask} page={page} language={language} text={texts[language]} />
                ),
              })),
            ]}
          />
          <NewPage ask={ask} wrong={wanted} />
        </>
      ),
    }
  },
})

export const editorOf = (ask: Ask, name: PageName, language: Language): string => ask.to(`/pages/${name}/${language}`)

/** The pages of every office first, in the order of the site; then those of networks and programmes. */
function rowsOf(texts: readonly PageText[]): Row[] {
  const byPage = Map.groupBy(texts, text => text.page)
  const names = [
    ...pageNames.filter(name => byPage.has(name)),
    ...[...byPage.keys()].filter(name => name.includes(':')),
  ]
  return names.map(page => ({
    page,
    texts: Object.fromEntries((byPage.get(page) ?? []).map(text => [text.language, text])),
  }))
}

function PageLink({ ask, page, texts }: Row & { ask: Ask }) {
  const text = texts[ask.language] ?? texts.en ?? Object.values(texts)[0]
  return (
    <>
      <a href={editorOf(ask, page, ask.language)}>{(text?.live ?? text?.draft)?.title ?? page}</a>
      <br />
      <code class="h-quiet">{page}</code>
    </>
  )
}

type StandingProps = { ask: Ask; page: PageName; language: Language; text: PageText | undefined }

function Standing({ ask, page, language, text }: StandingProps) {
  const words = say(ask.language)
  const state =
    !text || (!text.live && !text.draft) ? 'missing' : text.draft ? (text.live ? 'changed' : 'draft') : 'live'
  const tone = { missing: 'warning', changed: 'open', draft: 'open', live: 'good' } as const
  return (
    <a
      href={editorOf(ask, page, language)}
      aria-label={`${words(`editor.states.${state}`)}: ${page}, ${languageName(language, ask.language)}`}
    >
      <State tone={tone[state]}>{words(`editor.states.${state}`)}</State>
    </a>
  )
}

function NewPage({ ask, wrong }: { ask: Ask; wrong: string | undefined }) {
  const words = say(ask.language)
  return (
    <Section title={words('editor.another')} lead={words('editor.anotherLead')}>
      <form method="get" action={ask.to('/pages')} class="h-form">
        <TextField
          name="page"
          label={words('editor.name')}
          hint={words('editor.nameHint', { names: pageNames.join(', ') })}
          required
          value={wrong}
          error={wrong ? words('problems.wrong-page') : undefined}
          maxlength={120}
          width="m"
        />
        <Deeds>
          <Button weight="other">{words('editor.begin')}</Button>
        </Deeds>
      </form>
    </Section>
  )
}
