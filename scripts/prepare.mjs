/**
 * What `npm start` and `npm test` share before anything of the project can run: plain JavaScript for Node 20, no dependencies.
 * Installs the dependencies where they are missing or out of date, and finds the Node that everything else runs on.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { built, isBuilt, root } from './inputs.mjs'

export { root }

const neededNode = 24

/** An expected end: one sentence for the person, no stack. */
export class Stop extends Error {}

/**
 * Says what is being done, and how long it has taken so far: at once on a terminal, every ten seconds elsewhere.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {{ quiet?: boolean }} [wish] `quiet` says nothing about work that took under two seconds
 * @returns {Promise<T>}
 */
export async function step(title, work, { quiet = false } = {}) {
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  const terminal = process.stdout.isTTY === true
  if (!quiet) process.stdout.write(terminal ? `${title} …` : `${title} …\n`)
  const every = terminal ? 1000 : 10_000
  const timer = setInterval(() => {
    if (terminal) process.stdout.write(`\r${title} … ${Math.round(Number(seconds()))} s`)
    else process.stdout.write(`${title} … ${Math.round(Number(seconds()))} s\n`)
  }, every)
  try {
    const result = await work()
    if (terminal && (!quiet || Number(seconds()) >= 1)) process.stdout.write(`\r${title}: done in ${seconds()} s.\n`)
    else if (Number(seconds()) >= 2) process.stdout.write(`${title}: done in ${seconds()} s.\n`)
    return result
  } catch (error) {
    if (terminal) process.stdout.write('\n')
    throw error
  } finally {
    clearInterval(timer)
  }
}

/**
 * Runs a program and keeps what it printed.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
const run = (program, args) =>
  new Promise(resolve => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.stderr.on('data', chunk => {
      output += chunk
    })
    child.on('error', error => resolve({ code: 127, output: error.message }))
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })

/** Which dependencies should be there: changes with the lock file and with the kind of machine. */
const wanted = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex')

/** Installs what `package-lock.json` names, unless exactly that is there already. */
export async function installDependencies() {
  const folder = join(root, 'node_modules')
  // A link is kept by whoever made it.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return
  const stamp = join(folder, '.habita-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return
  rmSync(stamp, { force: true })
  const title = existsSync(folder)
    ? 'The dependencies have changed: installing them'
    : 'Installing the dependencies (once, about a minute)'
  const { code, output } = await step(title, () => run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
  if (code !== 0) throw new Stop(`The dependencies could not be installed. npm said:\n${output.trim()}`)
  writeFileSync(stamp, wanted())
}

/**
 * The Node that runs everything else: the pinned one among the dependencies, else the one that runs this, if it is new enough.
 * @returns {string}
 */
export function findNode() {
  const pinned = join(root, 'node_modules/.bin/node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  if (Number(process.versions.node.split('.')[0]) >= neededNode) return process.execPath
  throw new Stop(
    `Habita runs on Node ${neededNode} or newer; this is Node ${process.versions.node}. ` +
      `On Linux with an x64 processor it brings its own; on ${process.platform} ${process.arch}, ` +
      `please install Node ${neededNode} (https://nodejs.org), and start again.`,
  )
}

/**
 * Sees to dependencies, Node and build.
 * @returns {Promise<string>} the Node to run with
 */
export async function makeReady() {
  await installDependencies()
  const node = findNode()
  if (!isBuilt()) {
    const { code, output } = await step('Building', () => run(node, [join(root, 'scripts/build.ts')]))
    if (code !== 0) throw new Stop(`The build failed:\n${output.trim()}`)
  }
  return node
}

/** How the built programs run, so that garbage does not pile up (docs/decisions/0004). */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=4', '--max-old-space-size=256']
export const nodeEnvironment = { MALLOC_ARENA_MAX: '2' }

/**
 * Runs a program that was built, passes on what ends it, and gives its exit code. When this process ends, so does the program:
 * it hears the channel between them close.
 * @param {string} node
 * @param {string} name
 * @param {string[]} args
 * @param {Record<string, string>} environment
 * @returns {Promise<number>}
 */
export function runBuilt(node, name, args, environment) {
  const child = spawn(node, [...nodeFlags, join(built, 'server', `${name}.js`), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
      ...nodeEnvironment,
      ...process.env,
      ...environment,
    },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) endWithNpm(child)
  return new Promise(resolve => child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0))))
}

/**
 * npm does not pass on every signal that ends it, and a server that nobody holds any more would keep the port.
 * @param {import('node:child_process').ChildProcess} child
 */
function endWithNpm(child) {
  const npm = process.ppid
  setInterval(() => process.ppid !== npm && child.kill('SIGTERM'), 1000).unref()
}

/**
 * Runs a script's work; an expected end is one sentence and exit code 1.
 * @param {() => Promise<number | undefined>} work gives the exit code
 */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
