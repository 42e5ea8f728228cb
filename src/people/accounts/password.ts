import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP Password Storage Cheat Sheet (2025), first of its argon2id choices for little memory: 19 MiB, two passes, one lane. */
const wanted = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

type Kept = { memory: number; passes: number; parallelism: number; salt: Buffer; tag: Buffer }

const derive = (algorithm: 'argon2id', parameters: Argon2Parameters): Promise<Buffer> =>
  promisify(argon2)(algorithm, parameters)
const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')

/** The password as a PHC string with a salt of its own. Runs off the event loop. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const tag = await derive('argon2id', { ...wanted, tagLength, nonce: salt, message: password.normalize('NFC') })
  const { memory, passes, parallelism } = wanted
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`
}

/** Whether the password is the kept one. Without a kept one the same work is done, so that the time tells nothing. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const known = kept ? read(kept) : undefined
  const { memory, passes, parallelism, salt, tag } = known ?? { ...wanted, salt: nobody, tag: nobody }
  const message = password.normalize('NFC')
  const found = await derive('argon2id', { memory, passes, parallelism, nonce: salt, message, tagLength: tag.length })
  return timingSafeEqual(found, tag) && known !== undefined
}

/** Whether it was made with other parameters than today's, and is to be made again at the next sign-in. */
export function isOutdated(kept: string): boolean {
  const known = read(kept)
  return !known || (['memory', 'passes', 'parallelism'] as const).some(name => known[name] !== wanted[name])
}

const nobody = randomBytes(tagLength)

function read(phc: string): Kept | undefined {
  const [, m, t, p, salt, tag] =
    /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{11,88})\$([\w+/]{22,88})$/.exec(phc) ?? []
  if (!m || !t || !p || !salt || !tag) return undefined
  return {
    memory: Number(m),
    passes: Number(t),
    parallelism: Number(p),
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  }
}
