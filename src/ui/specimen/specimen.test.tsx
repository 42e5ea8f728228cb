import { mkdirSync, writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { DeskSpecimen, FileSpecimen } from './file.tsx'
import { FormSpecimen } from './form.tsx'
import { specimenFrame } from './frame.ts'
import { ListSpecimen } from './list.tsx'
import { MapSpecimen, WorldSpecimen } from './map.tsx'

test('renders', () => {
  mkdirSync('/tmp/ui/pages', { recursive: true })
  for (const look of ['light', 'dark'] as const) {
    writeFileSync(`/tmp/ui/pages/list-${look}.html`, (<ListSpecimen frame={specimenFrame({ look })} />).toString())
    writeFileSync(`/tmp/ui/pages/file-${look}.html`, (<FileSpecimen frame={specimenFrame({ look })} />).toString())
    writeFileSync(`/tmp/ui/pages/map-${look}.html`, (<MapSpecimen frame={specimenFrame({ look })} />).toString())
    writeFileSync(
      `/tmp/ui/pages/world-${look}.html`,
      (<WorldSpecimen frame={specimenFrame({ look, kind: 'public' })} />).toString(),
    )
    writeFileSync(
      `/tmp/ui/pages/desk-${look}.html`,
      (<DeskSpecimen frame={specimenFrame({ look, language: 'fr' })} />).toString(),
    )
    writeFileSync(
      `/tmp/ui/pages/form-${look}.html`,
      (<FormSpecimen frame={specimenFrame({ look, kind: 'public', language: 'it' })} />).toString(),
    )
  }
})
