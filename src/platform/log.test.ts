import { expect, test } from 'vitest'
import { faultOf, makeLog } from './log.ts'

test('a broken rule of the database is told by its code, without the row that broke it', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "Ada "the" Lovelace"'), {
    severity: 'ERROR',
    code: '22P02',
    routine: 'string_to_uuid',
    detail: 'Failing row contains (Ada Lovelace).',
  })
  expect(faultOf(error).error).toBe('the database refused 22P02 string_to_uuid')
  expect(JSON.stringify(faultOf(error))).not.toContain('Lovelace')
})

test.each([
  [`Unexpected token 'A', "Ada Lovelace" is not valid JSON`, 'Unexpected token “…” is not valid JSON'],
  ['no letter for ada@example.eu', 'no letter for …'],
  ['this scope has ended', 'this scope has ended'],
])('of %j the log keeps %j', (message, kept) => {
  expect(faultOf(new Error(message)).error).toBe(kept)
})

test('what is thrown and is no error is told by its kind', () => {
  expect(faultOf('Ada Lovelace').error).toBe('something was thrown that is no error: string')
})

test('where it broke is kept, and the message does not come back with it', () => {
  const { stack } = faultOf(new Error('"Ada Lovelace"'))
  expect(stack).toContain('log.test.ts')
  expect(stack).not.toContain('Lovelace')
})

test('secrets are taken out of a line, whoever puts them there', () => {
  const lines: string[] = []
  makeLog('info', { write: line => lines.push(line) }).info({ password: 'tandem', token: 'abc' }, 'a line')
  expect(lines.join('')).not.toMatch(/tandem|abc/)
})
