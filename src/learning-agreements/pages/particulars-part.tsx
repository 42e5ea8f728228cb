import type { Ask } from '../../platform/page.ts'
import { sayPartialDate } from '../../platform/partial-date-words.ts'
import { countryName, fieldTitle, languageName } from '../../reference/index.ts'
import { ButtonLink, Day, type Fact, Facts, NoticeBox, Section } from '../../ui/index.ts'
import { isWritable, mobilityTypes } from '../learning-agreement.ts'
import type { LearningAgreementFile } from '../show-learning-agreement.ts'
import { say } from '../words/index.ts'
import { fileAddress, sideOf, termOf, universityOf } from './address.ts'
import type { FileProps } from './file-parts.tsx'

/** The stay, the languages and who signs at home: what stands beside the tables. */
export function ParticularsPart({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { agreement, version } = file
  const writes = sideOf(ask) === 'student' && isWritable(agreement.state)
  const { particulars: said } = version
  const facts: Fact[] = [
    { term: words('particulars.period'), fact: termOf(ask, agreement) },
    { term: words('particulars.days'), fact: daysOf(ask, file) },
    { term: words('particulars.type'), fact: words(`types.${mobilityTypes[agreement.activityAttributes]}`) },
    {
      term: words('particulars.language'),
      fact:
        said.language &&
        [languageName(said.language, ask.language), levelOf(ask, said.level)].filter(Boolean).join(', '),
    },
    { term: words('particulars.sendingUnit'), fact: said.sendingUnit },
    ...(said.provisionsUrl
      ? [{ term: words('particulars.provisionsUrl'), fact: <a href={said.provisionsUrl}>{said.provisionsUrl}</a> }]
      : []),
    ...(said.remark ? [{ term: words('particulars.remark'), fact: said.remark }] : []),
  ]
  const deeds = writes && (
    <ButtonLink href={fileAddress(ask, agreement.id, '/particulars')}>{words('particulars.deed')}</ButtonLink>
  )
  return (
    <>
      <Section title={words('particulars.title')} deeds={deeds} id="particulars">
        <Facts items={facts} />
      </Section>
      <PersonPart ask={ask} file={file} />
      <StudentPart ask={ask} file={file} />
    </>
  )
}

const levelOf = (ask: Ask, level: string | undefined): string | undefined =>
  level === 'NS' ? say(ask.language)('particulars.native') : level

function daysOf(ask: Ask, { version: { particulars } }: LearningAgreementFile): string {
  const { startOn, endOn } = particulars
  if (!startOn || !endOn) return ''
  const said = (date: typeof startOn) => sayPartialDate(date, ask.language)
  return say(ask.language)('particulars.fromTo', { start: said(startOn), end: said(endOn) })
}

function PersonPart({ ask, file }: FileProps) {
  const words = say(ask.language)
  const { agreement, version } = file
  const person = version.sendingPerson
  const side = sideOf(ask)
  const names =
    (side === 'student' && isWritable(agreement.state)) || (side !== 'student' && agreement.state === 'student-signed')
  const name = person ? `${person.givenNames} ${person.familyName}` : ''
  return (
    <Section
      id="person"
      title={words('person.title')}
      lead={words('person.lead')}
      deeds={names && <ButtonLink href={fileAddress(ask, agreement.id, '/person')}>{words('person.deed')}</ButtonLink>}
    >
      <Facts
        items={[
          { term: words('person.name'), fact: name },
          { term: words('person.position'), fact: person?.position },
          { term: words('person.email'), fact: person && <a href={`mailto:${person.email}`}>{person.email}</a> },
        ]}
      />
      {person && !file.canSignAtHome && <NoticeBox tone="warning">{words('person.noEntrance', { name })}</NoticeBox>}
    </Section>
  )
}

/** As the nomination knows them: nobody types it twice. */
function StudentPart({ ask, file: { agreement, partner, version } }: FileProps) {
  const words = say(ask.language)
  const { fieldClarification } = version.particulars
  const field = [agreement.nomineeIsced, fieldTitle(agreement.nomineeIsced, ask.language), fieldClarification]
  return (
    <Section title={words('particulars.student')}>
      <Facts
        items={[
          { term: words('person.familyName'), fact: agreement.familyName },
          { term: words('person.givenNames'), fact: agreement.givenNames },
          { term: words('particulars.birthDate'), fact: <Day on={agreement.birthDate} /> },
          { term: words('particulars.nationality'), fact: countryName(agreement.nationality, ask.language) },
          { term: words('particulars.esi'), fact: agreement.esi },
          { term: words('particulars.email'), fact: <a href={`mailto:${agreement.email}`}>{agreement.email}</a> },
          { term: words('particulars.university'), fact: universityOf(ask, partner) },
          { term: words('particulars.eqf'), fact: String(agreement.eqfLevel) },
          { term: words('particulars.isced'), fact: field.filter(Boolean).join(' · ') },
        ]}
      />
    </Section>
  )
}
