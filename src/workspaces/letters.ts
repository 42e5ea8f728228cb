import type { Letter } from '../messages/index.ts'
import type { Office } from '../platform/page.ts'
import { inLanguage } from '../platform/words.ts'
import type { WorkspaceGuest } from './guest.ts'
import { entrance } from './guest.ts'
import type { Link } from './way-in.store.ts'
import { say } from './words/index.ts'

type Written = { link: Link; guest: WorkspaceGuest; office: Office; secret: string }

/** The letter that lets a guest in. It names the university for which they act, since one person may act for two. */
export function letterWithLink({ link, guest, office, secret }: Written): Letter {
  const language = office.languages.includes(guest.language) ? guest.language : 'en'
  const words = say(language)
  const values = {
    name: guest.name,
    institution: inLanguage(office.name, language),
    path: `</${office.slug}/${language}${entrance}/link/${secret}>`,
  }
  return {
    to: guest.email,
    language,
    template: {
      subject: words(`mail.${link.purpose}.subject`, values),
      text: words(`mail.${link.purpose}.text`, values),
    },
    about: link.id,
    cause: `workspace link ${link.id}`,
    discreet: true,
  }
}
