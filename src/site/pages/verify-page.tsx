import { type Issued, largestFile, spellCode, verifyByCode, verifyByContent } from '../../documents/index.ts'
import { dayIn, toZone } from '../../platform/calendar.ts'
import type { Posted } from '../../platform/form.ts'
import { type Ask, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { inLanguage } from '../../platform/words.ts'
import {
  Button,
  Code,
  Day,
  Deeds,
  Facts,
  FileField,
  Form,
  NoticeBox,
  PageTitle,
  Section,
  TextField,
} from '../../ui/index.ts'
import { say } from '../words/index.ts'

const address = '/:office/:language/verify'

/** What was asked: a code that was typed or followed, or a file; and what we know of it. */
type Asked = { by: 'code' | 'file'; found: Issued | undefined }

/** Anybody who holds a document of this office finds out here whether it is ours, whole and still valid. */
export const verifyPage = page({
  at: address,
  who: 'document.verify',
  async get(ask) {
    const typed = ask.url.searchParams.get('code')?.trim()
    if (!typed) return view(ask, undefined)
    return view(ask, { by: 'code', found: await verifyByCode(ask.caller, typed.slice(0, 100)) })
  },
  limit: largestFile + 100_000,
  again: ask => view(ask, undefined),
  async post(ask, { files }: Posted) {
    const file = files.file?.[0]
    if (!file) throw new Refusal('input.wrong', { count: 1 }, { file: { code: 'missing' } })
    const bytes = new Uint8Array(await file.arrayBuffer())
    return view(ask, { by: 'file', found: await verifyByContent(ask.caller, bytes) })
  },
})

async function view(ask: Ask, asked: Asked | undefined) {
  const words = say(ask.language)
  const office = inLanguage(ask.office.name, ask.language)
  return {
    title: words('verify.title'),
    description: words('verify.lead', { office }),
    crumbs: [{ label: words('pages.home'), href: ask.to('/') }, { label: words('verify.title') }],
    body: (
      <>
        <PageTitle lead={words('verify.lead', { office })}>{words('verify.title')}</PageTitle>
        {asked && <Answer ask={ask} asked={asked} />}
        <Section title={words('verify.byCode')} lead={words('verify.byCodeWhy')}>
          <form method="get" class="h-form">
            <TextField
              name="code"
              label={words('verify.code')}
              required
              value={ask.url.searchParams.get('code') ?? ''}
              width="m"
              autocomplete="off"
            />
            <Deeds>
              <Button>{words('verify.checkCode')}</Button>
            </Deeds>
          </form>
        </Section>
        <Section title={words('verify.byFile')} lead={words('verify.byFileWhy')}>
          <Form files entered={ask.entered}>
            <FileField name="file" label={words('verify.file')} required accept={['.pdf']} largest={largestFile} />
            <Deeds>
              <Button weight="other">{words('verify.checkFile')}</Button>
            </Deeds>
          </Form>
        </Section>
      </>
    ),
  }
}

function Answer({ ask, asked: { by, found } }: { ask: Ask; asked: Asked }) {
  const words = say(ask.language)
  const day = (at: Date) => <Day on={dayIn(at, toZone(ask.office.zone))} />
  if (!found)
    return (
      <NoticeBox tone="trouble">
        <p>
          <strong>{words(`verify.unknown.${by}.what`)}</strong>
        </p>
        <p>{words(`verify.unknown.${by}.now`)}</p>
      </NoticeBox>
    )
  const { withdrawnAt, replacedBy } = found
  return (
    <>
      <NoticeBox tone={withdrawnAt ? 'warning' : 'done'}>
        <p>
          <strong>{words(replacedBy ? 'verify.replaced' : withdrawnAt ? 'verify.withdrawn' : 'verify.valid')}</strong>
        </p>
        <p>{words(by === 'file' ? 'verify.whole' : 'verify.compare')}</p>
      </NoticeBox>
      <Facts
        items={[
          { term: words('verify.document'), fact: inLanguage(found.title, ask.language) },
          { term: words('verify.issuedTo'), fact: found.issuedTo },
          { term: words('verify.issuedOn'), fact: day(found.issuedAt) },
          { term: words('verify.code'), fact: <Code>{spellCode(found.code)}</Code> },
          ...(withdrawnAt ? [{ term: words('verify.withdrawnOn'), fact: day(withdrawnAt) }] : []),
          ...(found.withdrawnBecause ? [{ term: words('verify.because'), fact: found.withdrawnBecause }] : []),
          ...(replacedBy ? [{ term: words('verify.replacedBy'), fact: <Code>{spellCode(replacedBy)}</Code> }] : []),
        ]}
      />
    </>
  )
}
