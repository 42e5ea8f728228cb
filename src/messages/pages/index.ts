import type { Page } from '../../platform/page.ts'
import {
  deploymentMessageAgainPage,
  deploymentMessageArrivedPage,
  deploymentMessagePage,
  messageAgainPage,
  messageArrivedPage,
  messagePage,
} from './message-page.tsx'
import { deploymentMessagesPage, messagesPage } from './messages-page.tsx'

export const messagePages: Page[] = [
  deploymentMessagesPage,
  deploymentMessagePage,
  deploymentMessageAgainPage,
  deploymentMessageArrivedPage,
  messagesPage,
  messagePage,
  messageAgainPage,
  messageArrivedPage,
]
