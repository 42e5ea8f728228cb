import { text } from '../../platform/form.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  Deeds,
  EmptyState,
  Form,
  Hidden,
  PageTitle,
  Pagination,
  RadioGroup,
  SelectField,
  Tabs,
} from '../../ui/index.ts'
import { decideMeanings } from '../decide-meanings.ts'
import { type Import, importLife } from '../import.ts'
import type { ImportKind } from '../kinds/import-kind.ts'
import type { AskedText } from '../rows/report.store.ts'
import { listAskedTexts, showImport } from '../show-import.ts'
import { say } from '../words/index.ts'
import { crumbsTo, idOf, kindOf, pathOf } from './parts.tsx'

const size = 20
const fewChoices = 8

async function textsView(ask: Ask) {
  const words = say(ask.language)
  const imported = await showImport(ask.caller, idOf(ask))
  const list = readListAddress(ask.url, { sorts: ['rows'], sizes: [size] })
  const open = list.filter('show', ['decided']) === undefined
  const { texts, total } = await listAskedTexts(ask.caller, { import: imported.id, open, page: list.page, size })
  const title = words('texts.title')
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, imported, title),
    body: (
      <>
        <PageTitle kind={imported.fileName} lead={words('texts.lead')}>
          {title}
        </PageTitle>
        <Tabs
          label={words('report.show')}
          items={[
            { label: words('texts.open'), href: list.href({ show: '' }), current: open },
            { label: words('texts.decided'), href: list.href({ show: 'decided' }), current: !open },
          ]}
        />
        {total === 0 ? (
          <EmptyState
            title={words('texts.none')}
            deed={<ButtonLink href={pathOf(ask, imported.id)}>{words('row.back')}</ButtonLink>}
          />
        ) : (
          <TextsForm ask={ask} imported={imported} texts={texts} />
        )}
        <Pagination page={list.page} size={size} total={total} href={number => list.href({ page: number })} />
      </>
    ),
  }
}

function TextsForm({ ask, imported, texts }: { ask: Ask; imported: Import; texts: AskedText[] }) {
  const words = say(ask.language)
  const kind = kindOf(imported)
  const decidable = importLife.can(imported.state, 'decide')
  return (
    <Form entered={ask.entered} version={imported.revision}>
      {texts.map((asked, at) => (
        <>
          <Hidden name={`domain-${at}`} value={asked.domain} />
          <Hidden name={`written-${at}`} value={asked.written} />
          <OneText ask={ask} kind={kind} asked={asked} name={`meaning-${at}`} />
        </>
      ))}
      <Deeds>
        {decidable && <Button>{words('texts.deed')}</Button>}
        <ButtonLink href={pathOf(ask, imported.id)} weight="quiet">
          {words('row.back')}
        </ButtonLink>
      </Deeds>
    </Form>
  )
}

type OneProps = { ask: Ask; kind: ImportKind; asked: AskedText; name: string }

function OneText({ ask, kind, asked, name }: OneProps) {
  const words = say(ask.language)
  const own = kind.words(ask.language)
  const field = kind.fields.find(({ key }) => key === asked.field)
  const named = field && 'of' in field.shape ? field.shape.of() : []
  const choices = asked.choices.map(({ value, label }) => ({
    value,
    label:
      own.choice(asked.domain, value) ?? label ?? named.find(one => one.value === value)?.names[ask.language] ?? value,
  }))
  const props = {
    name,
    label: words('texts.rows', { written: asked.written, rows: asked.rows, first: asked.first }),
    hint: own.question(asked.domain),
    value: asked.answer ?? '',
    required: true,
  }
  const later = { value: '', label: words('texts.undecided') }
  return choices.length > fewChoices ? (
    <SelectField {...props} empty={later.label} choices={choices} />
  ) : (
    <RadioGroup {...props} choices={[...choices, later]} />
  )
}

const at = '/:office/:language/imports/:importId/texts'
export const textsPage = page({ at, who: 'import.run', get: textsView })

export const decideDeed = deed({
  at,
  who: 'import.run',
  command: decideMeanings,
  input: (ask, { fields }) => ({
    import: idOf(ask),
    version: text(fields, 'version'),
    meanings: Array.from({ length: size }, (_, number) => ({
      domain: text(fields, `domain-${number}`),
      written: text(fields, `written-${number}`),
      meaning: text(fields, `meaning-${number}`),
    })).filter(({ written }) => written !== ''),
  }),
  leads: (ask, [fact]) => ({
    to: pathOf(ask, idOf(ask)),
    notice: say(ask.language)('texts.saved', { count: Number(fact?.facts.count ?? 0) }),
  }),
  again: textsView,
})
