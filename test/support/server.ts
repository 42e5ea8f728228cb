import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
type Program = 'main' | 'worker' | 'cli' | `test-${string}`
type Wish = { args?: string[]; env?: Record<string, string | undefined>; ready?: string }

export type Started = {
  child: ChildProcess
  /** All that it has printed so far. */
  printed(): string
  /** Ends it as an operator would, or at once and without notice. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number>
}
export type StartedServer = Started & { address: string }

/** Runs a built program with only these settings; gives it back once it has printed `ready`. */
export async function startProgram(
  name: Program,
  { args = [], env = {}, ready = '"listening"' }: Wish,
): Promise<Started> {
  const child = spawn(process.execPath, [join(root, 'dist/server', `${name}.js`), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, TZ: process.env.TZ, DATABASE_URL: '', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const ended = new Promise<number>(resolve => child.on('close', code => resolve(code ?? 1)))
  await new Promise<void>((resolve, reject) => {
    const keep = (chunk: Buffer) => {
      printed += chunk
      if (printed.includes(ready)) resolve()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('close', code => reject(new Error(`${name} ended with ${code} before it was ready:\n${printed}`)))
  })
  return {
    child,
    printed: () => printed,
    end(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}

/** The web process on a free port; or a program of the tests that stands in for it. */
export async function startServer(
  { args = [], env = {} }: Wish = {},
  program: Program = 'main',
): Promise<StartedServer> {
  const started = await startProgram(program, { args, env: { PORT: '0', ...env } })
  const address = /"address":"([^"]+)"/.exec(started.printed())?.[1]
  if (!address) throw new Error(`the server did not say where it listens:\n${started.printed()}`)
  return { ...started, address }
}

/** Runs a program to its end. */
export const runProgram = (name: Program, args: string[], env: Record<string, string | undefined> = {}) =>
  new Promise<{ code: number; output: string }>(resolve => {
    const child = spawn(process.execPath, [join(root, 'dist/server', `${name}.js`), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, LOG_LEVEL: 'warn', ...env },
    })
    let output = ''
    child.stdout.on('data', chunk => {
      output += chunk
    })
    child.stderr.on('data', chunk => {
      output += chunk
    })
    child.on('close', code => resolve({ code: code ?? 1, output }))
  })
