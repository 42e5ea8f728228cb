import type { Page } from '../../platform/page.ts'
import { deploymentMessageAgainPage, deploymentMessagePage, messageAgainPage, messagePage } from './message-page.tsx'
import { deploymentMessagesPage, messagesPage } from './messages-page.tsx'

export const messagePages: Page[] = [
  deploymentMessagesPage,
  deploymentMessagePage,
  deploymentMessageAgainPage,
  messagesPage,
  messagePage,
  messageAgainPage,
]
