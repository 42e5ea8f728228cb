export { draftPolicy } from './draft-policy.ts'
export { publishPolicy } from './publish-policy.ts'
export { say as sayRecognition } from './words/index.ts'
