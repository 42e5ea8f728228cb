import {
  ButtonLink,
  Card,
  Cards,
  Compare,
  Deed,
  Deeds,
  EmptyState,
  Facts,
  FileList,
  type Frame,
  KeyDates,
  Money,
  NoticeBox,
  Page,
  PageTitle,
  Period,
  Progress,
  RefusalBox,
  Section,
  Sides,
  Standing,
  State,
  Steps,
  Tabs,
  TaskList,
  Timeline,
  When,
} from '../index.ts'

const timeline = [
  {
    at: new Date('2026-05-11T14:20:00Z'),
    sentence: 'The Academic Senate approved the agreement.',
    by: 'Paolo Invented',
    detail: 'Resolution 114/2026',
  },
  {
    at: new Date('2026-05-02T07:05:00Z'),
    sentence: 'Heidelberg sent back its signed copy.',
    detail: <a href="/f/1">Kooperationsvereinbarung-unterzeichnet.pdf</a>,
  },
  { at: new Date('2026-04-01T08:00:00Z'), sentence: 'Pavia proposed the agreement.', by: 'Chiara Invented' },
]

const steps = [
  { label: 'Department council', state: 'done' as const, about: '12 March 2026, resolution 31' },
  {
    together: [
      { label: 'Legal office', state: 'done' as const, about: '2 April 2026' },
      { label: 'Rakennus- ja ympäristötekniikan koulutusohjelman johtokunta', state: 'current' as const },
    ],
  },
  { label: 'Signature of the rector', state: 'next' as const },
  { label: 'Ministry', state: 'skipped' as const, about: 'Only outside of Europe' },
]

/** A file page: state and turn, deeds, sections, and the timeline at its side. */
export const FileSpecimen = ({ frame }: { frame: Frame }) => (
  <Page
    frame={{ ...frame, notice: { tone: 'done', text: 'The agreement was sent to the rector for signature.' } }}
    title="Universität Heidelberg"
    crumbs={[
      { label: 'Agreements', href: '/agreements' },
      { label: 'Universität Heidelberg', href: '' },
    ]}
  >
    <PageTitle
      kind="Framework agreement"
      deeds={
        <>
          <Deed action="/sign" weight="main">
            Sign agreement
          </Deed>
          <ButtonLink href="/change">Ask for a correction</ButtonLink>
        </>
      }
    >
      Universität Heidelberg
    </PageTitle>
    <Standing state={<State tone="open">Waiting for signature</State>} yours overdue>
      Your signature is due until <When at={new Date('2026-05-15T21:59:00Z')} relative />.
    </Standing>
    <Tabs
      label="Parts of this agreement"
      items={[
        { label: 'Agreement', href: '/1', current: true },
        { label: 'Protocols', href: '/2', count: 3 },
        { label: 'Veröffentlichungsverpflichtungen', href: '/3' },
      ]}
    />
    <Sides side={<Timeline items={timeline} />} sideTitle="What has happened">
      <Section title="Terms">
        <Facts
          items={[
            { term: 'In force', fact: <Period from="2026-10-01" to="2031-09-30" /> },
            { term: 'Grant of the office', fact: <Money amount="12500.5" /> },
            { term: 'Hochschulzugangsberechtigungsnachweis', fact: '' },
          ]}
        />
      </Section>
      <Section title="Procedure">
        <Steps label="Procedure" items={steps} />
      </Section>
      <Section title="Documents" deeds={<ButtonLink href="/upload">Add a document</ButtonLink>}>
        <FileList
          items={[
            {
              name: 'Agreement.pdf',
              href: '/f',
              type: 'PDF',
              bytes: 1_240_000,
              addedOn: '2026-05-02',
              by: 'Chiara Invented',
              about: 'Signed copy',
              deeds: (
                <ButtonLink href="/x" weight="quiet">
                  Remove document
                </ButtonLink>
              ),
            },
          ]}
        />
      </Section>
      <Compare
        caption="Our copy and theirs"
        ours="Our copy"
        theirs="Their copy"
        rows={[
          { label: 'Places a year', ours: '12', theirs: '10', same: false },
          { label: 'Language', ours: 'German B2', theirs: 'German B2', same: true },
          { label: 'Isced', ours: '0533', theirs: '', same: false },
        ]}
      />
    </Sides>
  </Page>
)

/** The desk, and what is left. */
export const DeskSpecimen = ({ frame }: { frame: Frame }) => (
  <Page frame={frame} title="Desk">
    <PageTitle>Desk</PageTitle>
    <Section title="Waiting for you">
      <TaskList
        items={[
          {
            deed: 'Sign 2 agreements',
            href: '/1',
            about: 'Framework agreements with Heidelberg and Poitiers',
            until: new Date('2026-05-10T21:59:00Z'),
            otherwise: 'The vice-rector is asked on 20 May.',
          },
          {
            deed: 'Decide 12 nominations',
            href: '/2',
            about: 'Winter semester 2026/27',
            until: new Date('2026-05-31T21:59:00Z'),
            yours: true,
          },
        ]}
      />
    </Section>
    <Section title="Waiting for others">
      <TaskList items={[]} empty="Nobody keeps you waiting." />
    </Section>
    <Section title="Coming up">
      <KeyDates
        items={[
          { on: '2026-05-01', label: 'Nominations open' },
          { on: '2026-05-31', label: 'Nominations close', note: 'For the winter semester, all partners.' },
          { on: '2026-06-30', label: 'Applications of nominated students close' },
        ]}
      />
    </Section>
    <Section title="Everything else">
      <Progress label="Reading the list of institutions" value={1420} max={6142} href="/desk">
        You can leave this page; the result will be on your desk.
      </Progress>
      <EmptyState title="No agreement matches" deed={<ButtonLink href="/agreements">Show all agreements</ButtonLink>}>
        No double degree with Germany contains “heid”.
      </EmptyState>
      <NoticeBox tone="info">The list is from 8 April 2026.</NoticeBox>
      <NoticeBox tone="warning">Two dates in this text are not taken from a record.</NoticeBox>
      <RefusalBox
        what="The agreement was not signed."
        why="Only the President signs framework agreements (statute, article 12)."
        now={<a href="/hand-over">Hand it over to the President</a>}
      />
      <Cards>
        <Card title="Erasmus+ for studies" href="/erasmus" foot="Until 15 March">
          Two to twelve months at one of 412 partners.
        </Card>
        <Card title="Sommeruniversität für Wissenschaftskommunikation">A week in July.</Card>
      </Cards>
      <Deeds>
        <ButtonLink href="/print" weight="quiet">
          Print
        </ButtonLink>
      </Deeds>
    </Section>
  </Page>
)
