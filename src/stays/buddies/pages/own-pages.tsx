import { list, text } from '../../../platform/form.ts'
import { type Ask, page } from '../../../platform/page.ts'
import {
  Button,
  type Column,
  Confirm,
  Day,
  Deed,
  Deeds,
  EmptyState,
  Form,
  NoticeBox,
  NumberField,
  PageTitle,
  Section,
  Table,
  TextArea,
} from '../../../ui/index.ts'
import { crumbsTo, fileAddress, idOf, institutionOf, ofStudent, termOf } from '../../pages/address.ts'
import { fileView } from '../../pages/file-pages.tsx'
import { showStay } from '../../show-stay.ts'
import { say } from '../../words/index.ts'
import { askBuddy, endBuddy } from '../ask-buddy.ts'
import type { HelpedStudent } from '../buddy.store.ts'
import { showVolunteering } from '../show-buddies.ts'
import { pauseVolunteering, volunteer } from '../volunteer.ts'
import { LanguageChoice, sayLanguages } from './buddy-parts.tsx'

async function askView(ask: Ask) {
  const words = say(ask.language)
  const { stay } = await showStay(ask.caller, idOf(ask))
  return {
    title: words('buddy.ask'),
    crumbs: crumbsTo(ask, { label: termOf(ask, stay), href: fileAddress(ask, stay.id) }, { label: words('buddy.ask') }),
    unlisted: true,
    body: (
      <Confirm
        title={words('buddy.ask')}
        consequences={[words('buddy.askEffects')]}
        action={fileAddress(ask, stay.id, '/buddy')}
        deed={words('buddy.ask')}
        cancel={fileAddress(ask, stay.id)}
        entered={ask.entered}
      >
        <LanguageChoice ask={ask} values={[ask.language]} />
        <TextArea name="interests" label={words('buddy.interests')} maxlength={1000} />
      </Confirm>
    ),
  }
}

export const askPage = page({
  at: ofStudent('/:stayid/buddy'),
  who: 'stay.use',
  get: askView,
  async post(ask, { fields }) {
    const wish = { languages: list(fields, 'languages'), interests: text(fields, 'interests') }
    await askBuddy(ask.caller, { stay: idOf(ask), ...wish })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('buddy.asked') }
  },
  again: askView,
})

export const endDeed = page({
  at: ofStudent('/:stayid/buddy/end'),
  who: 'stay.use',
  async post(ask) {
    await endBuddy(ask.caller, { stay: idOf(ask) })
    return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('buddy.ended') }
  },
  again: fileView,
})

async function volunteerView(ask: Ask) {
  const words = say(ask.language)
  const { own, students } = await showVolunteering(ask.caller, undefined)
  const columns: Column<HelpedStudent>[] = [
    { label: words('file.name'), cell: row => row.givenNames },
    { label: words('list.email'), cell: row => <a href={`mailto:${row.email}`}>{row.email}</a> },
    { label: words('buddy.languages'), cell: row => sayLanguages(ask, row.languages) },
    { label: words('buddy.interests'), cell: row => row.interests },
    { label: words('list.arrival'), cell: row => row.arrivesOn && <Day on={row.arrivesOn} /> },
  ]
  return {
    title: words('buddy.volunteerTitle'),
    crumbs: [{ label: words('buddy.volunteerTitle') }],
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('buddy.volunteerLead', { institution: institutionOf(ask) })}>
          {words('buddy.volunteerTitle')}
        </PageTitle>
        {own?.pausedAt && <NoticeBox tone="info">{words('buddy.pausedNow')}</NoticeBox>}
        <Section title={words('buddy.students')}>
          <Table
            caption={words('buddy.students')}
            captionHidden
            columns={columns}
            rows={students}
            empty={<EmptyState title={words('buddy.noStudents')}>{words('buddy.noStudentsWhy')}</EmptyState>}
          />
        </Section>
        <Section title={words('buddy.offer')}>
          <Form action={ask.url.pathname} entered={ask.entered}>
            <LanguageChoice ask={ask} values={own?.languages ?? [ask.language]} />
            <NumberField
              name="most"
              label={words('buddy.most')}
              value={String(own?.most ?? 1)}
              min={1}
              max={10}
              required
            />
            <TextArea name="about" label={words('buddy.about')} value={own?.about} maxlength={1000} />
            <Deeds>
              <Button>{words(own && !own.pausedAt ? 'buddy.keep' : 'buddy.volunteer')}</Button>
            </Deeds>
          </Form>
          {own && !own.pausedAt && (
            <Deeds>
              <Deed action={`${ask.to('/buddy')}/pause`} weight="quiet">
                {words('buddy.pause')}
              </Deed>
            </Deeds>
          )}
        </Section>
      </>
    ),
  }
}

export const volunteerPage = page({
  at: '/:office/:language/buddy',
  who: 'buddy.volunteer',
  get: volunteerView,
  async post(ask, { fields }) {
    const given = { languages: list(fields, 'languages'), about: text(fields, 'about'), most: text(fields, 'most') }
    await volunteer(ask.caller, given)
    return { to: ask.to('/buddy'), notice: say(ask.language)('buddy.volunteered') }
  },
  again: volunteerView,
})

export const pauseDeed = page({
  at: '/:office/:language/buddy/pause',
  who: 'buddy.volunteer',
  async post(ask) {
    await pauseVolunteering(ask.caller, {})
    return { to: ask.to('/buddy'), notice: say(ask.language)('buddy.paused') }
  },
  again: volunteerView,
})
