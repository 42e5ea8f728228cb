import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { doorsAs, getPage, postForm } from '../../test/support/doors.ts'
import { aSigningOffice } from '../../test/support/signing.ts'
import { describeType, listTypes } from './describe-type.ts'
import { listExchanges, recordExchanges } from './record-exchanges.ts'

const on = useDeployment()
let here: Awaited<ReturnType<typeof aSigningOffice>>
beforeAll(async () => {
  here = await aSigningOffice(on())
})
const app = () => doorsAs(on(), here.officer)
const officer = () => here.office.as(here.officer)
const versionIn = (html: string) => /name="version" value="([^"]*)"/.exec(html)?.[1] ?? 'none'

describe('a form that was filled from what is no longer so', () => {
  test('describes no type over what somebody else wrote, keeps what was typed and says what stands now', async () => {
    const at = `/${here.office.slug}/en/agreement-types/cotutelle/describe`
    const seen = versionIn(await (await getPage(app(), at)).text())
    await describeType(officer(), { type: 'cotutelle', name: { en: 'Joint doctorate' }, position: 3 })
    const typed = { 'name.en': 'Doctorate in two countries', position: '4', offered: 'yes' }
    const stale = await postForm(app(), at, { ...typed, version: seen })
    const html = await stale.text()
    expect([stale.status, html.includes('Doctorate in two countries')]).toEqual([409, true])
    expect(html).toMatch(/By now it says: Joint doctorate/)
    expect(await listTypes(officer(), undefined)).toMatchObject([{ name: { en: 'Joint doctorate' }, revision: 1 }])
    const again = await postForm(app(), at, { ...typed, version: versionIn(html) })
    expect(again.status).toBe(303)
    expect(await listTypes(officer(), undefined)).toMatchObject([{ name: { en: typed['name.en'] }, revision: 2 }])
  })
  test('but says nothing that somebody else has not said already: then it is simply saved', async () => {
    const at = `/${here.office.slug}/en/agreement-types/research/describe`
    const typed = { 'name.en': 'Research', position: '1', offered: 'yes', version: '0' }
    expect((await postForm(app(), at, typed)).status).toBe(303)
    expect((await postForm(app(), at, typed)).status).toBe(303)
  })
  test('records no numbers over others of the same year and direction before they were seen', async () => {
    const agreement = await here.propose()
    const at = `/${here.office.slug}/en/register/${agreement}/exchanges`
    const year = { academicYear: '2024/2025', direction: 'outgoing' as const }
    const seen = versionIn(await (await getPage(app(), at)).text())
    await recordExchanges(officer(), { agreement, ...year, persons: 3, months: 15, semesters: 3 })
    const typed = { ...year, persons: '4', months: '20', semesters: '4' }
    const stale = await postForm(app(), at, { ...typed, version: seen })
    const html = await stale.text()
    expect([stale.status, html.includes('By now it says: 3')]).toEqual([409, true])
    expect(await listExchanges(officer(), agreement)).toMatchObject([{ persons: 3, months: 15 }])
    expect((await postForm(app(), at, { ...typed, version: versionIn(html) })).status).toBe(303)
    expect(await listExchanges(officer(), agreement)).toMatchObject([{ persons: 4, months: 20 }])
  })
})
