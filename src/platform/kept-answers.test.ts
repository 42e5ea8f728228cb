import { describe, expect, test } from 'vitest'
import type { Caller, Deployment } from './deployment.ts'
import { keptAnswer } from './kept-answers.ts'

const at = new Date('2026-11-02T09:00:00Z')
const asked = () => {
  const on = {} as Deployment
  const visitor: Caller = {
    ...{ on, institution: 'pavia' as Caller['institution'], now: at, changes: '7' },
    actor: { kind: 'visitor' },
  }
  let count = 0
  return {
    visitor,
    count: () => count,
    ask: (caller: Caller, input?: unknown, name = 'list-units') =>
      keptAnswer(caller, { name, input }, async () => ({ answer: ++count, parts: ['law'] })),
  }
}

describe('an answer that many pages need', () => {
  test('is asked for once while nothing changes', async () => {
    const { visitor, ask, count } = asked()
    await Promise.all([ask(visitor), ask({ ...visitor }), ask(visitor)])
    expect(count()).toBe(1)
  })

  test.each<[string, (caller: Caller) => Caller]>([
    ['after a change', caller => ({ ...caller, changes: '8' })],
    ['in the next minute', caller => ({ ...caller, now: new Date(at.getTime() + 60_000) })],
    ['for another institution', caller => ({ ...caller, institution: 'jena' as Caller['institution'] })],
    [
      'for somebody who is something else here',
      caller => ({ ...caller, actor: { kind: 'partner', organisations: [] } }),
    ],
    ['for another deployment', caller => ({ ...caller, on: {} as Deployment })],
    ['for a deed, which has no number', caller => ({ ...caller, changes: undefined })],
  ])('is asked for again %s', async (_, other) => {
    const { visitor, ask, count } = asked()
    await ask(visitor)
    await ask(other(visitor))
    expect(count()).toBe(2)
  })

  test('belongs to its question and what was given with it', async () => {
    const { visitor, ask, count } = asked()
    await ask(visitor, { year: '2026/2027' })
    await ask(visitor, { year: '2027/2028' })
    await ask(visitor, { year: '2027/2028' }, 'list-courses')
    expect(count()).toBe(3)
  })

  test('cannot be altered by the page that reads it', async () => {
    const { visitor, ask } = asked()
    const answer = await ask(visitor)
    expect(() => answer.parts.push('medicine')).toThrow(TypeError)
  })

  test('is asked for again where it failed', async () => {
    const { visitor, ask, count } = asked()
    const failing = keptAnswer(visitor, { name: 'list-units', input: undefined }, () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    await ask(visitor)
    expect(count()).toBe(1)
  })

  test('goes when many others were asked for since', async () => {
    const { visitor, ask, count } = asked()
    await ask(visitor, 0)
    for (let n = 1; n <= 500; n++) await ask(visitor, n)
    await ask(visitor, 500)
    expect(count()).toBe(501)
    await ask(visitor, 0)
    expect(count()).toBe(502)
  })
})
