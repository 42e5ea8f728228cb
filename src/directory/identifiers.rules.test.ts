import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalizeErasmusCode, readErasmusCode } from './erasmus-code.rules.ts'
import { readEscn, readEsi, readIban, readPic, sameEsi } from './identifiers.rules.ts'

const anyPic = fc
  .integer({ min: 1_030_928, max: 10_309_278 })
  .map(quotient => String(quotient * 97 + 1).padStart(9, '0'))
const changed = (text: string, index: number, character: string) =>
  text.slice(0, index) + character + text.slice(index + 1)

describe('PIC', () => {
  test('every wrong digit is found', () => {
    fc.assert(
      fc.property(anyPic, fc.nat(8), fc.nat(9), (pic, index, digit) => {
        fc.pre(pic[index] !== String(digit))
        expect(readPic(pic)).toEqual({ valid: true })
        expect(readPic(changed(pic, index, String(digit)))).toEqual({ valid: false, reason: 'check' })
      }),
    )
  })

  test('every swap of neighbours is found', () => {
    fc.assert(
      fc.property(anyPic, fc.nat(7), (pic, index) => {
        const [one = '', two = ''] = [pic[index], pic[index + 1]]
        fc.pre(one !== two)
        expect(readPic(changed(changed(pic, index, two), index + 1, one))).toEqual({ valid: false, reason: 'check' })
      }),
    )
  })

  test('a card number carries the PIC of its issuer', () => {
    fc.assert(
      fc.property(anyPic, pic => {
        expect(readEscn(`fc3a1f80-93fb-103a-9b31-000${pic}`)).toEqual({ valid: true, prefix: '000', pic })
      }),
    )
  })
})

describe('Erasmus codes', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'ABCXYZ'), minLength: 2, maxLength: 8 })
  const anyCode = fc
    .tuple(fc.constantFrom('I  ', 'SF ', 'IRL', 'LUX', 'UK '), letters, fc.integer({ min: 1, max: 999 }))
    .map(([prefix, city, number]) => `${prefix}${city}${String(number).padStart(2, '0')}`)
  const damage = fc.constantFrom<((code: string) => string)[]>(
    code => code.replaceAll(' ', '\u00a0'),
    code => code.replace(/ +/, ' '),
    code => code.toLowerCase(),
    code => ` ${code}\u00a0\n`,
    code => code.replace(/(\d+)$/, ' $1'),
    code => code.replace(/^(IRL|LUX)/, '$1 '),
  )

  test('whatever is normalised stays as it is when normalised again', () => {
    const anyText = fc.oneof(anyCode, fc.string({ unit: fc.constantFrom(...'ILUXR .-\u00a0\t019z') }), fc.string())
    fc.assert(
      fc.property(anyText, text => {
        const reading = readErasmusCode(text)
        fc.pre(reading.valid)
        expect(readErasmusCode(reading.valid ? reading.normalized : '')).toEqual({ ...reading, strict: true })
      }),
    )
  })

  test('the usual damage is repaired to the same code', () => {
    fc.assert(
      fc.property(anyCode, fc.array(damage, { maxLength: 3 }), (code, damages) => {
        const damaged = damages.reduce((text, harm) => harm(text), code)
        expect(normalizeErasmusCode(damaged)).toBe(code)
        expect(readErasmusCode(damaged)).toMatchObject({ strict: damaged === code })
      }),
    )
  })

  test.each([['RSPROKUP01'], ['BE BRUGGE11'], ['I  PAVIA'], ['I'], ['I  PAVIA0001'], ['I  PAVÌA01'], ['I  P01']])(
    '%s is not repaired by guessing',
    text => expect(normalizeErasmusCode(text)).toBeNull(),
  )
})

describe('ESI', () => {
  test('the same identifier in other capitals is the same, another is not', () => {
    expect(
      sameEsi('URN:SCHAC:personaluniquecode:int:ESI:unipv.it:A1', 'urn:schac:personalUniqueCode:int:esi:unipv.it:a1'),
    ).toBe(true)
    expect(
      sameEsi('urn:schac:personalUniqueCode:int:esi:unipv.it:1', 'urn:schac:personalUniqueCode:int:esi:unipv.it:2'),
    ).toBe(false)
  })

  test('a territory that does not exist and a half-written percent are refused', () => {
    expect(readEsi('urn:schac:personalUniqueCode:int:esi:zz:1')).toEqual({ valid: false, reason: 'scope' })
    expect(readEsi('urn:schac:personalUniqueCode:int:esi:it:a%2')).toEqual({ valid: false, reason: 'code' })
    expect(readEsi('urn:schac:personalUniqueCode:int:esi:it:a\n')).toEqual({ valid: false, reason: 'code' })
  })
})

describe('IBAN', () => {
  test('every wrong digit is found, spaces do not count', () => {
    const iban = 'IT60X0542811101000000123456'
    expect(readIban('it60 X054 2811 1010 0000 0123 456')).toEqual({ valid: true, normalized: iban })
    for (let index = 2; index < iban.length; index++)
      for (const digit of '0123456789')
        if (/\d/.test(iban[index] ?? '') && iban[index] !== digit)
          expect(readIban(changed(iban, index, digit)).valid, `${index} ${digit}`).toBe(false)
  })
})
