import { nameOf } from '../../directory/index.ts'
import { mayAnywhere } from '../../permissions.ts'
import { type Ask, page } from '../../platform/page.ts'
import { inLanguage } from '../../platform/words.ts'
import { ButtonLink, EmptyState, FilterSelect, Filters, NoticeBox, PageTitle, Prose, Section } from '../../ui/index.ts'
import { showConversion } from '../show-conversion.ts'
import { say } from '../words/index.ts'
import { at, files, whoseRule, yearsAround } from './address.ts'
import { BasisInWords, Converted } from './conversion-parts.tsx'
import { crumbsOf, mayKnowRules } from './partners-page.tsx'

type Shown = Awaited<ReturnType<typeof showConversion>>

const wantedIn = (ask: Ask) => ({
  partner: ask.params.organisationid ?? '',
  courseOfStudy: ask.url.searchParams.get('course') ?? '',
  academicYear: yearIn(ask),
  policy: ask.url.searchParams.get('policy') ?? undefined,
})

function yearIn(ask: Ask): string {
  const { now, all } = yearsAround(ask)
  return all.find(year => year === ask.url.searchParams.get('year')) ?? now
}

async function view(ask: Ask) {
  const words = say(ask.language)
  const shown = await showConversion(ask.caller, wantedIn(ask))
  const partner = nameOf(shown.organisation, ask.language)
  const title = words('of.one', { partner })
  return {
    title,
    crumbs: crumbsOf(ask, { label: partner }),
    unlisted: true,
    body: (
      <>
        <PageTitle deeds={<PartnerDeeds ask={ask} />}>{title}</PageTitle>
        <Choose ask={ask} shown={shown} />
        <Result ask={ask} shown={shown} partner={partner} />
      </>
    ),
  }
}

export const partnerConversionPage = page({ at: at('/of/:organisationid'), who: 'conversion.preview', get: view })

const PartnerDeeds = ({ ask }: { ask: Ask }) =>
  mayAnywhere(ask.caller.actor, 'grading.edit') ? (
    <ButtonLink href={ask.to(`/grading/add?organisation=${ask.params.organisationid}`)} weight="quiet">
      {say(ask.language)('of.enter')}
    </ButtonLink>
  ) : null

function Choose({ ask, shown: { courses, course } }: { ask: Ask; shown: Shown }) {
  const words = say(ask.language)
  const { now, all } = yearsAround(ask)
  const choices = courses
    .map(({ id, name }) => ({ value: id as string, label: inLanguage(name, ask.language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, ask.language))
  return (
    <Filters action={ask.url.pathname} keep={{ policy: ask.url.searchParams.get('policy') ?? undefined }}>
      <FilterSelect
        name="course"
        label={words('of.course')}
        all={words('of.chooseCourse')}
        choices={choices}
        value={course?.id}
      />
      <FilterSelect
        name="year"
        label={words('of.year')}
        all={now}
        choices={all.filter(year => year !== now).map(value => ({ value, label: value }))}
        value={yearIn(ask) === now ? undefined : yearIn(ask)}
      />
    </Filters>
  )
}

function Result({ ask, shown, partner }: { ask: Ask; shown: Shown; partner: string }) {
  const words = say(ask.language)
  const { course, policy, conversion, letters } = shown
  if (!course) return <EmptyState title={words('of.chooseCourse')}>{words('of.chooseWhy')}</EmptyState>
  if (!policy || !conversion)
    return <EmptyState title={words('of.noRule')}>{words('of.noRuleWhy', { year: yearIn(ask) })}</EmptyState>
  const sides = { theirs: partner, ours: inLanguage(ask.office.name, ask.language) }
  const hrefOf = (grade: string) => {
    const next = new URLSearchParams(ask.url.searchParams)
    next.set('grade', grade)
    return `${ask.url.pathname}?${next}`
  }
  return (
    <>
      <Prose>
        <RuleInWords ask={ask} shown={shown} />
        <BasisInWords ask={ask} conversion={conversion} scales={shown.scales} />
      </Prose>
      {'host' in conversion.basis && <NoticeBox tone="info">{words('of.confidential')}</NoticeBox>}
      <Converted ask={ask} conversion={conversion} sides={sides} hrefOf={hrefOf} />
      {letters && (
        <Section title={words('of.letters')} lead={words('of.by.ects-letter')}>
          <Converted
            ask={ask}
            conversion={{ ...letters, spans: undefined }}
            sides={{ ...sides, theirs: words('of.letters') }}
          />
        </Section>
      )}
    </>
  )
}

/** Whose rule it is, of which year and version; those who keep the rules are led to it. */
function RuleInWords({ ask, shown: { policy, units, courses, conversion } }: { ask: Ask; shown: Shown }) {
  const words = say(ask.language)
  if (!policy) return null
  const said = words('of.rule', {
    ...{ whose: whoseRule(policy, { units, courses }, ask.language), year: policy.academicYear },
    version: policy.version,
  })
  return (
    <>
      {policy.state !== 'published' && (
        <NoticeBox tone="warning">{words('of.trying', { version: policy.version })}</NoticeBox>
      )}
      <p>
        {mayKnowRules(ask) ? <a href={ask.to(`${files}/${policy.id}`)}>{said}</a> : said}
        {`. ${conversion && 'home' in conversion.basis ? `${words(`selectors.${policy.selector}`)}. ` : ''}`}
        {words('of.decided', { decided: policy.decidedBy })}
        {policy.academicYear !== yearIn(ask) && ` ${words('of.earlier', { year: policy.academicYear })}`}
      </p>
    </>
  )
}
