export { publicNavigation } from './navigation.ts'
export { publishPage } from './publish-page.ts'
export { withdrawPage } from './withdraw-page.ts'
export { writePage } from './write-page.ts'
