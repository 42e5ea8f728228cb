import { offerImports } from '../../src/imports/kinds/import-kind.ts'
import { subscribe } from '../../src/platform/command.ts'
import { employ } from '../../src/platform/jobs.ts'

/** Test files share a process. Each begins as a process does in which nothing is wired yet, whatever the one before it did. */
offerImports([])
subscribe({})
employ({ reactions: [], ticks: [], institutions: async () => [] })
