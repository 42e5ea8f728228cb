import { may } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  ButtonLink,
  Deeds,
  EmptyState,
  NoticeBox,
  PageTitle,
  Pagination,
  Section,
  Sides,
  Standing,
  State,
  Table,
  Timeline,
} from '../../ui/index.ts'
import type { Call } from '../call.ts'
import { showCall } from '../list-calls.ts'
import type { PlaceRow } from '../place.store.ts'
import { say } from '../words/index.ts'
import { at, callIn, calls, crumbsTo, fileOf, partOf, phaseIn, phaseTones, sayPhase } from './address.ts'
import { CallFacts } from './call-facts.tsx'
import { lineColumns, partnerName, stayColumn, whereIs } from './place-columns.tsx'

export const filePage = page({
  at: at('/:callid'),
  who: 'call.read',
  async get(ask) {
    const words = say(ask.language)
    const part = partOf(ask)
    const { call, places, total, happened } = await showCall(ask.caller, { call: callIn(ask), ...part })
    const title = inLanguage(call.name, ask.language)
    const phase = phaseIn(ask, call)
    return {
      title,
      crumbs: crumbsTo(ask, { label: title }),
      unlisted: true,
      body: (
        <>
          <PageTitle kind={words('one')}>{title}</PageTitle>
          <Standing state={<State tone={phaseTones[phase]}>{words(`phases.${phase}`)}</State>}>
            {sayPhase(ask, call)}
          </Standing>
          <CallDeeds ask={ask} call={call} places={total.n} />
          {call.withdrawnBecause && (
            <NoticeBox tone="warning">{words('file.because', { reason: call.withdrawnBecause })}</NoticeBox>
          )}
          <Sides sideTitle={words('file.happened')} side={<Timeline items={await ask.says.timeline(happened)} />}>
            <Section title={words('file.facts')}>
              {call.about && <p>{inLanguage(call.about, ask.language)}</p>}
              <CallFacts ask={ask} call={call} />
            </Section>
          </Sides>
          <Section title={words('file.places')} deeds={<PlaceDeeds ask={ask} call={call} />}>
            {await Places({ ask, call, places, total })}
            <Pagination page={part.page} size={part.size} total={total.n} href={part.href} />
          </Section>
        </>
      ),
    }
  },
})

function CallDeeds({ ask, call, places }: { ask: Ask; call: Call; places: number }) {
  const words = say(ask.language)
  const edits = may(ask.caller.actor, 'call.edit')
  const publishes = may(ask.caller.actor, 'call.publish')
  const [draft, published] = [call.state === 'draft', call.state === 'published']
  return (
    <Deeds>
      {draft && publishes && places > 0 && (
        <ButtonLink href={fileOf(ask, call.id, '/publish')} weight="main">
          {words('file.publish')}
        </ButtonLink>
      )}
      {edits && (draft || published) && (
        <ButtonLink href={fileOf(ask, call.id, '/edit')}>{words(draft ? 'file.edit' : 'file.correct')}</ButtonLink>
      )}
      {draft ? (
        <ButtonLink href={fileOf(ask, call.id, '/preview')}>{words('file.preview')}</ButtonLink>
      ) : (
        <ButtonLink href={ask.to(`${calls}/${call.id}`)}>{words('file.public')}</ButtonLink>
      )}
      {draft && edits && (
        <ButtonLink href={fileOf(ask, call.id, '/discard')} weight="quiet">
          {words('file.discard')}
        </ButtonLink>
      )}
      {published && publishes && (
        <ButtonLink href={fileOf(ask, call.id, '/withdraw')} weight="quiet">
          {words('file.withdraw')}
        </ButtonLink>
      )}
    </Deeds>
  )
}

function PlaceDeeds({ ask, call }: { ask: Ask; call: Call }) {
  if (!may(ask.caller.actor, 'call.edit') || (call.state !== 'draft' && call.state !== 'published')) return null
  return <ButtonLink href={fileOf(ask, call.id, '/offer')}>{say(ask.language)('file.offer')}</ButtonLink>
}

type PlacesProps = { ask: Ask; call: Call; places: PlaceRow[]; total: { n: number; persons: number } }

async function Places({ ask, call, places, total }: PlacesProps) {
  const words = say(ask.language)
  const edits = may(ask.caller.actor, 'call.edit') && (call.state === 'draft' || call.state === 'published')
  return (
    <Table
      caption={words('file.placesCount', total)}
      rows={places}
      empty={<EmptyState title={words('file.noPlaces')}>{words('file.noPlacesWhy')}</EmptyState>}
      columns={[
        {
          label: words('places.destination'),
          cell: row => (
            <div>
              {edits ? (
                <a href={fileOf(ask, call.id, `/places/${row.id}`)}>{partnerName(row, ask.language)}</a>
              ) : (
                partnerName(row, ask.language)
              )}
              <br />
              <span class="h-quiet">
                {whereIs(row, ask.language)} · <a href={ask.to(`/register/${row.agreement}`)}>{row.code}</a>
              </span>
            </div>
          ),
        },
        ...(await lineColumns<PlaceRow>(ask)),
        stayColumn(ask),
      ]}
    />
  )
}
