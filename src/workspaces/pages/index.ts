import type { Page } from '../../platform/page.ts'
import { accessPage, forgetDeed, leaveDeed } from './access-pages.tsx'
import { enterPage, openLinkPage } from './enter-pages.tsx'
import { againDeed, endGuestPage, guestsPage, inviteDeed } from './guests-pages.tsx'

export { GuestTable } from './guest-table.tsx'

export const workspacePages: Page[] = [
  enterPage,
  openLinkPage,
  accessPage,
  forgetDeed,
  leaveDeed,
  guestsPage,
  inviteDeed,
  againDeed,
  endGuestPage,
]
