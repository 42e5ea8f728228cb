import { basename, join } from 'node:path'
import { build } from 'vite'
import { shared } from './build-assets.ts'
import { built, root } from './inputs.mjs'

/**
 * Bundles a program that needs the product's own modules, and gives the file to run: Node by itself reads no `.tsx`.
 * It lies beside the built servers, where the product looks for its worker threads.
 */
export async function bundle(entry: string): Promise<string> {
  const outDir = join(built, 'server')
  const file = `${entry.replace(/\.tsx?$/, '').replaceAll('/', '-')}.js`
  await build({
    ...shared,
    publicDir: false,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      rolldownOptions: {
        input: join(root, entry),
        output: { entryFileNames: file, chunkFileNames: `${basename(file, '.js')}-[name]-[hash].js` },
      },
    },
  })
  return join(outDir, file)
}
