/**
 * Builds what runs: client assets into dist/public/assets (hashed, precompressed), servers into dist/server.
 *
 *   node scripts/build.ts            builds, unless nothing has changed
 *   node scripts/build.ts --force    builds in any case
 *   node scripts/build.ts --watch    builds again after every change
 */
import { existsSync, mkdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { buildAssets, compressAssets, shared } from './build-assets.ts'
import { built, inputs, isBuilt, root } from './inputs.mjs'

const watched = ['src', 'packages', 'db/seeds', 'scripts', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']
const servers = ['main', 'worker', 'cli', 'sheets/sheet-worker', 'documents/pdf/typeset-worker']

async function buildServers(dist: string): Promise<void> {
  const input = Object.fromEntries(
    servers.flatMap(name => {
      const path = ['ts', 'tsx'].map(ending => join(root, `src/${name}.${ending}`)).find(existsSync)
      return path ? [[name, path]] : []
    }),
  )
  if (Object.keys(input).length === 0) return
  await build({
    ...shared,
    publicDir: false,
    build: {
      ssr: true,
      outDir: join(dist, 'server'),
      target: 'node24',
      sourcemap: true,
      minify: false,
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
  })
}

/** Built beside, then put in place at once: whoever runs from the old one meets no half of the new. */
async function buildAll(force: boolean): Promise<void> {
  if (!force && isBuilt()) return console.log('Build: nothing has changed.')
  const started = performance.now()
  const now = inputs()
  const fresh = `${built}-${process.pid}`
  const old = `${built}-old-${process.pid}`
  mkdirSync(fresh, { recursive: true })
  try {
    const names = await buildAssets(join(fresh, 'public'))
    compressAssets(join(fresh, 'public'))
    await buildServers(fresh)
    writeFileSync(join(fresh, 'assets.json'), JSON.stringify(names, null, 2))
    writeFileSync(join(fresh, '.inputs'), now)
    if (existsSync(built)) renameSync(built, old)
    renameSync(fresh, built)
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true })
  }
  console.log(`Build: done in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
}

function watchAll(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    timer = setTimeout(() => buildAll(false).catch(error => console.error(error.message)), 100)
  }
  for (const path of watched) {
    if (existsSync(join(root, path))) watch(join(root, path), { recursive: extname(path) === '' }, again)
  }
  console.log('Build: watching.')
}

await buildAll(process.argv.includes('--force'))
if (process.argv.includes('--watch')) watchAll()
