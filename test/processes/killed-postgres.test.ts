import { describe } from 'vitest'
import { aKilledProcess } from './killed.ts'
import { databases } from './places.ts'

const server = process.env.TEST_DATABASE_URL

describe.runIf(server)('a process that is killed, PostgreSQL', () => aKilledProcess(() => databases(server ?? '')))
