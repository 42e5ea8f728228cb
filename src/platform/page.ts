import type { HtmlEscapedString } from 'hono/utils/html'
import type { Permission, RoleName } from '../permissions.ts'
import type { Command } from './command.ts'
import type { Fact, Kept } from './facts.ts'
import type { Posted } from './form.ts'
import type { InstitutionId } from './ids.ts'
import type { Problem, Refusal } from './refusal.ts'
import type { Caller } from './scope.ts'
import type { Language, Localised } from './words.ts'

/** The institution of the address, as every page needs it. */
export type Office = {
  id: InstitutionId
  slug: string
  kind: 'deployment' | 'university' | 'alliance' | 'consortium'
  name: Localised
  languages: Language[]
  zone: string
  /** Another one after every command of the institution or of the deployment. */
  changes?: string | null
}

/** By field name; `''` for what is wrong with the form as a whole. */
export type Entered = {
  values: Record<string, string | string[] | undefined>
  errors: Record<string, string>
  stale?: boolean
}

/** Who is signed in, and the token that every form of this session carries. */
export type SignedIn = {
  account: string
  name: string
  /** In which they are written to, and greeted where they have chosen none in this browser. */
  language: Language
  /** For pages that belong to no office: the one that they chose, else that of their office. */
  zone: string | undefined
  csrf: string
  /** The id of this session, not its secret. */
  session: string
  /** Where the person has a role today. */
  offices: { slug: string; name: Localised; languages: Language[]; roles: RoleName[] }[]
}

/** What all slices together can say, in the reader's language. */
export type Says = {
  /** A no that was kept, in its three parts. */
  refusal(refusal: Pick<Refusal, 'code' | 'facts'>): { what: string; why: string; now: string }
  /** What is wrong with one answer, or one cell of a sheet. */
  problem(problem: Problem): string
  /** Facts as sentences, with the names of those who did it, for `<Timeline>`. `shown`: accounts whose name stands on the page anyway. */
  timeline(kept: Kept[], shown?: ReadonlyMap<string, string>): Promise<{ at: Date; sentence: string }[]>
}

/** Who came into the workspace by a link from a mail, without an account, and for which university they act. */
export type Guest = {
  id: string
  name: string
  email: string
  organisation: string
  university: Localised
  csrf: string
  /** The id of the remembered browser, not its secret. */
  device: string
}

/** One request, as pages see it. */
export type Ask = {
  caller: Caller
  office: Office
  language: Language
  url: URL
  /** The same page in another language, and other addresses of this office: `ask.to('/agreements')`. */
  to: (path: string, language?: Language) => string
  params: Record<string, string>
  person: SignedIn | undefined
  /** On pages that are entered by the workspace. */
  guest: Guest | undefined
  /** After a refusal: what was typed and what is wrong with it, for `<Form entered={ask.entered}>`. */
  entered: Entered | undefined
  /** The refusal itself, where a page wants to show it whole. */
  refused: Refusal | undefined
  says: Says
  /** The visitor's own choice of appearance. */
  look: 'auto' | 'light' | 'dark'
  request: Request
  /** The visitor's network address, for rate limits only. */
  from: string
}

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export type View = {
  title: string
  description?: string
  body: Markup
  status?: number
  /** Where the reader is: labels and addresses from the office's front page down. */
  crumbs?: { label: string; href?: string }[]
  feeds?: { title: string; href: string; type: string }[]
  /** The language of the content, where it is not the reader's: search engines are led to the page in that language. */
  written?: Language
  /** Pages behind sign-in are never indexed; a public page may ask for the same. */
  unlisted?: boolean
}
export type Leads = { to: string; notice?: string; cookies?: string[] }
export type Answer = View | Leads | Response

export type Page = {
  /** Hono path; with `/:office/:language/` in front it belongs to an institution. */
  at: string
  /** Who may come in at all; what they may reach inside is asked again by each command and query. */
  who: Permission | 'anyone'
  /** By what one is known here: an account's session, or a partner's remembered browser. Never both at once. */
  entrance?: 'session' | 'workspace'
  get?: (ask: Ask) => Promise<Answer>
  post?: (ask: Ask, posted: Posted) => Promise<Answer>
  /** The page that shows the form again when the command refuses. */
  again?: (ask: Ask) => Promise<Answer>
  /** Larger uploads than a form of text needs, in bytes. */
  limit?: number
  /** What visitors read here is the same for all of them until a command or a minute has passed. */
  kept?: boolean
}

export const page = (definition: Page): Page => definition

/** One deed: a form's address, the one command that it calls, and the page that it leads to. */
export const deed = <Input>(definition: {
  at: string
  who: Page['who']
  entrance?: Page['entrance']
  command: Command<Input>
  input: (ask: Ask, posted: Posted) => Input | Promise<Input>
  leads: (ask: Ask, facts: Fact[], posted: Posted) => Leads
  again: (ask: Ask) => Promise<Answer>
  limit?: number
}): Page => ({
  at: definition.at,
  who: definition.who,
  again: definition.again,
  ...(definition.limit ? { limit: definition.limit } : {}),
  ...(definition.entrance ? { entrance: definition.entrance } : {}),
  async post(ask, posted) {
    const facts = await definition.command(ask.caller, await definition.input(ask, posted))
    return definition.leads(ask, facts, posted)
  },
})
