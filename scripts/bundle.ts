import { basename, join } from 'node:path'
import { build } from 'vite'
import { shared } from './build-assets.ts'
import { built, root } from './inputs.mjs'

/** Bundles a program that needs the product's own modules, and gives the file to run: Node by itself reads no `.tsx`. */
export async function bundle(entry: string, folder: string): Promise<string> {
  const outDir = join(built, folder)
  await build({
    ...shared,
    publicDir: false,
    build: { ssr: true, outDir, emptyOutDir: true, target: 'node24', rolldownOptions: { input: join(root, entry) } },
  })
  return join(outDir, basename(entry).replace(/\.tsx?$/, '.js'))
}
