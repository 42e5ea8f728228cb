import { text as field, list } from '../../platform/form.ts'
import { type Ask, deed, page, type View } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isLanguage, type Language } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  Form,
  More,
  PageTitle,
  Section,
  State,
  Tabs,
  TextArea,
  TextField,
  Timeline,
} from '../../ui/index.ts'
import { dropPageDraft } from '../drop-page-draft.ts'
import type { PageText } from '../page-text.store.ts'
import { isPageName, type PageName, pathOf } from '../page-text.ts'
import { publishPage } from '../publish-page.ts'
import { showPageTexts } from '../show-page-texts.ts'
import { withdrawPage } from '../withdraw-page.ts'
import { say } from '../words/index.ts'
import { writePage } from '../write-page.ts'
import { ReferenceHelp } from './reference-help.tsx'

const at = '/:office/:language/pages/:page/:text'

/** The page and the language that an editor's address means. */
export function meantIn(ask: Ask): { name: PageName; language: Language } {
  const { page: name = '', text: language } = ask.params
  if (!isPageName(name) || !isLanguage(language) || !ask.office.languages.includes(language))
    throw new Refusal('page.not-found')
  return { name, language }
}

export const editorPath = (name: PageName, language: Language, more = ''): string => `/pages/${name}/${language}${more}`

export const editorCrumbs = (ask: Ask, here: string, ...between: { label: string; href: string }[]) => [
  { label: say(ask.language)('editor.pages'), href: ask.to('/pages') },
  ...between,
  { label: here },
]

async function view(ask: Ask): Promise<View> {
  const words = say(ask.language)
  const { name, language } = meantIn(ask)
  const { texts, history, rulebook } = await showPageTexts(ask.caller, name)
  const text = texts.find(one => one.language === language)
  const beside = texts.find(one => one.language !== language && (one.live ?? one.draft))
  const title = (text?.draft ?? text?.live ?? texts[0]?.live)?.title ?? name
  return {
    title: words('editor.title', { page: title }),
    crumbs: editorCrumbs(ask, title),
    body: (
      <>
        <PageTitle
          kind={name}
          deeds={<ButtonLink href={ask.to(pathOf(name), language)}>{words('editor.see')}</ButtonLink>}
        >
          {title}
        </PageTitle>
        <Tabs
          label={words('editor.languages')}
          items={ask.office.languages.map(one => ({
            label: languageName(one, ask.language),
            href: ask.to(editorPath(name, one)),
            current: one === language,
          }))}
        />
        {text && <Standing ask={ask} text={text} />}
        <div class={beside ? 'h-beside' : undefined}>
          <Editor ask={ask} language={language} text={text} />
          {beside && <Beside ask={ask} text={beside} />}
        </div>
        <More summary={words('editor.references')}>
          <ReferenceHelp language={ask.language} rulebook={rulebook} />
        </More>
        <Section title={words('editor.history')}>
          <Timeline items={await ask.says.timeline(history)} />
        </Section>
        {text?.live && <TakeDown ask={ask} name={name} language={language} />}
      </>
    ),
  }
}

function Standing({ ask, text }: { ask: Ask; text: PageText }) {
  const words = say(ask.language)
  const state = text.draft ? (text.live ? 'changed' : 'draft') : text.live ? 'live' : 'missing'
  return (
    <p>
      <State tone={state === 'live' ? 'good' : 'open'}>{words(`editor.states.${state}`)}</State>{' '}
      {text.draft && (
        <a class="ds-link" href={ask.to(editorPath(text.page, text.language, '/preview'))}>
          {words('editor.preview')}
        </a>
      )}
    </p>
  )
}

type EditorProps = { ask: Ask; language: Language; text: PageText | undefined }

