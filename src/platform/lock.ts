import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, resolve } from 'node:path'
import { NotDone } from './task.ts'

/** Who holds an embedded database, and, once it listens, where people and the command line reach it. */
export type Owner = {
  pid: number
  /** Tells this process from a later one with the same number; where the system does not say it, it is empty. */
  born: string
  host: string
  address?: string
  /** Where the command line hands its work over, and the secret that it must show there. */
  tasks?: { address: string; token: string }
}

export class DirectoryInUse extends NotDone {
  constructor(directory: string, { pid, host, address }: Owner) {
    super(
      `The embedded database in ${directory} is already open: process ${pid} on ${host} holds it` +
        `${address ? ` and serves it at ${address}` : ''}. Use that one, or stop it first; ` +
        'several processes can share a PostgreSQL (DATABASE_URL).',
    )
  }
}

export interface DirectoryLock {
  announce(where: Pick<Owner, 'address' | 'tasks'>): void
  release(): void
}

const beatEvery = 10_000
const deadAfter = 60_000
const lockFile = (directory: string) => `${resolve(directory)}.lock`

/**
 * PGlite takes no lock of its own: two processes on one directory lose each other's commits. A dead owner's lock is taken over.
 * An owner on another machine (or in another container) cannot be asked whether it lives: it touches the file while it does.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const file = lockFile(directory)
  const self: Owner = { pid: process.pid, born: birthOf(process.pid), host: hostname() }
  mkdirSync(dirname(file), { recursive: true })
  takeFile(directory, self)
  const beat = setInterval(() => touch(file), beatEvery)
  beat.unref()
  return {
    announce(where) {
      writeFileSync(`${file}.new`, JSON.stringify({ ...self, ...where }), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
    release() {
      clearInterval(beat)
      if (ownerOf(directory)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

/** A lock appears whole or not at all: written beside its place, then linked into it, which fails where one stands already. */
function takeFile(directory: string, self: Owner) {
  const file = lockFile(directory)
  const fresh = `${file}.${self.pid}`
  writeFileSync(fresh, JSON.stringify(self), { mode: 0o600 })
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        return linkSync(fresh, file)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 100) throw error
        const owner = ownerOf(directory)
        if (owner && isAlive(owner, file)) throw new DirectoryInUse(directory, owner)
        removeDead(file)
      }
    }
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Several processes may find the same dead lock: one at a time looks again and removes it, the others wait a moment. */
function removeDead(file: string) {
  const turn = `${file}.taking-over`
  try {
    mkdirSync(turn)
  } catch {
    if (Date.now() - (statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 5000)
      rmSync(turn, { recursive: true, force: true })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    return
  }
  try {
    const owner = readOwner(file)
    if (!owner || !isAlive(owner, file)) rmSync(file, { force: true })
  } finally {
    rmSync(turn, { recursive: true, force: true })
  }
}

function touch(file: string) {
  try {
    const now = Date.now() / 1000
    utimesSync(file, now, now)
  } catch {
    // Removed by hand: nothing that could be said here would help anyone.
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

const ownerOf = (directory: string): Owner | undefined => readOwner(lockFile(directory))

/** Who holds the directory now; nobody, when the holder has died. */
export function livingOwnerOf(directory: string): Owner | undefined {
  const owner = ownerOf(directory)
  return owner && isAlive(owner, lockFile(directory)) ? owner : undefined
}

function isAlive(owner: Owner, file: string): boolean {
  if (owner.host !== hostname())
    return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < deadAfter
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return owner.born === birthOf(owner.pid)
}

/** When the process began, as Linux tells it: the 22nd field, counted behind the name, which may hold anything. */
function birthOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
