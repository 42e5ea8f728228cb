import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { NotDone } from './platform/task.ts'

/** The folder that holds `package.json`, whether this runs from `src/` or as a bundle in `dist/`. */
function findRoot(from: string): string {
  return existsSync(join(from, 'package.json')) || dirname(from) === from ? from : findRoot(dirname(from))
}
export const root = findRoot(import.meta.dirname)

const shape = z.object({
  DATABASE_URL: z
    .string()
    .startsWith('postgres', 'DATABASE_URL must begin with postgres:// or postgresql://')
    .optional(),
  HABITA_DATA: z.string().default('data'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  HABITA_URL: z.url().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Habita <no-reply@localhost>'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** MyAcademicID and eduGAIN proxies name a scope after each claim. */
  OIDC_SCOPE: z
    .string()
    .default(
      'openid profile email schac_personal_unique_code schac_home_organization eduperson_scoped_affiliation voperson_external_affiliation',
    ),
  OIDC_NAME: z.string().default('MyAcademicID'),
  /** How many proxies of our own stand before us and add to X-Forwarded-For; 0 believes nobody. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** The trial on invented people: the sign-in page names the accounts that one can use. */
  HABITA_TRIAL: z.stringbool().default(false),
  /** Set by npm: the folder in which the person stands. */
  INIT_CWD: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export type Config = ReturnType<typeof readConfig>

/** Reads the environment once; says in plain words which variable is wrong. */
export function readConfig(environment: Record<string, string | undefined> = process.env) {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const result = shape.safeParse(present)
  if (!result.success)
    throw new NotDone(
      result.error.issues.map(({ path, message }) => `The setting ${path.join('.')} is wrong: ${message}`).join('\n'),
    )
  const env = result.data
  const dataDirectory = resolve(root, env.HABITA_DATA)
  return {
    databaseUrl: env.DATABASE_URL,
    dataDirectory,
    databaseDirectory: join(dataDirectory, 'database'),
    dumps: join(dataDirectory, 'dumps'),
    migrations: join(root, 'db/migrations'),
    publicDirectory: join(root, 'dist/public'),
    port: env.PORT,
    host: env.HOST,
    /** The address that people and partners see; links in mail begin with it. */
    address: (env.HABITA_URL ?? `http://${env.HOST}:${env.PORT}`).replace(/\/+$/, ''),
    mail: { url: env.SMTP_URL, from: env.MAIL_FROM },
    openId:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
            scope: env.OIDC_SCOPE,
            name: env.OIDC_NAME,
          }
        : undefined,
    trustedProxies: env.TRUST_PROXY,
    trial: env.HABITA_TRIAL,
    logLevel: env.LOG_LEVEL,
    calledFrom: env.INIT_CWD ?? process.cwd(),
  }
}
