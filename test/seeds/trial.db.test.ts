import { beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../../db/seeds/index.ts'
import { wire } from '../../src/app.tsx'
import { useDeployment } from '../support/database.ts'

const on = useDeployment()

describe('the trial', () => {
  beforeAll(async () => {
    wire()
    await seed(on(), line => console.log(line))
  }, 120_000)

  it('refuses a deployment that is not empty', async () => {
    await expect(seed(on(), () => undefined)).rejects.toThrow('empty')
  })
})
