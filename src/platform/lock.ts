import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** Who holds an embedded database, and, once it listens, how the command line reaches it. */
export type Owner = { pid: number; address?: string; token?: string }

export class DirectoryInUse extends Error {
  readonly owner: Owner
  constructor(directory: string, owner: Owner) {
    super(`${directory} is in use by process ${owner.pid}`)
    this.owner = owner
  }
}

export interface DirectoryLock {
  announce(owner: Omit<Owner, 'pid'>): void
  release(): void
}

const lockFile = (directory: string) => `${resolve(directory)}.lock`

/** PGlite takes no lock of its own: two processes on one directory lose each other's commits. A dead owner's lock is taken over. */
export function lockDirectory(directory: string): DirectoryLock {
  const file = lockFile(directory)
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; ; attempt++) {
    try {
      const descriptor = openSync(file, 'wx', 0o600)
      writeSync(descriptor, JSON.stringify({ pid: process.pid }))
      closeSync(descriptor)
      return {
        announce: owner => writeFileSync(file, JSON.stringify({ pid: process.pid, ...owner }), { mode: 0o600 }),
        release: () => rmSync(file, { force: true }),
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 3) throw error
      const owner = ownerOf(directory)
      if (owner && isAlive(owner.pid)) throw new DirectoryInUse(directory, owner)
      rmSync(file, { force: true })
    }
  }
}

export function ownerOf(directory: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lockFile(directory), 'utf8')) as Owner
  } catch {
    // No file, or one that its owner had no time to fill before it died.
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
