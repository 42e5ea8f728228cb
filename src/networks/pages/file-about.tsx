import { sayMonth } from '../../platform/calendar-words.ts'
import { sayPartialDate } from '../../platform/partial-date-words.ts'
import { inLanguage } from '../../platform/words.ts'
import { countryName } from '../../reference/index.ts'
import { Facts, Prose, Section, Table } from '../../ui/index.ts'
import type { NetworkFile } from '../network-file.ts'
import { say } from '../words/index.ts'
import { fileAddress } from './address.ts'
import {
  Correct,
  correctColumn,
  ExampleMark,
  type FileView,
  inTime,
  originInWords,
  PartSection,
} from './file-parts.tsx'

type Props = { view: FileView }

export function AboutPart({ view, wider }: Props & { wider: NetworkFile | undefined }) {
  const { ask, file, text } = view
  const words = say(ask.language)
  const { address } = file
  const date = (value: NetworkFile['founded']) => value && sayPartialDate(value, ask.language)
  return (
    <Section title={words('file.about')}>
      <Prose>
        <p>{text(file.description)}</p>
        {file.aims.length > 0 && (
          <ul class="ds-list">
            {file.aims.map(aim => (
              <li>{inLanguage(aim, ask.language)}</li>
            ))}
          </ul>
        )}
      </Prose>
      <Facts
        items={[
          { term: words('file.region'), fact: text(file.region) },
          { term: words('file.founded'), fact: date(file.founded) },
          ...(file.ended ? [{ term: words('file.ended'), fact: date(file.ended) }] : []),
          {
            term: words('file.website'),
            fact: file.website && (
              <a class="ds-link" href={file.website}>
                {file.website}
              </a>
            ),
          },
          ...(address
            ? [
                {
                  term: words('file.address'),
                  fact: [
                    ...address.lines,
                    `${address.postcode} ${address.city}`.trim(),
                    countryName(address.country, ask.language),
                    address.phone,
                  ]
                    .filter(Boolean)
                    .join(', '),
                },
              ]
            : []),
          ...(wider
            ? [
                {
                  term: words('file.partOf'),
                  fact: (
                    <a class="ds-link" href={fileAddress(ask, wider.id)}>
                      {text(wider.name)}
                    </a>
                  ),
                },
              ]
            : []),
          { term: words('list.key'), fact: <code>{file.key}</code> },
          { term: words('file.source'), fact: originInWords(ask, file.origin) },
        ]}
      />
    </Section>
  )
}

export function MoneyPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  return (
    <PartSection view={view} kind="funding" empty={file.fundings.length === 0}>
      <Table
        caption={words('parts.funding.title')}
        captionHidden
        columns={[
          {
            label: words('fields.funder'),
            cell: row => (
              <>
                {text(row.funder)} <ExampleMark ask={ask} origin={row.origin} />
              </>
            ),
          },
          {
            label: words('fields.programme'),
            cell: row => [row.programme, row.call].flatMap(part => text(part) || []).join(', '),
          },
          { label: words('fields.paid'), cell: row => text(row.what) },
          { label: words('file.when'), cell: row => inTime(row, ask.language) },
          ...correctColumn<NetworkFile['fundings'][number]>(view, 'funding', row => text(row.what)),
        ]}
        rows={file.fundings}
      />
      {file.formulas.map(formula => (
        <Prose>
          <p class="h-quiet">{words('file.formula')}</p>
          <blockquote>{inLanguage(formula.text, ask.language)}</blockquote>
        </Prose>
      ))}
    </PartSection>
  )
}

export function SessionsPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  return (
    <PartSection view={view} kind="session" empty={file.sessions.length === 0}>
      <Table
        caption={words('parts.session.title')}
        captionHidden
        columns={[
          { label: words('fields.name'), cell: row => text(row.label) },
          { label: words('fields.month'), cell: row => sayMonth(row.month, ask.language) },
          { label: words('fields.length'), cell: row => words(`length.${row.unit}`, { length: row.length }) },
          { label: words('fields.offered'), cell: row => text(row.what) },
          ...correctColumn<NetworkFile['sessions'][number]>(view, 'session', row => text(row.label)),
        ]}
        rows={file.sessions}
      />
    </PartSection>
  )
}

export function FiguresPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  return (
    <PartSection view={view} kind="figure" empty={file.figures.length === 0}>
      <ul class="ds-list">
        {file.figures.map(figure => {
          const said = words(`figure.${figure.qualifier}`, { value: figure.value, noun: text(figure.noun) })
          return (
            <li>
              {said}{' '}
              <span class="h-quiet">
                ({figure.asOf ? sayPartialDate(figure.asOf, ask.language) : words('file.asStated')})
              </span>{' '}
              <Correct view={view} kind="figure" id={figure.id} name={said} />
            </li>
          )
        })}
      </ul>
    </PartSection>
  )
}

export function TargetsPart({ view }: Props) {
  const { ask, file, text } = view
  const words = say(ask.language)
  const number = new Intl.NumberFormat(ask.language)
  return (
    <PartSection view={view} kind="target" empty={file.targets.length === 0}>
      <Table
        caption={words('parts.target.title')}
        captionHidden
        columns={[
          { label: words('fields.wanted'), cell: row => text(row.what) },
          {
            label: words('file.target'),
            cell: row => [row.value === null ? '' : number.format(row.value), text(row.noun)].filter(Boolean).join(' '),
          },
          { label: words('fields.due'), cell: row => row.due && sayPartialDate(row.due, ask.language) },
          {
            label: words('fields.on'),
            cell: row =>
              row.measured
                .map(({ on, value }) =>
                  words('file.measured', { value: number.format(value), when: sayPartialDate(on, ask.language) }),
                )
                .join(', '),
          },
          ...correctColumn<NetworkFile['targets'][number]>(view, 'target', row => text(row.what)),
        ]}
        rows={file.targets}
      />
    </PartSection>
  )
}

export function PublicationsPart({ view }: Props) {
  const { ask, file, text } = view
  return (
    <PartSection view={view} kind="publication" empty={file.publications.length === 0}>
      <ul class="ds-list">
        {file.publications.map(row => (
          <li>
            <a class="ds-link" href={row.url}>
              {text(row.title)}
            </a>{' '}
            {row.publishedOn && <span class="h-quiet">{sayPartialDate(row.publishedOn, ask.language)}</span>}{' '}
            <Correct view={view} kind="publication" id={row.id} name={text(row.title)} />
          </li>
        ))}
      </ul>
    </PartSection>
  )
}
