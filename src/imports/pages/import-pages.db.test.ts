import type { Hono } from 'hono'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOffice, anOfficer, csrf, doorsAs, getPage, postForm } from '../../../test/support/doors.ts'
import { anAccount } from '../../../test/support/people.ts'
import { italianCsv } from '../../../test/support/sheets.ts'
import { things, thingTable } from '../../../test/support/things.ts'
import { wire } from '../../app.tsx'
import type { Actor } from '../../permissions.ts'
import { sheetLimits } from '../../sheets/sheet.ts'
import { offerImports } from '../kinds/import-kind.ts'

const on = useDeployment()
let app: Hono
let officer: Actor

const stem = '/pavia/en/imports'
const headers = ['Codice', 'Denominazione', 'Dal', 'Colore', 'Sotto', 'Proprietario']
const rows = [
  ['A1', 'Carta', '15/05/2026', 'rosso', '', 'Anna'],
  ['B2', 'Pietra', 'mai', 'bordeaux', '', '=HYPERLINK("x")'],
  ['C3', 'Forbice', '', 'blu', '', '+39 0382 984302'],
]

const text = async (path: string) => {
  const answer = await getPage(app, path)
  expect(answer.status, path).toBe(200)
  return answer.text()
}

function upload(file: Uint8Array, name = 'cose.csv', path = `${stem}/new/things`) {
  const body = new FormData()
  body.append('csrf', csrf)
  body.append('file', new File([Buffer.from(file)], name))
  return app.request(`http://localhost${path}`, { method: 'POST', body, headers: { cookie: 'session=test' } })
}

/** Uploads a list and gives the address of its import. */
async function uploaded(list = rows): Promise<string> {
  const answer = await upload(italianCsv(headers, list))
  expect(answer.status).toBe(303)
  return (answer.headers.get('location') ?? '').replace(/\/columns$/, '')
}

const chosen = {
  version: '1',
  'column-0': 'code',
  'column-1': 'name',
  'column-2': 'since',
  'column-3': 'colour',
  'column-4': '',
  'column-5': 'owner',
}

async function checked(list = rows): Promise<string> {
  const at = await uploaded(list)
  expect((await postForm(app, `${at}/columns`, chosen)).status).toBe(303)
  await on().jobs.drain(on())
  return at
}

beforeAll(async () => {
  wire()
  offerImports([things])
  await thingTable(on())
  await anOffice(on(), 'pavia')
  const { id } = await anAccount(on())
  officer = { ...anOfficer('officer'), account: id } as Actor
})
beforeEach(() => {
  app = doorsAs(on(), officer)
})

describe('the list of imports', () => {
  test('offers what this person may bring along, and shows what was', async () => {
    const page = await text(stem)
    expect(page).toContain('Import things')
    const at = await uploaded()
    expect(await text(stem)).toContain(`${at}">cose.csv`)
  })
})

describe('the beginning', () => {
  test('says what the list should look like, in each language', async () => {
    for (const language of ['en', 'it', 'fr'])
      expect(await text(`/pavia/${language}/imports/new/things`)).toContain('Import things')
    expect(await text(`${stem}/new/things`)).toContain('One row for each owner of a thing.')
  })

  test.each(['xlsx', 'csv'])('gives an empty list as %s', async ending => {
    const answer = await getPage(app, `/pavia/it/imports/new/things/template.${ending}`)
    expect(answer.headers.get('content-disposition')).toContain(`Things  elenco vuoto.${ending}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (ending === 'csv') expect(new TextDecoder().decode(bytes).trim()).toBe('code;name;since;colour;parent;owner')
    else expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })

  test.each<[string, Uint8Array, string]>([
    [
      'a PDF with another ending',
      new TextEncoder().encode('%PDF-1.7 x'),
      'It is neither an Excel file (.xlsx) nor CSV.',
    ],
    ['old Excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'format of before 2007'],
    ['headers without rows', italianCsv(headers, []), 'Below the names of the columns there is no row.'],
  ])('refuses %s with a sentence, on the form', async (_, file, sentence) => {
    const answer = await upload(file, 'list.xlsx')
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(sentence)
    expect(page).toContain('name="file"')
  })

  test('refuses a form without a file, and one that is too large to be received', async () => {
    const none = await postForm(app, `${stem}/new/things`, {})
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining('This is missing')])
    const answer = await app.request(`http://localhost${stem}/new/things`, {
      method: 'POST',
      body: 'x',
      headers: { cookie: 'session=test', 'content-length': String(sheetLimits.bytes * 2) },
    })
    expect(answer.status).toBe(413)
  })

  test('keeps only the name of a file that comes with a path', async () => {
    const answer = await upload(italianCsv(headers, rows), '../../etc/<b>list</b>.csv')
    const page = await text(answer.headers.get('location') ?? '')
    expect(page).not.toContain('etc')
    expect(page).toContain('b&gt;.csv')
  })

  test('of a kind that there is none of leads nowhere', async () => {
    expect((await getPage(app, `${stem}/new/unknown`)).status).toBe(404)
  })
})

