import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { Deeds, NoticeBox, PageTitle, Section, Sides, Timeline } from '../../ui/index.ts'
import { endEffects } from '../agreement.rules.ts'
import { say } from '../words/index.ts'
import { at, crumbsTo } from './address.ts'
import { BalanceWarning } from './balance-warning.tsx'
import { FileDeeds } from './file-deeds.tsx'
import {
  ActivitiesPart,
  ConditionsPart,
  ContactsPart,
  ContentPart,
  PartiesPart,
  ProvisionsPart,
  RelatedPart,
} from './file-parts.tsx'
import { DatesPart, DocumentsPart, ProcedurePart, SignaturesPart, StandingOf } from './file-procedure.tsx'
import { type FileView, fileView } from './file-view.ts'
import { CohortsNow, ConclusionDue } from './time-warnings.tsx'

export async function filePage(ask: Ask) {
  const view = await fileView(ask)
  const { shown, typeName } = view
  const { agreement } = shown
  const words = say(ask.language)
  const partners = shown.parties.filter(party => !party.ours).map(party => party.name)
  const underWay = ['in-procedure', 'ready-to-sign', 'partly-signed'].includes(agreement.state)
  const timeline = await ask.says.timeline(shown.facts)
  return {
    title: `${agreement.code} ${inLanguage(agreement.title, ask.language)}`,
    unlisted: true,
    crumbs: crumbsTo(ask, { label: agreement.code }),
    body: (
      <>
        <PageTitle kind={`${typeName(agreement.type)} · ${agreement.code}`} lead={partners.join(' · ')}>
          {inLanguage(agreement.title, ask.language)}
        </PageTitle>
        <StandingOf view={view} />
        <Deeds>
          <FileDeeds view={view} />
        </Deeds>
        <BalanceWarning ask={ask} shown={shown} />
        <ConclusionDue ask={ask} shown={shown} />
        <CohortsNow ask={ask} shown={shown} />
        {agreement.origin === 'imported' && <NoticeBox tone="info">{words('file.imported')}</NoticeBox>}
        <Sides sideTitle={words('file.happened')} side={<Timeline items={timeline} />}>
          {underWay && <Decisions view={view} />}
          <PartiesPart view={view} />
          <ContentPart view={view} />
          <ConditionsPart view={view} />
          <ActivitiesPart view={view} />
          <DatesPart view={view} />
          <DocumentsPart view={view} />
          <ContactsPart view={view} />
          <ProvisionsPart view={view} />
          <RelatedPart view={view} />
          {!underWay && <Decisions view={view} />}
          <Section title={words('file.effects')}>
            <ul class="ds-list">
              {endEffects(agreement.type).map(effect => (
                <li>{words(`effects.${effect}` as 'effects.full-year')}</li>
              ))}
            </ul>
          </Section>
        </Sides>
      </>
    ),
  }
}

const Decisions = ({ view }: { view: FileView }) => (
  <>
    <ProcedurePart view={view} />
    <SignaturesPart view={view} />
  </>
)

export const agreementPage = page({ at: at('/:id'), who: 'agreement.read', get: filePage })
