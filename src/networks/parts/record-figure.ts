import { command } from '../../platform/command.ts'
import { type Localised, languages } from '../../platform/words.ts'
import { keepPart } from './keep-part.ts'
import { shapes } from './part.ts'

/** A figure as it is published: exactly 47 countries, over 850 members. */
export const recordFigure = command('record-figure', shapes.figure, async (scope, input) => {
  const counted = languages.map(language => [language, `${input.value} ${input.noun[language] || input.noun.en}`])
  return keepPart(scope, 'figure', input, { label: Object.fromEntries(counted) as Localised })
})
