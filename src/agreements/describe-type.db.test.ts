import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import { describeType, listTypes } from './describe-type.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
beforeAll(async () => {
  here = await aSigningOffice(on())
})
const officer = () => here.office.as(here.officer)
const said = { type: 'cotutelle', name: { en: 'Joint doctorate' }, position: 3 } as const

describe('what an office calls a type of agreement', () => {
  test('is told once when the form is sent twice at the same moment', async () => {
    const facts = await Promise.all([describeType(officer(), said), describeType(officer(), said)])
    expect(facts.flat().map(({ name }) => name)).toEqual(['agreement-type.described'])
    expect(await listTypes(officer(), undefined)).toMatchObject([{ ...said, description: null, offered: true }])
  })
  test('is told again when any of it is different', async () => {
    const [fact] = await describeType(officer(), { ...said, offered: false })
    expect(fact).toMatchObject({ name: 'agreement-type.described' })
    expect(await listTypes(officer(), undefined)).toMatchObject([{ ...said, offered: false }])
  })
})