function Editor({ ask, language, text }: EditorProps) {
  const words = say(ask.language)
  const shown = text?.draft ?? text?.live
  return (
    <Form entered={ask.entered} version={text?.revision ?? 0} guarded>
      <TextField name="title" label={words('editor.titleField')} required maxlength={200} value={shown?.title} />
      <TextArea
        name="description"
        label={words('editor.description')}
        hint={words('editor.descriptionHint')}
        required
        rows={2}
        maxlength={155}
        value={shown?.description}
      />
      <TextArea
        name="body"
        label={words('editor.body')}
        hint={words('editor.bodyHint')}
        rows={32}
        maxlength={50_000}
        value={shown?.body}
      />
      <Deeds>
        <Button>{words('editor.save', { language: languageName(language, ask.language) })}</Button>
        {text?.draft && (
          <Button weight="quiet" action={ask.to(editorPath(text.page, language, '/drop'))}>
            {words('editor.drop')}
          </Button>
        )}
      </Deeds>
    </Form>
  )
}

/** The text that a translator translates from. */
function Beside({ ask, text }: { ask: Ask; text: PageText }) {
  const words = say(ask.language)
  const shown = text.draft ?? text.live
  return (
    <section class="h-source" lang={text.language} aria-label={languageName(text.language, ask.language)}>
      <p class="h-kind">{words('editor.beside', { language: languageName(text.language, ask.language) })}</p>
      <p>
        <strong>{shown?.title}</strong>
      </p>
      <p class="h-quiet">{shown?.description}</p>
      <pre>{shown?.body}</pre>
    </section>
  )
}

function TakeDown({ ask, name, language }: { ask: Ask; name: PageName; language: Language }) {
  const words = say(ask.language)
  return (
    <Section title={words('editor.takeDown')} lead={words('editor.takeDownLead')}>
      <Form action={ask.to(editorPath(name, language, '/withdraw'))}>
        <TextField name="reason" label={words('editor.reason')} required maxlength={500} />
        <Deeds>
          <Button weight="other" destructive>
            {words('editor.takeDown')}
          </Button>
        </Deeds>
      </Form>
    </Section>
  )
}

export const editorPage = page({ at, who: 'rulebook.edit', get: view })

export const writeDeed = deed({
  at,
  who: 'rulebook.edit',
  command: writePage,
  input: (ask, { fields }) => {
    const { name, language } = meantIn(ask)
    const [title, description, body] = ['title', 'description', 'body'].map(part => field(fields, part))
    return {
      page: name,
      language,
      title: title ?? '',
      description: description ?? '',
      body: body ?? '',
      version: field(fields, 'version'),
    }
  },
  leads: (ask, facts) => {
    const { name, language } = meantIn(ask)
    const words = say(ask.language)
    return facts.length
      ? { to: ask.to(editorPath(name, language, '/preview')), notice: words('editor.saved') }
      : { to: ask.to(editorPath(name, language)), notice: words('editor.unchanged') }
  },
  again: view,
})

export const publishDeed = deed({
  at: `${at}/publish`,
  who: 'rulebook.edit',
  command: publishPage,
  input: (ask, { fields }) => {
    const { name, language } = meantIn(ask)
    const chosen = list(fields, 'languages').filter(isLanguage)
    return { page: name, languages: chosen.length ? chosen : [language] }
  },
  leads: (ask, facts) => {
    const { name, language } = meantIn(ask)
    const words = say(ask.language)
    return {
      to: ask.to(editorPath(name, language)),
      notice: facts.length
        ? words('editor.published', { title: String(facts[0]?.facts.title) })
        : words('editor.unchanged'),
    }
  },
  again: view,
})

export const withdrawDeed = deed({
  at: `${at}/withdraw`,
  who: 'rulebook.edit',
  command: withdrawPage,
  input: (ask, { fields }) => {
    const { name, language } = meantIn(ask)
    return { page: name, language, reason: field(fields, 'reason') }
  },
  leads: ask => ({ to: ask.to('/pages'), notice: say(ask.language)('editor.takenDown') }),
  again: view,
})

export const dropDeed = deed({
  at: `${at}/drop`,
  who: 'rulebook.edit',
  command: dropPageDraft,
  input: (ask, { fields }) => {
    const { name, language } = meantIn(ask)
    return { page: name, language, version: field(fields, 'version') }
  },
  leads: ask => {
    const { name, language } = meantIn(ask)
    return { to: ask.to(editorPath(name, language)), notice: say(ask.language)('editor.dropped') }
  },
  again: view,
})