describe('the columns', () => {
  test('are suggested, with the first cells, and what is needed', async () => {
    const page = await text(`${await uploaded()}/columns`)
    expect(page).toContain('A · Codice')
    expect(page).toMatch(/<option value="since" selected="">since<\/option>/)
    expect(page).toContain('15/05/2026 · mai')
    expect(page).toContain('Needed: code, name')
  })

  test('that lack something come back with what was chosen and what is missing', async () => {
    const at = await uploaded()
    const answer = await postForm(app, `${at}/columns`, { ...chosen, 'column-0': '', 'column-2': 'name' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Choose the column that says: code')
    expect(page).toContain('href="#field-column-2"')
    expect(page).toContain('Another column already means this')
  })

  test('with one name for two are pointed out', async () => {
    const answer = await upload(italianCsv(['Codice', 'Nome', 'nome '], [['A', 'B', 'C']]))
    expect(await text(answer.headers.get('location') ?? '')).toContain('stands above two columns')
  })

  test('of a list that is none of ours are said to be unknown', async () => {
    const answer = await upload(italianCsv(['x', 'y'], [['A', 'B']]))
    expect(await text(answer.headers.get('location') ?? '')).toContain('No column was recognised by its name')
  })
})

describe('the report', () => {
  test('shows how far the reading is, then every row with what would happen', async () => {
    const at = await uploaded()
    await postForm(app, `${at}/columns`, chosen)
    expect(await text(at)).toMatch(/Reading the rows[\s\S]*<progress/)
    await on().jobs.drain(on())
    const page = await text(at)
    expect(page).toContain('about 3 different records')
    expect(page).toContain('since “mai”: This is not a date that exists')
    expect(page).toContain('Say what they mean')
    expect(page).toContain(`${at}/rows/3`)
    const problems = await text(`${at}?show=problem`)
    expect(problems).toContain('B2 Pietra')
    expect(problems).not.toContain('A1 Carta')
    expect(await text(`${at}?q=forbi`)).not.toContain('A1 Carta')
    expect(await text(`${at}?q=%25`)).toContain('No row is like this.')
  })

  test('is downloaded with the office’s own rows, harmless in Excel, and read again as it is', async () => {
    const at = await checked()
    const answer = await getPage(app, `${at.replace('/en/', '/it/')}/report.csv`)
    const csv = new TextDecoder().decode(await answer.arrayBuffer())
    const [head, , second, third] = csv.replace('\ufeff', '').split('\r\n')
    expect(head).toBe(`Riga nell’elenco;Che cosa succede;Che cosa non va o cambia;${headers.join(';')}`)
    expect(second).toContain(`"'=HYPERLINK(""x"")"`)
    expect(third).toContain("'+39 0382 984302")
    const again = await upload(new TextEncoder().encode(csv), 'report.csv')
    const columns = await text(again.headers.get('location') ?? '')
    expect(columns).toMatch(/A · Riga nell’elenco[\s\S]*?<option value="">Leave out<\/option>/)
    const excel = await getPage(app, `${at}/report.xlsx`)
    expect((await excel.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  })

  test('leads to a row where it is corrected', async () => {
    const at = await checked()
    const page = await text(`${at}/rows/3`)
    expect(page).toContain('This is not a date that exists')
    const still = await postForm(app, `${at}/rows/3`, {
      version: '1',
      since: '1/2/2026',
      owner: 'Ugo',
      colour: 'bordeaux',
    })
    expect(still.headers.get('location')).toBe(`${at}/rows/3`)
    expect(await text(`${at}/rows/3`)).toContain('In the file: mai')
    const fine = await postForm(app, `${at}/rows/3`, { version: '2', colour: 'blu' })
    expect(fine.headers.get('location')).toBe(`${at}?show=problem#rows`)
    const stale = await postForm(app, `${at}/rows/3`, { version: '1', colour: 'rosso' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('Somebody else corrected it')
    expect((await getPage(app, `${at}/rows/99`)).status).toBe(404)
    expect((await getPage(app, `${at}/rows/1e3x`)).status).toBe(404)
  })

  test('asks what texts mean', async () => {
    const at = await checked()
    const page = await text(`${at}/texts`)
    expect(page).toContain('“bordeaux” in row 3')
    const answer = await postForm(app, `${at}/texts`, {
      version: '3',
      'domain-0': 'colour',
      'written-0': 'bordeaux',
      'meaning-0': 'red',
    })
    expect(answer.headers.get('location')).toBe(at)
    await on().jobs.drain(on())
    expect(await text(`${at}/texts?show=decided`)).toContain('“bordeaux” in row 3')
    expect(await text(`${at}/texts`)).toContain('Nothing needs to be decided.')
    // Said for all later lists too: other tests begin without it.
    const back = { version: '5', 'domain-0': 'colour', 'written-0': 'bordeaux', 'meaning-0': '' }
    await postForm(app, `${at}/texts`, back)
    await on().jobs.drain(on())
  })
})

describe('applying', () => {
  test('is confirmed first, says what will happen, and shows the result', async () => {
    const at = await checked()
    const confirm = await text(`${at}/confirm`)
    expect(confirm).toContain('2 rows are taken over as new.')
    const refused = await postForm(app, `${at}/confirm`, { version: '3' })
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Tick that the rows')])
    expect((await postForm(app, `${at}/confirm`, { version: '3', leaveOut: 'yes' })).status).toBe(303)
    expect(await text(at)).toContain('Applying the import')
    // The officer of these doors holds no role in the database: the system gives the import back.
    await on().jobs.drain(on())
    expect(await text(at)).toContain('You cannot do this here.')
  })

  test('a second time, or from an old page, is refused', async () => {
    const at = await checked()
    await postForm(app, `${at}/confirm`, { version: '3', leaveOut: 'yes' })
    const twice = await postForm(app, `${at}/confirm`, { version: '3', leaveOut: 'yes' })
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('The import has gone on')])
    await on().jobs.drain(on())
    const old = await postForm(app, `${at}/confirm`, { version: '3', leaveOut: 'yes' })
    expect(old.status).toBe(409)
  })

  test('is not offered when nothing would change', async () => {
    const at = await checked([['A1', '', '', '', '', '']])
    expect(await text(at)).not.toContain(`${at}/confirm`)
  })

  test('can be given up', async () => {
    const at = await checked()
    expect(await text(`${at}/discard`)).toContain('The records stay as they are.')
    expect((await postForm(app, `${at}/discard`, {})).headers.get('location')).toBe(stem)
    expect(await text(at)).toContain('Discarded')
    const again = await postForm(app, `${at}/discard`, {})
    expect(again.status).toBe(422)
  })
})

describe('whoever may not', () => {
  test('enters none of these pages', async () => {
    const at = await checked()
    for (const actor of [anOfficer('student'), anOfficer('coordinator')]) {
      app = doorsAs(on(), actor)
      for (const path of [
        stem,
        `${stem}/new/things`,
        at,
        `${at}/columns`,
        `${at}/rows/2`,
        `${at}/texts`,
        `${at}/report.csv`,
      ])
        expect((await getPage(app, path)).status, path).toBe(403)
      expect((await postForm(app, `${at}/discard`, {})).status).toBe(403)
    }
  })

  test('finds nothing of another institution by its address', async () => {
    const at = await checked()
    await anOffice(on(), 'jena')
    expect((await getPage(app, at.replace('/pavia/', '/jena/'))).status).toBe(404)
    expect((await getPage(app, `${stem}/not-an-id`)).status).toBe(404)
  })

  test('sends a form without its token changes nothing', async () => {
    const at = await checked()
    const answer = await app.request(`http://localhost${at}/discard`, {
      method: 'POST',
      body: new URLSearchParams({ csrf: 'wrong' }),
      headers: { cookie: 'session=test' },
    })
    expect(answer.status).toBe(403)
    expect(await text(at)).toContain('To be decided')
  })
})

test('what waits stands on the desk', async () => {
  await uploaded()
  const desk = await text('/pavia/en/desk')
  expect(desk).toContain('Choose the columns of cose.csv')
})
