import { z } from 'zod'
import { command } from '../platform/command.ts'
import { localised, revision } from '../platform/input.ts'
import { languages } from '../platform/words.ts'
import { happened } from './institution.facts.ts'
import { lockInstitution, saveInstitution } from './institution.store.ts'
import { mustBeFresh } from './settings.rules.ts'

export const settingsShape = z.object({
  name: localised(300),
  languages: z.array(z.enum(languages)).refine(chosen => chosen.includes('en'), 'english-missing'),
  zone: z.string().refine(zone => Intl.supportedValuesOf('timeZone').includes(zone), 'wrong-zone'),
})

export const changeSettings = command(
  'change-settings',
  settingsShape.extend({ version: revision }),
  async (scope, input) => {
    const institution = await lockInstitution(scope)
    scope.must('institution.shape')
    mustBeFresh('institution', institution.revision, input.version)
    await saveInstitution(scope, { ...institution, name: input.name, languages: input.languages, zone: input.zone })
    return [happened('institution.settings-changed', institution.id, {})]
  },
)
