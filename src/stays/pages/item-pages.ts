import { downloadOf } from '../../documents/index.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import { confirmItem, reopenItem } from '../confirm-item.ts'
import { showCertificate } from '../show-stay.ts'
import { say } from '../words/index.ts'
import { at, fileAddress, idOf, inWorkspace, ofStudent } from './address.ts'
import { fileView } from './file-pages.tsx'

type Door = Pick<Page, 'who' | 'entrance'> & { to: (path: string) => string }

/** The same deeds at each side: the command asks who may do them. */
const doors: readonly Door[] = [
  { to: at, who: 'stay.read' },
  { to: ofStudent, who: 'stay.use' },
  { to: inWorkspace, who: 'workspace.use', entrance: 'workspace' },
]
const deeds = { confirm: confirmItem, reopen: reopenItem } as const

async function done(ask: Ask, deed: keyof typeof deeds) {
  const item = ask.params.item ?? ''
  await deeds[deed](ask.caller, { stay: idOf(ask), item })
  const notice = say(ask.language)(deed === 'confirm' ? 'checklist.confirmed' : 'checklist.reopened')
  return { to: `${fileAddress(ask, idOf(ask))}#item-${item}`, notice }
}

export const itemPages: Page[] = doors.flatMap(({ to, who, entrance }) => [
  ...(['confirm', 'reopen'] as const).map(deed =>
    page({
      at: to(`/:stayid/items/:item/${deed}`),
      who,
      ...(entrance ? { entrance } : {}),
      post: ask => done(ask, deed),
      again: fileView,
    }),
  ),
  page({
    at: to('/:stayid/files/:document'),
    who,
    ...(entrance ? { entrance } : {}),
    async get(ask) {
      const wish = { stay: idOf(ask), document: ask.params.document ?? '' }
      return downloadOf(await showCertificate(ask.caller, wish))
    },
  }),
])
