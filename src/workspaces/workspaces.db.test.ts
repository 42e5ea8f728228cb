import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useDeployment } from '../../test/support/database.ts'
import { aGuestOf, anIncomingOffice, type IncomingOffice, lettersOf, linkTo } from '../../test/support/nominations.ts'
import { wire } from '../app.tsx'
import { Refusal } from '../platform/refusal.ts'
import { askNewLink } from './ask-new-link.ts'
import { revokeDevice } from './end-guest.ts'
import { endGuest, findGuest, inviteGuest, inviteGuestAgain, listGuests, openByLink } from './index.ts'
import { showGuestLink } from './open-by-link.ts'

const on = useDeployment()
let office: IncomingOffice
let other: IncomingOffice
beforeAll(async () => {
  wire()
  office = await anIncomingOffice(on())
  other = await anIncomingOffice(on())
})
beforeEach(async () => {
  on().time.set('2026-11-02T09:00:00Z')
  await sql`truncate workspace_guest, workspace_link, workspace_device, message cascade`.execute(on().database.kysely)
})

const code = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    thrown => thrown,
  )
  return error instanceof Refusal ? error.code : `no refusal: ${error}`
}
const invite = (email = 'greta@partner.example') =>
  inviteGuest(office.office(), { organisation: office.heidelberg, name: 'Greta Guest', email })
const link = async (email = 'greta@partner.example') => {
  await on().jobs.drain(on())
  return linkTo(on(), email)
}
const enter = (secret: string) => openByLink(office.visitor(), { secret, agent: 'test' })
const comes = (secret: string, at = office) => findGuest(on(), secret, { id: at.institution })

describe('a guest', () => {
  test('is invited by an officer, comes in by the link, and is known from then on', async () => {
    const [invited] = await invite('Greta@Partner.example')
    expect(invited).toMatchObject({ name: 'workspace-guest.invited', facts: { organisation: office.heidelberg } })
    const device = await enter(await link())
    expect(await comes(device)).toMatchObject({
      guest: { id: invited?.subject, email: 'greta@partner.example', university: { en: 'Heidelberg University' } },
      actor: { kind: 'partner', organisations: [office.heidelberg], guest: invited?.subject },
    })
    expect(await comes(device, other)).toBeUndefined()
  })

  test('is invited once for a university, and by nobody from outside', async () => {
    await invite()
    expect(await code(invite())).toBe('workspace-guest.invited-already')
    const guest = { organisation: office.heidelberg, name: 'Eve', email: 'eve@partner.example' }
    expect(await code(inviteGuest(office.guest(), guest))).toBe('not-allowed')
    expect(await code(inviteGuest(office.visitor(), guest))).toBe('not-allowed')
  })

  test('is shut out at once when the access ends, with every browser and every link', async () => {
    const { guest, secret } = await aGuestOf(office, 'greta@partner.example')
    await inviteGuestAgain(office.office(), { guest })
    const another = await link()
    await endGuest(office.office(), { guest })
    expect(await comes(secret)).toBeUndefined()
    expect(await code(enter(another))).toBe('workspace-link.not-valid')
    expect(await code(inviteGuestAgain(office.office(), { guest }))).toBe('workspace-guest.has-ended')
    await invite()
    expect((await listGuests(office.office(), office.heidelberg)).map(({ endedAt }) => endedAt !== null)).toEqual([
      false,
      true,
    ])
  })

  test('has a browser forgotten, and only one of their own', async () => {
    const mine = await aGuestOf(office, 'greta@partner.example')
    const theirs = await aGuestOf(office, 'otto@partner.example')
    const device = (await comes(theirs.secret))?.guest.device ?? ''
    await revokeDevice(office.guest(office.heidelberg, mine.guest), { device })
    expect(await comes(theirs.secret)).toBeDefined()
    await revokeDevice(office.guest(office.heidelberg, theirs.guest), { device })
    expect(await comes(theirs.secret)).toBeUndefined()
  })

  test('is forgotten by a browser that was not used for two rounds of nominations', async () => {
    const { secret } = await aGuestOf(office, 'greta@partner.example')
    on().time.advance(209 * 86_400_000)
    expect(await comes(secret)).toBeDefined()
    on().time.advance(211 * 86_400_000)
    expect(await comes(secret)).toBeUndefined()
  })
})

describe('a link', () => {
  test('may be looked at as often as programs like, and opens once', async () => {
    await invite()
    const secret = await link()
    await showGuestLink(office.visitor(), secret)
    await showGuestLink(office.visitor(), secret)
    await enter(secret)
    expect(await code(enter(secret))).toBe('workspace-link.not-valid')
    expect(await code(showGuestLink(office.visitor(), secret))).toBe('workspace-link.not-valid')
  })

  test('opens for one of many who click at once', async () => {
    await invite()
    const secret = await link()
    const tries = await Promise.allSettled([1, 2, 3, 4, 5].map(() => enter(secret)))
    expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  })

  test('ends after its time, and belongs to its own office', async () => {
    await invite()
    const secret = await link()
    expect(await code(openByLink(other.visitor(), { secret, agent: 'test' }))).toBe('workspace-link.not-valid')
    on().time.advance(14 * 86_400_000 + 1)
    expect(await code(enter(secret))).toBe('workspace-link.not-valid')
  })

  test('is asked for anew by guests, and answers nobody else', async () => {
    await invite()
    await link()
    expect(await askNewLink(office.visitor(), { email: 'GRETA@partner.example' })).toHaveLength(1)
    expect(await askNewLink(office.visitor(), { email: 'nobody@partner.example' })).toEqual([])
    await on().jobs.drain(on())
    expect((await lettersOf(on())).map(({ recipient }) => recipient)).toEqual([
      'greta@partner.example',
      'greta@partner.example',
    ])
  })

  test('stands in a letter of the deployment’s ledger, where the office cannot read it', async () => {
    await invite()
    await link()
    expect(await lettersOf(on(), office.institution)).toEqual([])
    expect((await lettersOf(on())).map(({ discreet }) => discreet)).toEqual([true])
  })
})
