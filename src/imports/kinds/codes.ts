import { normalizeErasmusCode, readPic } from '../../directory/index.ts'
import type { Code } from './field.ts'

export const erasmusCode: Code = {
  is: 'code',
  read: normalizeErasmusCode,
  wrong: 'import.wrong-erasmus-code',
  tellsByItself: true,
}

/** Excel takes a code of nine digits for a number, and shows some of them as such. */
export const pic: Code = {
  is: 'code',
  read(text) {
    const digits = text.replace(/[\s.]/g, '').replace(/,0+$/, '')
    return readPic(digits).valid ? digits : null
  },
  wrong: 'import.wrong-pic',
}
