import type { AgreementState } from '../agreement.ts'

/** How a state looks beside its word: open while somebody must act, good while it binds. */
export const toneOf = (state: AgreementState): 'plain' | 'open' | 'good' | 'warning' => {
  switch (state) {
    case 'in-procedure':
    case 'ready-to-sign':
    case 'partly-signed':
      return 'open'
    case 'signed':
    case 'in-force':
      return 'good'
    case 'notice-given':
      return 'warning'
    default:
      return 'plain'
  }
}
