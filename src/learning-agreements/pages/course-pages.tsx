import { type FoundCourse, listCourseChoices, searchCourses, termKey, termName } from '../../courses/index.ts'
import { list as listOf, text } from '../../platform/form.ts'
import { isUuid } from '../../platform/input.ts'
import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { isLanguageTag, languageName } from '../../reference/index.ts'
import {
  ButtonLink,
  type Column,
  Count,
  Csrf,
  Deeds,
  EmptyState,
  FilterSelect,
  Filters,
  PageTitle,
  State,
  Table,
} from '../../ui/index.ts'
import { hostLists, listsOf } from '../component.ts'
import { mobilityTypes } from '../learning-agreement.ts'
import { standing } from '../programme.rules.ts'
import type { LearningAgreementFile } from '../show-learning-agreement.ts'
import { say } from '../words/index.ts'
import { chooseCourses } from '../write-tables.ts'
import { crumbsTo, fileAddress, file as fileAt, idOf, ofStudent, termOf } from './address.ts'
import { Refused } from './file-parts.tsx'
import { ReasonFields, reasonIn, writing } from './line-pages.tsx'

const size = 25

/** What the address asks for; what it cannot mean is left out. */
function wishOf(ask: Ask, file: LearningAgreementFile) {
  const address = readListAddress(ask.url, { sorts: ['title'] })
  const wanted = ask.url.searchParams
  const lists = listsOf[mobilityTypes[file.agreement.activityAttributes]]
  const here = hostLists.filter(list => lists.includes(list))
  const list = here.find(one => one === wanted.get('list')) ?? here[0] ?? 'studied'
  const language = wanted.get('language') ?? ''
  const terms = file.terms.map(termKey)
  const after = wanted.get('after') ?? ''
  return {
    ...{ address, list },
    term: terms.find(term => term === wanted.get('term')) ?? (terms.length === 1 ? terms[0] : undefined),
    language: language && isLanguageTag(language) ? language : undefined,
    after: isUuid(after) ? { id: after, name: (wanted.get('name') ?? '').slice(0, 300) } : undefined,
  }
}

async function searchView(ask: Ask) {
  const words = say(ask.language)
  const file = await writing(ask)
  const year = file.agreement.academicYear
  const choices = await listCourseChoices(ask.caller, { year })
  const back = `${fileAddress(ask, file.agreement.id)}#${wishOf(ask, file).list}`
  const isPublic = choices.years.includes(year)
  return {
    title: words('courses.title'),
    crumbs: crumbsTo(ask, { label: termOf(ask, file.agreement), href: back }, { label: words('courses.title') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('courses.lead', { year })}>{words('courses.title')}</PageTitle>
        <Refused ask={ask} />
        {isPublic ? (
          await Found({ ask, file, languages: choices.languages })
        ) : (
          <EmptyState
            title={words('courses.nothing', { year })}
            deed={
              <ButtonLink href={fileAddress(ask, file.agreement.id, '/lines/new?list=studied')}>
                {words('add.studied')}
              </ButtonLink>
            }
          >
            {words('courses.nothingWhy')}
          </EmptyState>
        )}
        <Deeds>
          <ButtonLink href={back} weight="quiet">
            {words('courses.back')}
          </ButtonLink>
        </Deeds>
      </>
    ),
  }
}

type FoundProps = { ask: Ask; file: LearningAgreementFile; languages: readonly string[] }

async function Found({ ask, file, languages }: FoundProps) {
  const words = say(ask.language)
  const { address, list, term, language, after } = wishOf(ask, file)
  const { rows } = await searchCourses(ask.caller, {
    filter: { year: file.agreement.academicYear, text: address.text || undefined, term, language },
    ...{ language: ask.language, after, size: size + 1 },
  })
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  const formId = 'choose'
  return (
    <>
      <SearchFilters ask={ask} file={file} languages={languages} />
      <form
        method="post"
        id={formId}
        class="h-form"
        action={fileAddress(ask, file.agreement.id, `/courses${ask.url.search}`)}
      >
        <Csrf />
        <input type="hidden" name="list" value={list} />
        {file.version.kind === 'change' && <ReasonFields ask={ask} of="inserted" />}
        <Table
          caption={words('courses.title')}
          captionHidden
          rows={shown}
          columns={columnsOf(ask, file, list)}
          empty={<EmptyState title={words('courses.none')}>{words('courses.noneWhy')}</EmptyState>}
        />
      </form>
      {last && (
        <Deeds>
          <ButtonLink href={address.href({ after: last.id, name: last.name })}>{words('courses.more')}</ButtonLink>
        </Deeds>
      )}
    </>
  )
}

function SearchFilters({ ask, file, languages }: FoundProps) {
  const words = say(ask.language)
  const { address, list, term, language } = wishOf(ask, file)
  return (
    <Filters
      action={ask.url.pathname}
      search={{ label: words('courses.search'), value: address.text }}
      keep={{ list }}
      clear={`${ask.url.pathname}?list=${list}`}
    >
      {file.terms.length > 1 && (
        <FilterSelect
          name="term"
          label={words('courses.term')}
          all={words('courses.allTerms')}
          value={term}
          choices={file.terms.map(one => ({
            value: termKey(one),
            label: inLanguage(one.name, ask.language) || words('line.year'),
          }))}
        />
      )}
      <FilterSelect
        name="language"
        label={words('courses.language')}
        all={words('courses.allLanguages')}
        value={language}
        choices={languages.map(value => ({ value, label: languageName(value, ask.language) }))}
      />
    </Filters>
  )
}

function columnsOf(ask: Ask, file: LearningAgreementFile, list: string): Column<FoundCourse>[] {
  const words = say(ask.language)
  const chosen = new Set(
    standing(file.lines)
      .filter(line => line.list === list)
      .map(({ instance }) => instance),
  )
  return [
    {
      label: words('line.course'),
      cell: row => (
        <>
          <a href={ask.to(`/courses/${row.course}`)}>{row.name}</a>{' '}
          <span class="h-quiet">{[row.code, row.section].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    {
      label: words('line.term'),
      cell: row => inLanguage(termName(file.terms, row), ask.language) || words('line.year'),
    },
    { label: words('line.credits'), numeric: true, cell: row => <Count value={row.credits} /> },
    { label: words('line.language'), cell: row => row.language && languageName(row.language, ask.language) },
    {
      label: words('line.deeds'),
      cell: row =>
        chosen.has(row.id) ? (
          <State tone="good">{words('courses.already')}</State>
        ) : (
          <button class="ds-button" type="submit" name="instances" value={row.id} data-variant="secondary">
            {words('courses.deed')}
            <span class="ds-sr-only"> {row.name}</span>
          </button>
        ),
    },
  ]
}

export const coursePages = [
  page({
    at: ofStudent(`${fileAt}/courses`),
    who: 'learning-agreement.fill',
    get: searchView,
    async post(ask, { fields }) {
      const instances = listOf(fields, 'instances')
      const list = hostLists.find(one => one === text(fields, 'list'))
      await chooseCourses(ask.caller, { agreement: idOf(ask), list, instances, ...reasonIn(fields) })
      const { lines } = await writing(ask)
      const course = lines.find(({ instance }) => instance === instances[0])?.title ?? { en: '' }
      const notice = say(ask.language)('courses.chosen', { course: inLanguage(course, ask.language) })
      return { to: ask.url.pathname + ask.url.search, notice }
    },
    again: searchView,
  }),
]
