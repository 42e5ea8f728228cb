import { factsAbout } from '../platform/event.store.ts'
import { query } from '../platform/query.ts'

/** What has happened to an import. */
export const listImportFacts = query('list-import-facts', async (scope, id: string) => {
  scope.must('import.run')
  return factsAbout(scope, id, 50)
})
