import { type Ask, deed, page } from '../../platform/page.ts'
import { Deed, Facts, NoticeBox, PageTitle, Prose, Section, State, When } from '../../ui/index.ts'
import { plainOf } from '../message.rules.ts'
import { delivery } from '../message.ts'
import { showMessage } from '../show-message.ts'
import { takeAsSent } from '../take-as-sent.ts'
import { tryAgain } from '../try-again.ts'
import { say } from '../words/index.ts'
import { tones } from './messages-page.tsx'

const seeMessage = async (ask: Ask) => {
  const words = say(ask.language)
  const message = await showMessage(ask.caller, ask.params.messageId ?? '')
  const address = ask.caller.on.settings.address
  return {
    title: message.subject,
    unlisted: true,
    crumbs: [{ label: words('list.title'), href: ask.to('/messages') }, { label: message.subject }],
    body: (
      <>
        <PageTitle
          deeds={
            <>
              {delivery.can(message.state, 'take-as-sent') && (
                <Deed action={ask.to(`/messages/${message.id}/arrived`)} weight="main">
                  {words('one.arrived')}
                </Deed>
              )}
              {delivery.can(message.state, 'try-again') && message.text && (
                <Deed
                  action={ask.to(`/messages/${message.id}/again`)}
                  weight={message.state === 'failed' ? 'main' : 'other'}
                >
                  {words('one.again')}
                </Deed>
              )}
            </>
          }
        >
          {message.subject}
        </PageTitle>
        {message.state === 'unknown' && <NoticeBox tone="warning">{words('one.unknown')}</NoticeBox>}
        <Facts
          items={[
            { term: words('one.recipient'), fact: message.recipient },
            {
              term: words('one.state'),
              fact: <State tone={tones[message.state]}>{words(`states.${message.state}`)}</State>,
            },
            { term: words('one.queued'), fact: <When at={message.queued_at} /> },
            ...(message.settled_at ? [{ term: words('one.settled'), fact: <When at={message.settled_at} /> }] : []),
            ...(message.attempts ? [{ term: words('one.attempts'), fact: String(message.attempts) }] : []),
            ...(message.state === 'queued' && message.attempts
              ? [{ term: words('one.next'), fact: <When at={message.next_at} relative /> }]
              : []),
            ...(message.problem ? [{ term: words('one.problem'), fact: message.problem }] : []),
          ]}
        />
        <Section title={words('one.text')}>
          <Prose>
            {message.text ? (
              <Letter text={plainOf(message.text, address)} address={address} language={message.language} />
            ) : (
              <p>{words('one.removed')}</p>
            )}
          </Prose>
        </Section>
      </>
    ),
  }
}

/** The text as it goes out, its links to be followed. */
const Letter = ({ text, address, language }: { text: string; address: string; language: string }) => (
  <div lang={language}>
    {text.split(/\n{2,}/).map(block => (
      <p>
        {block.split('\n').map((line, i) => (
          <>
            {i > 0 && <br />}
            {line
              .split(/(\S+:\/\/\S+)/)
              .map(piece => (piece.startsWith(`${address}/`) ? <a href={piece}>{piece}</a> : piece))}
          </>
        ))}
      </p>
    ))}
  </div>
)

const again = (at: string) =>
  deed({
    at,
    who: 'message.retry',
    command: tryAgain,
    input: ask => ({ message: ask.params.messageId ?? '' }),
    leads: ask => ({
      to: ask.to(`/messages/${ask.params.messageId}`),
      notice: say(ask.language)('one.queuedAgain'),
    }),
    again: seeMessage,
  })

const arrived = (at: string) =>
  deed({
    at,
    who: 'message.retry',
    command: takeAsSent,
    input: ask => ({ message: ask.params.messageId ?? '' }),
    leads: ask => ({
      to: ask.to(`/messages/${ask.params.messageId}`),
      notice: say(ask.language)('one.notedArrived'),
    }),
    again: seeMessage,
  })

export const messageArrivedPage = arrived('/:office/:language/messages/:messageId/arrived')
export const deploymentMessageArrivedPage = arrived('/messages/:messageId/arrived')
export const messagePage = page({ at: '/:office/:language/messages/:messageId', who: 'message.read', get: seeMessage })
export const messageAgainPage = again('/:office/:language/messages/:messageId/again')
export const deploymentMessagePage = page({ at: '/messages/:messageId', who: 'message.read', get: seeMessage })
export const deploymentMessageAgainPage = again('/messages/:messageId/again')
