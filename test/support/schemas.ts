import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } from 'libxml2-wasm'
import { sharedFile } from './shared.ts'

/** The official schemas, handed over from memory by name: libxml2 opens no file by itself. */
function schemasIn(folder: string): Record<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(({ name }) =>
    name.endsWith('.xsd'),
  )
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [relative(folder, path), readFileSync(path)]
    }),
  )
}

let schemas: Record<string, Uint8Array> | undefined

/** What is wrong with a document by an official schema; nothing where it is valid. The document must be one that has no document type. */
export function schemaFaults(text: string, schema: string): string[] {
  if (!schemas) {
    schemas = schemasIn(sharedFile('ewp/xsd'))
    xmlRegisterInputProvider(new XmlBufferInputProvider(schemas))
  }
  const official = schemas[schema]
  if (!official) throw new Error(`there is no schema ${schema}`)
  if (text.includes('<!DOCTYPE')) return ['it has a document type']
  const xsd = XmlDocument.fromBuffer(official, { url: schema })
  const validator = XsdValidator.fromDoc(xsd)
  const document = XmlDocument.fromString(text)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  } finally {
    // They live on the WebAssembly heap, which nobody sweeps.
    for (const one of [document, validator, xsd]) one.dispose()
  }
}
