import { dayIn, type Zone } from '../../../platform/calendar.ts'
import type { Ask } from '../../../platform/page.ts'
import { ButtonLink, Day, Deed, Deeds, type Fact, Facts, Section, State } from '../../../ui/index.ts'
import { fileAddress, sideOf } from '../../pages/address.ts'
import { say } from '../../words/index.ts'
import type { Extension, ExtensionState } from '../extension.ts'
import { showExtensions } from '../show-extensions.ts'

const tones: Record<ExtensionState, 'plain' | 'open' | 'good' | 'warning'> = {
  asked: 'open',
  authorised: 'good',
  declined: 'warning',
  withdrawn: 'plain',
}

/** What was asked for, what became of it, and what can be done now. */
export async function ExtensionsOf({ ask, stay }: { ask: Ask; stay: string }) {
  const words = say(ask.language)
  const known = await showExtensions(ask.caller, stay)
  const { extensions, asks, decides, provides, askUntil, stay: file } = known
  const student = sideOf(ask) === 'student'
  const open = extensions.find(({ state }) => state === 'asked')
  const today = dayIn(ask.caller.now, ask.office.zone as Zone)
  const may = asks && !open && provides && file.state === 'arrived' && askUntil !== undefined && today <= askUntil
  if (!extensions.length && !may) return null
  const to = (path: string) => fileAddress(ask, stay, path)
  return (
    <Section title={words('extension.title')}>
      {extensions.map(one => (
        <OneExtension ask={ask} extension={one} />
      ))}
      {may && (
        <>
          <p class="h-quiet">
            {words('extension.askBy')} <Day on={askUntil} />
          </p>
          <Deeds>
            <ButtonLink href={to('/extension')}>{words('extension.ask')}</ButtonLink>
          </Deeds>
        </>
      )}
      {open && (
        <Deeds>
          {decides && !student && <ButtonLink href={to('/extension/decide')}>{words('extension.decide')}</ButtonLink>}
          {asks && (
            <Deed action={to('/extension/withdraw')} fields={{ extension: open.id }} weight="quiet">
              {words('extension.withdraw')}
            </Deed>
          )}
        </Deeds>
      )}
    </Section>
  )
}

function OneExtension({ ask, extension }: { ask: Ask; extension: Extension }) {
  const words = say(ask.language)
  const home = sideOf(ask) === 'home'
  const facts: Fact[] = [
    {
      term: words('list.state'),
      fact: <State tone={tones[extension.state]}>{words(`extension.states.${extension.state}`)}</State>,
    },
    { term: words('extension.until'), fact: <Day on={extension.until} /> },
    ...(home ? [] : [{ term: words('extension.reason'), fact: extension.reason }]),
    ...(extension.answer && !home ? [{ term: words('extension.answer'), fact: extension.answer }] : []),
    ...(extension.promoter ? [{ term: words('extension.promoter'), fact: extension.promoter }] : []),
  ]
  return <Facts items={facts} />
}
