import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Deeds,
  Form,
  NumberField,
  PageTitle,
  RadioGroup,
  Section,
  Table,
  TextField,
} from '../../ui/index.ts'
import { type Direction, directions } from '../agreement.ts'
import { type Balance, balanceOf, type ExchangeCount, inWindow, rollingYears, windowYears } from '../balance.rules.ts'
import { markOf, recordExchanges } from '../record-exchanges.ts'
import { showAgreement } from '../show-agreement.ts'
import { deedsOf } from '../whose-turn.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo, fileAddress } from './address.ts'
import { BalanceWarning } from './balance-warning.tsx'

type Year = { year: string; outgoing: ExchangeCount | undefined; incoming: ExchangeCount | undefined; balance: Balance }

function yearsOf(counts: readonly ExchangeCount[]): Year[] {
  return [...new Set(counts.map(count => count.academicYear))].toSorted().map(year => {
    const own = counts.filter(count => count.academicYear === year)
    const of = (direction: Direction) => own.find(count => count.direction === direction)
    return { year, outgoing: of('outgoing'), incoming: of('incoming'), balance: balanceOf(own) }
  })
}

async function exchangesView(ask: Ask) {
  const shown = await showAgreement(ask.caller, ask.params.id ?? '')
  const { agreement, counts } = shown
  const words = say(ask.language)
  const title = words('balance.title', { code: agreement.code })
  const years = yearsOf(counts)
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(
      ask,
      { label: agreement.code, href: fileAddress(ask, agreement.id) },
      { label: words('file.balance') },
    ),
    body: (
      <>
        <PageTitle lead={words('balance.lead')}>{title}</PageTitle>
        <BalanceWarning ask={ask} shown={shown} />
        {years.length > 0 && (
          <WindowOf ask={ask} counts={counts} last={years.at(-1)?.year ?? ''} span={windowYears(agreement.terms)} />
        )}
        {years.length ? (
          <Table caption={title} captionHidden columns={columns(ask)} rows={years} />
        ) : (
          <p class="h-quiet">{words('balance.none')}</p>
        )}
        {deedsOf(ask.caller.actor, agreement).exchanges && (
          <CountForm ask={ask} counts={counts} back={fileAddress(ask, agreement.id)} />
        )}
      </>
    ),
  }
}

function WindowOf({ ask, counts, last, span }: { ask: Ask; counts: ExchangeCount[]; last: string; span: number }) {
  const words = say(ask.language)
  const balance = balanceOf(inWindow(counts, rollingYears(last, span)))
  const key =
    balance.semesters > 0 ? 'balance.sentMore' : balance.semesters < 0 ? 'balance.receivedMore' : 'balance.even'
  return (
    <p>
      <strong>{words('balance.window', { years: span, ...balance })}</strong>. {words(key)}
    </p>
  )
}

function columns(ask: Ask): Column<Year>[] {
  const words = say(ask.language)
  const count = (one: ExchangeCount | undefined) =>
    one ? `${one.persons} · ${one.months} ${words('balance.months').toLowerCase()} · ${one.semesters}` : ''
  const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace('-', '−'))
  return [
    { label: words('balance.year'), cell: row => row.year },
    { label: words('balance.outgoing'), numeric: true, cell: row => count(row.outgoing) },
    { label: words('balance.incoming'), numeric: true, cell: row => count(row.incoming) },
    { label: words('balance.persons'), numeric: true, cell: row => signed(row.balance.persons) },
    { label: words('balance.months'), numeric: true, cell: row => signed(row.balance.months) },
    { label: words('balance.semesters'), numeric: true, cell: row => signed(row.balance.semesters) },
  ]
}

/** What stands for the year and direction that were typed: replaced only by who has seen it. */
const statedFor = ({ entered }: Ask, counts: ExchangeCount[]): ExchangeCount | undefined =>
  counts.find(
    ({ academicYear, direction }) =>
      academicYear === entered?.values.academicYear && direction === entered?.values.direction,
  )

function CountForm({ ask, counts, back }: { ask: Ask; counts: ExchangeCount[]; back: string }) {
  const words = say(ask.language)
  const stated = statedFor(ask, counts)
  return (
    <Section title={words('balance.record')}>
      <Form entered={ask.entered} version={markOf(stated)}>
        <TextField
          name="academicYear"
          label={words('balance.year')}
          hint={words('conditions.yearHint')}
          required
          maxlength={9}
          width="xs"
        />
        <RadioGroup
          name="direction"
          label={words('balance.direction')}
          required
          choices={directions.map(one => ({ value: one, label: words(`directions.${one}`) }))}
        />
        <NumberField name="persons" label={words('balance.persons')} required min={0} value={stated?.persons} />
        <NumberField name="months" label={words('balance.months')} required min={0} step="any" value={stated?.months} />
        <NumberField
          name="semesters"
          label={words('balance.semesters')}
          hint={words('balance.semestersHint')}
          required
          min={0}
          value={stated?.semesters}
        />
        <Deeds>
          <Button>{words('balance.record')}</Button>
          <ButtonLink href={back}>{words('back')}</ButtonLink>
        </Deeds>
      </Form>
    </Section>
  )
}

export const exchangesPage = page({ at: at('/:id/exchanges'), who: 'agreement.read', get: exchangesView })
export const exchangesDeed = deed({
  at: at('/:id/exchanges'),
  who: 'agreement.edit',
  command: recordExchanges,
  input: (ask, { fields }) => ({
    agreement: ask.params.id ?? '',
    academicYear: text(fields, 'academicYear'),
    direction: text(fields, 'direction') as Direction,
    persons: text(fields, 'persons'),
    months: text(fields, 'months'),
    semesters: text(fields, 'semesters'),
    ...(fields.version === undefined ? {} : { version: text(fields, 'version') }),
  }),
  leads: ask => ({
    to: fileAddress(ask, ask.params.id ?? '', '/exchanges'),
    notice: say(ask.language)('balance.recorded'),
  }),
  again: exchangesView,
})
