/**
 * Builds what runs: client assets into dist/public/assets (hashed, precompressed), servers into dist/server.
 *
 *   node scripts/build.ts            builds, unless nothing has changed
 *   node scripts/build.ts --force    builds in any case
 *   node scripts/build.ts --watch    builds again after every change
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { build } from 'vite'
import { buildAssets, compressAssets, shared } from './build-assets.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const watched = ['src', 'packages', 'scripts', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']
const servers = ['main', 'worker', 'cli', 'platform/sheet-worker']

/** One hash over everything that goes in: the build is skipped when it equals the last one's. */
function inputs(): string {
  const hash = createHash('sha256')
  const files = globSync(['{src,packages}/**/*.{ts,tsx,css,svg,json,sql}', 'scripts/build*.ts', ...watched.slice(3)], {
    cwd: root,
    exclude: path => path.includes('node_modules') || path.endsWith('.test.ts') || path.endsWith('.test.tsx'),
  })
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

async function buildServers(): Promise<void> {
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

async function buildAll(force: boolean): Promise<void> {
  const started = performance.now()
  const now = inputs()
  const kept = join(dist, '.inputs')
  if (!force && existsSync(kept) && readFileSync(kept, 'utf8') === now)
    return console.log('Build: nothing has changed.')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  const names = await buildAssets(join(dist, 'public'))
  compressAssets(join(dist, 'public'))
  await buildServers()
  writeFileSync(join(dist, 'assets.json'), JSON.stringify(names, null, 2))
  writeFileSync(kept, now)
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
