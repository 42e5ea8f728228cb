import { readListAddress } from '../../platform/list-address.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  ButtonLink,
  type Column,
  EmptyState,
  NoticeBox,
  PageTitle,
  Pagination,
  Section,
  Table,
  When,
} from '../../ui/index.ts'
import { countNominations, listNominations } from '../list-nominations.ts'
import type { NominationRow } from '../listing.store.ts'
import { type Offer, showOffer } from '../show-offer.ts'
import { say } from '../words/index.ts'
import { fileAddress, institutionOf, inWorkspace, universityOf } from './address.ts'
import { fieldsInWords, levelsInWords, windowInWords } from './nomination-fields.tsx'
import { StateOf } from './nomination-parts.tsx'

/** What a partner finds in its workspace: whose turn it is, when it may nominate for what, and what has become of each nomination. */
async function overview(ask: Ask) {
  const words = say(ask.language)
  const offer = await showOffer(ask.caller, ask.guest?.organisation ?? '')
  const address = readListAddress(ask.url, { sorts: ['nominated'], direction: 'down', sizes: [25] })
  const counts = await countNominations(ask.caller, {})
  const { rows, total } = await listNominations(ask.caller, {
    filter: {},
    ...{ sort: 'nominated', down: true, language: ask.language, page: address.page, size: address.size },
  })
  const waiting = counts.get('correction-asked') ?? 0
  const lead = words('offer.lead', { university: universityOf(ask), institution: institutionOf(ask) })
  const deeds = (
    <>
      <ButtonLink href={ask.to('/workspace/nominate')} weight="main">
        {words('offer.nominate')}
      </ButtonLink>
      <ButtonLink href={ask.to('/workspace/sheet')}>{words('offer.sheet')}</ButtonLink>
    </>
  )
  return {
    title: words('title'),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={lead} deeds={offer.places.length > 0 && deeds}>
          {words('title')}
        </PageTitle>
        <NoticeBox tone={waiting ? 'warning' : 'info'}>
          {words('offer.turn', { count: waiting })} {words('offer.officeTurn', { count: counts.get('pending') ?? 0 })}
        </NoticeBox>
        <Section title={words('offer.list')}>
          <Nominated ask={ask} rows={rows} />
          <Pagination page={address.page} size={address.size} total={total} href={to => address.href({ page: to })} />
        </Section>
        <Windows ask={ask} offer={offer} />
        <Places ask={ask} offer={offer} />
      </>
    ),
  }
}

export const workspacePage = page({
  at: inWorkspace(),
  who: 'workspace.use',
  entrance: 'workspace',
  get: overview,
})

function Nominated({ ask, rows }: { ask: Ask; rows: NominationRow[] }) {
  const words = say(ask.language)
  const columns: Column<NominationRow>[] = [
    {
      label: words('list.student'),
      cell: row => <a href={fileAddress(ask, row.id)}>{`${row.familyName}, ${row.givenNames}`}</a>,
    },
    { label: words('list.term'), cell: row => `${words(`terms.${row.term}`)} ${row.academicYear}` },
    { label: words('list.place'), cell: row => row.code },
    {
      label: words('list.state'),
      cell: row => (
        <>
          <StateOf ask={ask} state={row.state} late={row.late && !row.admitted && row.state === 'pending'} />
          {row.answer && <span class="h-quiet"> {row.answer}</span>}
        </>
      ),
    },
    { label: words('list.when'), cell: row => <When at={row.nominatedAt} /> },
  ]
  const empty = <EmptyState title={words('offer.none')}>{words('offer.noneWhy')}</EmptyState>
  return <Table caption={words('offer.list')} captionHidden columns={columns} rows={rows} empty={empty} />
}

function Windows({ ask, offer }: { ask: Ask; offer: Offer }) {
  const words = say(ask.language)
  return (
    <Section title={words('offer.windows')}>
      <ul class="ds-list">
        {offer.periods.map(period => (
          <li>
            {windowInWords(ask, period)}
            {!period.standing.open && period.standing.closed && (
              <span class="h-quiet"> · {words('offer.lateNote')}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Places({ ask, offer }: { ask: Ask; offer: Offer }) {
  const words = say(ask.language)
  type Place = Offer['places'][number]
  const columns: Column<Place>[] = [
    {
      label: words('offer.agreement'),
      cell: row => (
        <>
          {row.code} <span class="h-quiet">{inLanguage(row.title, ask.language)}</span>
        </>
      ),
    },
    { label: words('offer.year'), cell: row => row.year },
    { label: words('offer.field'), cell: row => fieldsInWords(ask, row) },
    { label: words('offer.level'), cell: row => levelsInWords(ask, row) },
    { label: words('offer.left'), cell: row => leftInWords(ask, row) },
    { label: words('offer.months'), numeric: true, cell: row => row.left.months ?? '' },
    { label: words('offer.waiting'), numeric: true, cell: row => row.waiting },
  ]
  const empty = <EmptyState title={words('offer.placesNone')}>{words('offer.placesNoneNow')}</EmptyState>
  return (
    <Section title={words('offer.places')}>
      <Table caption={words('offer.places')} captionHidden columns={columns} rows={offer.places} empty={empty} />
    </Section>
  )
}

function leftInWords(ask: Ask, { per, persons, left }: Offer['places'][number]): string {
  const words = say(ask.language)
  return per === 'year'
    ? words('offer.leftOf', { left: Math.max(0, left.year), persons })
    : words('offer.leftTerms', { winter: Math.max(0, left.winter), spring: Math.max(0, left.spring), persons })
}
