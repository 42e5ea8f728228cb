import { describe } from 'vitest'
import { aKilledProcess } from './killed.ts'
import { folders } from './places.ts'

describe('a process that is killed, embedded', () => aKilledProcess(folders))
