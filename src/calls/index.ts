export { type CallPhase, phaseOf } from './call.rules.ts'
export { type Call, type CallPlace, callLife } from './call.ts'
export { drawUpCall } from './draw-up-call.ts'
export { changeCallPlace, withdrawCallPlace } from './keep-place.ts'
export {
  callsInPublic,
  hasCalls,
  listOfferable,
  listPublishedCalls,
  showCall,
  showPublishedCall,
} from './list-calls.ts'
export { offerPlaces } from './offer-places.ts'
export { callsOnDesk } from './pages/desk.ts'
export { reviseCall } from './revise-call.ts'
export { discardCall, publishCall, withdrawCall } from './turn-call.ts'
