import { type Ask, page } from '../../platform/page.ts'
import { sayPartialDate } from '../../platform/partial-date-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { languageName } from '../../reference/index.ts'
import {
  type Column,
  Compare,
  type Compared,
  FilterSelect,
  Filters,
  PageTitle,
  Section,
  State,
  Table,
  When,
} from '../../ui/index.ts'
import { listsOf } from '../component.ts'
import { mobilityTypes, type Version } from '../learning-agreement.ts'
import { creditsIn, inList, type Resulting, resultOf, standing } from '../programme.rules.ts'
import { type LearningAgreementFile, showLearningAgreement } from '../show-learning-agreement.ts'
import { partsOf, versionIn } from '../versions.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress, file as fileAt, idOf, inWorkspace, nameOfFile, ofStudent } from './address.ts'
import { termInWords } from './tables-part.tsx'

/** Two versions as the programme that each of them comes to: what was added, what was taken out, what is said otherwise. */
async function versionsView(ask: Ask) {
  const words = say(ask.language)
  const file = await showLearningAgreement(ask.caller, idOf(ask))
  const { agreement, versions } = file
  const [one, other] = chosen(ask, file)
  const back = fileAddress(ask, agreement.id)
  return {
    title: words('file.versions'),
    crumbs: crumbsTo(ask, { label: nameOfFile(ask, agreement), href: back }, { label: words('file.versions') }),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('compare.lead')}>{words('file.versions')}</PageTitle>
        <Choice ask={ask} versions={versions} one={one} other={other} />
        <Compare
          caption={words('file.versions')}
          ours={words('file.version', { version: one.number })}
          theirs={words('file.version', { version: other.number })}
          rows={[...linesBeside(ask, file, [one, other]), ...particularsBeside(ask, [one, other])]}
        />
        <Section title={words('file.versionsAll')}>
          <Table caption={words('file.versionsAll')} captionHidden rows={versions} columns={columnsOf(ask, file)} />
        </Section>
      </>
    ),
  }
}

/** Without a wish: the first version, and the newest. */
function chosen(ask: Ask, { versions, ...file }: LearningAgreementFile): [Version, Version] {
  const wanted = (name: string, otherwise: number) => {
    const number = Number(ask.url.searchParams.get(name))
    return versions.find(version => version.number === number) ?? versionIn({ ...file, versions }, otherwise)
  }
  const newest = file.agreement.version
  return [wanted('one', file.agreement.firstVersion ?? Math.max(1, newest - 1)), wanted('other', newest)]
}

type ChoiceProps = { ask: Ask; versions: readonly Version[]; one: Version; other: Version }

function Choice({ ask, versions, one, other }: ChoiceProps) {
  const words = say(ask.language)
  const choices = versions.map(({ number }) => ({
    value: String(number),
    label: words('file.version', { version: number }),
  }))
  return (
    <Filters action={ask.url.pathname}>
      <FilterSelect
        name="one"
        label={words('compare.one')}
        all={words('compare.usual')}
        choices={choices}
        value={String(one.number)}
      />
      <FilterSelect
        name="other"
        label={words('compare.other')}
        all={words('compare.usual')}
        choices={choices}
        value={String(other.number)}
      />
    </Filters>
  )
}

const programmeOf = (file: LearningAgreementFile, version: Version): Resulting[] => {
  const { first, changes } = partsOf(file, version)
  return standing(resultOf(first, changes))
}

/** Table by table, each line once, in the order of the first version and then of what came later. */
function linesBeside(ask: Ask, file: LearningAgreementFile, pair: [Version, Version]): Compared[] {
  const words = say(ask.language)
  const [before, after] = pair.map(version => programmeOf(file, version)) as [Resulting[], Resulting[]]
  return listsOf[mobilityTypes[file.agreement.activityAttributes]].flatMap(list => {
    const [mine, theirs] = [inList(before, list), inList(after, list)]
    const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))]
    if (!ids.length) return []
    const sums = [creditsIn(mine), creditsIn(theirs)]
    const lines = ids.map(id => {
      const [a, b] = [mine, theirs].map(lines => lines.find(line => line.id === id))
      const [ours, said] = [a && lineInWords(ask, file, a), b && lineInWords(ask, file, b)]
      const title = inLanguage((b ?? a)?.title ?? { en: '' }, ask.language)
      return { label: `${words(`compare.lists.${list}`)}: ${title}`, ours, theirs: said, same: ours === said }
    })
    const total = words('compare.total', { list: words(`compare.lists.${list}`) })
    return [...lines, { label: total, ours: sums[0], theirs: sums[1], same: sums[0] === sums[1] }]
  })
}

function lineInWords(ask: Ask, file: LearningAgreementFile, line: Resulting): string {
  const words = say(ask.language)
  return [
    inLanguage(line.title, ask.language),
    line.losCode,
    termInWords(ask, file, line),
    line.credits && words('compare.credits', { credits: line.credits }),
    line.language && languageName(line.language, ask.language),
    line.recognitionConditions && words('line.conditions', { conditions: line.recognitionConditions }),
    line.shortDescription,
  ]
    .filter(Boolean)
    .join(' · ')
}

function particularsBeside(ask: Ask, [one, other]: [Version, Version]): Compared[] {
  const words = say(ask.language)
  const said = ({ particulars, sendingPerson }: Version): [string, string][] => [
    [words('particulars.start'), particulars.startOn ? sayPartialDate(particulars.startOn, ask.language) : ''],
    [words('particulars.end'), particulars.endOn ? sayPartialDate(particulars.endOn, ask.language) : ''],
    [words('particulars.language'), particulars.language ? languageName(particulars.language, ask.language) : ''],
    [words('particulars.sendingUnit'), particulars.sendingUnit ?? ''],
    [words('particulars.remark'), particulars.remark ?? ''],
    [words('person.title'), sendingPerson ? `${sendingPerson.givenNames} ${sendingPerson.familyName}` : ''],
  ]
  const theirs = said(other)
  return said(one)
    .map(([label, ours], at) => ({ label, ours, theirs: theirs[at]?.[1] ?? '', same: ours === theirs[at]?.[1] }))
    .filter(({ ours, theirs: after }) => ours || after)
}

function columnsOf(ask: Ask, { signatures }: LearningAgreementFile): Column<Version>[] {
  const words = say(ask.language)
  return [
    { label: words('list.version'), cell: ({ number }) => words('file.version', { version: number }) },
    {
      label: words('list.state'),
      cell: ({ outcome }) => (
        <State tone={outcome === 'agreed' ? 'good' : outcome === 'declined' ? 'warning' : 'plain'}>
          {words(`outcomes.${outcome ?? 'open'}`)}
        </State>
      ),
    },
    {
      label: words('file.signatures'),
      cell: ({ number }) =>
        signatures
          .filter(({ version }) => version === number)
          .map(({ party }) => words(`parties.${party}`))
          .join(', ') || words('file.awaited'),
    },
    { label: words('compare.begun'), cell: ({ begunAt }) => <When at={begunAt} /> },
    { label: words('office.answer'), cell: ({ answer }) => answer ?? '' },
  ]
}

const path = `${fileAt}/versions`
export const versionPages = [
  page({ at: ofStudent(path), who: 'learning-agreement.fill', get: versionsView }),
  page({ at: inWorkspace(path), who: 'workspace.use', entrance: 'workspace', get: versionsView }),
  page({ at: at(path), who: 'learning-agreement.oversee', get: versionsView }),
]
