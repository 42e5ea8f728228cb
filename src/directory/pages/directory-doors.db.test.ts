import { beforeAll, describe, expect, test } from 'vitest'
import { useDeployment } from '../../../test/support/database.ts'
import { anOffice, anOfficer, aVisitor, csrf, doorsAs, getPage, postForm } from '../../../test/support/doors.ts'
import { wire } from '../../app.tsx'
import { addOrganisation } from '../add-organisation.ts'

const on = useDeployment()
let comune: string

beforeAll(async () => {
  wire()
  const pavia = await anOffice(on(), 'pavia')
  const officer = { on: on(), institution: pavia, actor: anOfficer(), now: on().clock() }
  const [added] = await addOrganisation(officer, {
    kind: 'municipality',
    name: 'Comune di Pavia',
    country: 'IT',
    city: 'Pavia',
  })
  comune = added?.subject ?? ''
})

const office = () => doorsAs(on(), anOfficer())
const anyone = () => doorsAs(on(), aVisitor)

describe('the directory', () => {
  test('is a page for officers in each language, with its search in the address', async () => {
    for (const [language, title] of [
      ['en', 'Directory'],
      ['it', 'Repertorio'],
      ['fr', 'Répertoire'],
    ]) {
      const answer = await getPage(office(), `/pavia/${language}/directory?q=pavia`)
      expect(answer.status).toBe(200)
      const html = await answer.text()
      expect(html).toContain(title)
      expect(html).toContain('Comune di Pavia')
      expect(html).toContain('value="pavia"')
    }
  })

  test('says what to do when nothing was found', async () => {
    expect(await (await getPage(office(), '/pavia/en/directory?q=xyzzyqq')).text()).toContain(
      'Nothing in the directory is called so',
    )
  })

  test('takes an address from elsewhere for the list', async () => {
    expect(
      (await getPage(office(), '/pavia/en/directory?page=-1&size=9e9&kind=x&country=%00&charter[]=1')).status,
    ).toBe(200)
  })

  test('leads visitors to the sign-in, and suggests to them all the same', async () => {
    expect((await getPage(anyone(), '/pavia/en/directory')).status).toBe(303)
    const answer = await getPage(anyone(), '/pavia/it/directory/suggest?q=comune')
    expect(await answer.json()).toEqual([{ value: comune, label: 'Comune di Pavia', about: 'Pavia · Italia' }])
  })

  test('shows one organisation, and 404 for one that is not there', async () => {
    const html = await (await getPage(office(), `/pavia/en/directory/${comune}`)).text()
    expect(html).toContain('added Comune di Pavia to the directory')
    expect((await getPage(office(), '/pavia/en/directory/11111111-1111-4111-8111-111111111111')).status).toBe(404)
    expect((await getPage(office(), '/pavia/en/directory/1')).status).toBe(404)
  })
})

describe('the forms', () => {
  test('add an organisation and lead to it', async () => {
    const answer = await postForm(office(), '/pavia/en/directory/new', {
      kind: 'company',
      name: 'Ticino S.p.A.',
      country: 'IT',
      'names.en': 'Ticino Ltd',
    })
    expect(answer.status).toBe(303)
    const html = await (await getPage(office(), answer.headers.get('location') ?? '')).text()
    expect(html).toContain('Ticino Ltd')
  })

  test('come back with what was typed and what is wrong', async () => {
    const answer = await postForm(office(), '/pavia/it/directory/new', {
      kind: 'company',
      name: '',
      country: 'IT',
      latitude: 'north',
    })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Campo mancante')
    expect(html).toContain('value="north"')
  })

  test('refuse a stale one and keep what was typed', async () => {
    const path = `/pavia/en/directory/${comune}/edit`
    const fields = { name: 'Comune di Pavia', kind: 'municipality', version: '1', 'names.en': 'City of Pavia' }
    expect((await postForm(office(), path, fields)).status).toBe(303)
    const stale = await postForm(office(), path, { ...fields, 'names.en': 'Town of Pavia' })
    expect(stale.status).toBe(409)
    const html = await stale.text()
    expect(html).toContain('Somebody changed this organisation')
    expect(html).toContain('Town of Pavia')
  })

  test('refuse a forged one', async () => {
    const body = new URLSearchParams({ csrf: 'forged', kind: 'company', name: 'Ticino', country: 'IT' })
    const answer = await office().request('http://localhost/pavia/en/directory/new', {
      method: 'POST',
      body,
      headers: { cookie: 'session=test' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('the Commission’s list', () => {
  const administrator = () => doorsAs(on(), anOfficer('administrator'))
  const upload = async (name: string, content: string) => {
    const body = new FormData()
    body.append('csrf', csrf)
    body.append('file', new File([content], name))
    return administrator().request('http://localhost/directory/imports', {
      method: 'POST',
      body,
      headers: { cookie: 'session=test' },
    })
  }

  test('is uploaded, read by the worker, and reported', async () => {
    const answer = await upload(
      '../../etc/list.csv',
      'Erasmus Code,PIC,OID,Legal Name,City,Country Cd\nI  PAVIA01,999893752,,UNIVERSITA DI PAVIA,PAVIA,IT',
    )
    expect(answer.status).toBe(303)
    const report = answer.headers.get('location') ?? ''
    expect(await (await getPage(administrator(), report)).text()).toContain('You may leave this page')
    await on().jobs.drain(on())
    const html = await (await getPage(administrator(), report)).text()
    expect(html).toContain('One institution was added')
    expect(html).toContain('Report on “list.csv”')
    expect(html).toContain('has no OID')
    expect(await (await getPage(administrator(), '/directory/imports')).text()).toContain('list.csv')
  })

  test('that is none says why', async () => {
    const answer = await upload('holiday.csv', 'Name,City\nx,y')
    await on().jobs.drain(on())
    const html = await (await getPage(administrator(), answer.headers.get('location') ?? '')).text()
    expect(html).toContain('It lacks the columns')
  })

  test('without a file is asked for again', async () => {
    expect((await postForm(administrator(), '/directory/imports', {})).status).toBe(422)
  })

  test('is not for officers', async () => {
    expect((await getPage(office(), '/directory/imports')).status).toBe(403)
    expect((await getPage(anyone(), '/directory/imports')).status).toBe(303)
  })
})
