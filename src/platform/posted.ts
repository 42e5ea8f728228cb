import { type Posted, readForm, text } from './form.ts'
import type { Ask, Page } from './page.ts'
import { Refusal } from './refusal.ts'
import { sameToken } from './session.ts'

const formLimit = 2 * 1024 * 1024

/** The form that was sent, if it came whole, not too large, and from a page of ours. */
export async function readPosted(page: Page, ask: Ask): Promise<Posted> {
  mustBeOurs(ask.request, ask.url.host)
  const limit = page.limit ?? formLimit
  const body = await readBody(ask.request, limit)
  const type = ask.request.headers.get('content-type') ?? ''
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined)
  const posted = form && readForm(form)
  if (!posted) throw new Refusal('form.unreadable')
  const known = ask.person ?? ask.guest
  if (known && !sameToken(text(posted.fields, 'csrf'), known.csrf)) throw new Refusal('form.forged')
  return posted
}

/** Browsers say from which site a form came; what is said must be ours. The token is for what they do not say. */
function mustBeOurs(request: Request, host: string): void {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  const ours = site
    ? site === 'same-origin' || site === 'none'
    : !origin || (URL.canParse(origin) && new URL(origin).host === host)
  if (!ours) throw new Refusal('form.forged')
}

/** Counts what comes, since a length that is announced need not be true, and need not be announced. */
async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => new Refusal('form.too-large', { megabytes: Math.round(limit / 1_048_576) })
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read().catch(unreadable)) ?? { done: true, value: undefined }
    if (done) break
    size += value.length
    if (size > limit) {
      await reader?.cancel().catch(() => undefined)
      throw tooLarge()
    }
    chunks.push(value)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

function unreadable(): never {
  throw new Refusal('form.unreadable')
}
