import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedDocs } from './docs.ts'

/** Called by `print-docs.ts` in the project's root, bundled, since it reads the whole product. */
const folder = join(process.cwd(), 'docs/generated')
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(generatedDocs())) writeFileSync(join(folder, name), text)
