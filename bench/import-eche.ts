import { readFileSync } from 'node:fs'
import { importEche } from '../src/directory/index.ts'
import { closeDeployment } from '../src/open-deployment.ts'
import { sharedFile } from '../test/support/shared.ts'
import { freshDatabase, openOn, print } from './measure.ts'

const file = readFileSync(sharedFile('data/eche-2026-04-08.xlsx'))
const by = { kind: 'system', because: 'benchmark' } as const
const repetitions = 3
const first: number[] = []
const again: number[] = []
let outcome: object = {}
for (let i = 0; i < repetitions; i++) {
  const on = await openOn(await freshDatabase(`import_${i}`))
  const take = async () => {
    const started = performance.now()
    const done = await importEche(on, { fileName: 'eche.xlsx', file, by })
    return { done, seconds: (performance.now() - started) / 1000 }
  }
  const one = await take()
  const two = await take()
  first.push(one.seconds)
  again.push(two.seconds)
  outcome = { ...one.done, import: undefined, unchanged_when_imported_again: two.done.unchanged }
  await closeDeployment(on)
}
const median = (all: number[]) =>
  Math.round((all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0) * 100) / 100
print('import-eche', 'the Commission’s list of 8 April 2026, 6,142 rows, into an empty directory', {
  repetitions,
  first_seconds: median(first),
  again_seconds: median(again),
  outcome,
})
