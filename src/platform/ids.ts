import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Ids are branded by what they name, so that one kind cannot be passed for another. */
export type Id<Noun extends string> = string & { readonly __noun?: Noun }
export type InstitutionId = Id<'institution'>
export type AccountId = Id<'account'>

/** The deployment itself: holds accounts, the directory, and facts that belong to no single institution. */
export const deploymentId: InstitutionId = '00000000-0000-0000-0000-000000000000'

export const uuid = z.uuid()

/** 256 bits for links and sessions; only the hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
