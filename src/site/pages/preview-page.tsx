import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { Language } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import { Button, ButtonLink, CheckboxGroup, Deeds, Form, NoticeBox, PageTitle, Section } from '../../ui/index.ts'
import { quotableRecords, type Reported, reportOn } from '../mention-report.rules.ts'
import type { PageText } from '../page-text.store.ts'
import type { PageName } from '../page-text.ts'
import { OfficeText, problemsOf } from '../parts/text.tsx'
import { titlesIn } from '../show-page.ts'
import { showPageTexts } from '../show-page-texts.ts'
import { gatherSources, type Sources } from '../sources.ts'
import { readText, type TextProblem } from '../text.rules.ts'
import { say } from '../words/index.ts'
import { editorCrumbs, editorPath, meantIn } from './editor-page.tsx'

/** The draft as the public would read it, with what somebody should look at before it is published. */
export const previewPage = page({
  at: '/:office/:language/pages/:page/:text/preview',
  who: 'rulebook.edit',
  async get(ask) {
    const words = say(ask.language)
    const { name, language } = meantIn(ask)
    const { texts, rulebook, published } = await showPageTexts(ask.caller, name)
    const draft = texts.find(one => one.language === language)
    const shown = draft?.draft ?? draft?.live
    if (!draft || !shown) throw new Refusal('page-text.not-found', { page: name })
    const text = readText(shown.body)
    const gathered = await gatherSources(ask, { rulebook, pages: titlesIn(published, language) }, text)
    const sources: Sources = { ...gathered, language }
    const title = words('editor.previewOf', { page: shown.title })
    return {
      title,
      crumbs: editorCrumbs(ask, words('editor.preview'), {
        label: shown.title,
        href: ask.to(editorPath(name, language)),
      }),
      body: (
        <>
          <PageTitle deeds={<ButtonLink href={ask.to(editorPath(name, language))}>{words('editor.goOn')}</ButtonLink>}>
            {title}
          </PageTitle>
          <Problems
            ask={ask}
            problems={problemsOf(text, sources)}
            mentions={reportOn(shown, language, quotableRecords(rulebook))}
          />
          {draft.draft ? (
            <Publish ask={ask} name={name} language={language} texts={texts} />
          ) : (
            <p class="h-quiet">{words('editor.nothingNew')}</p>
          )}
          <Section title={words('editor.asPublic')}>
            <p class="h-quiet">{shown.description}</p>
            <div class="h-sheet h-text" lang={language}>
              <OfficeText text={text} sources={sources} />
            </div>
          </Section>
        </>
      ),
    }
  },
})

type ProblemsProps = { ask: Ask; problems: TextProblem[]; mentions: Reported[] }

function Problems({ ask, problems, mentions }: ProblemsProps) {
  const words = say(ask.language)
  if (!problems.length && !mentions.length) return <NoticeBox tone="done">{words('editor.allWell')}</NoticeBox>
  return (
    <NoticeBox tone="warning">
      <h2 class="ds-heading">{words('editor.lookAt', { count: problems.length + mentions.length })}</h2>
      <ul class="ds-list">
        {problems.map(({ code, written }) => (
          <li>
            <code>{written}</code>: {words(`editor.problems.${code}`)}
          </li>
        ))}
        {mentions.map(({ mention, before, after }) => (
          <li>
            {before}
            <mark>{mention.text}</mark>
            {after} {words('editor.bypasses')}
          </li>
        ))}
      </ul>
      {mentions.length > 0 && (
        <p>
          <a class="ds-link" href={ask.to('/pages/report')}>
            {words('editor.toReport')}
          </a>
        </p>
      )}
    </NoticeBox>
  )
}

type PublishProps = { ask: Ask; name: PageName; language: Language; texts: PageText[] }

/** Translations that wait can go out together with this one. */
function Publish({ ask, name, language, texts }: PublishProps) {
  const words = say(ask.language)
  const waiting = texts.filter(text => text.draft)
  return (
    <Form action={ask.to(editorPath(name, language, '/publish'))}>
      {waiting.length > 1 && (
        <CheckboxGroup
          name="languages"
          label={words('editor.together')}
          values={waiting.map(text => text.language)}
          choices={waiting.map(text => ({
            value: text.language,
            label: languageName(text.language, ask.language),
          }))}
        />
      )}
      <Deeds>
        <Button>{words('editor.publish')}</Button>
      </Deeds>
    </Form>
  )
}
