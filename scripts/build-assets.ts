import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** What both halves of the build have in common. */
export const shared = { root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' } as const

/** Builds the style sheet, the islands and the mark into `outDir/assets`; answers source name → hashed name. */
export async function buildAssets(outDir: string): Promise<Record<string, string>> {
  const ui = join(root, 'src/ui')
  const result = await build({
    ...shared,
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: {
          style: join(ui, 'style.css'),
          islands: join(ui, 'islands/index.ts'),
          mark: join(ui, 'images/mark.svg'),
        },
      },
    },
  })
  const output = 'output' in result ? result.output : []
  const pairs = output.flatMap(file => {
    const sources = file.type === 'asset' ? file.names : [`${file.name}.js`]
    return sources.map(source => [basename(source), basename(file.fileName)])
  })
  return Object.fromEntries(pairs)
}

/** What compresses well is kept compressed, so that no request has to wait for it. */
export function compressAssets(outDir: string): void {
  for (const file of globSync('assets/*.{css,js,svg}', { cwd: outDir })) {
    const text = readFileSync(join(outDir, file))
    writeFileSync(join(outDir, `${file}.gz`), gzipSync(text, { level: 9 }))
    writeFileSync(join(outDir, `${file}.br`), brotliCompressSync(text))
  }
}
