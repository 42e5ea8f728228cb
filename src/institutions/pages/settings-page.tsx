import { list, localisedIn, text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { type Language, languages } from '../../platform/words.ts'
import {
  Button,
  CheckboxGroup,
  Deeds,
  Form,
  LocalisedField,
  languageLabels,
  PageTitle,
  TextField,
} from '../../ui/index.ts'
import { changeSettings } from '../change-settings.ts'
import { showSettings } from '../show-settings.ts'
import { say } from '../words/index.ts'

async function settingsForm(ask: Ask) {
  const words = say(ask.language)
  const settings = await showSettings(ask.caller, undefined)
  return {
    title: words('settings.title'),
    unlisted: true,
    body: (
      <>
        <PageTitle lead={words('settings.lead')}>{words('settings.title')}</PageTitle>
        <Form entered={ask.entered} version={settings.revision} guarded>
          <LocalisedField
            name="name"
            labels={languageLabels(words('units.name'), languages, ask.language)}
            value={settings.name}
            maxlength={300}
          />
          <CheckboxGroup
            name="languages"
            label={words('settings.languages')}
            values={settings.languages}
            choices={languages.map(language => ({ value: language, label: words(`settings.${language}`) }))}
          />
          <TextField
            name="zone"
            label={words('settings.zone')}
            hint={words('settings.zoneHint')}
            required
            value={settings.zone}
            maxlength={60}
          />
          <Deeds>
            <Button>{words('settings.save')}</Button>
          </Deeds>
        </Form>
      </>
    ),
  }
}

export const settingsPage = page({ at: '/:office/:language/settings', who: 'institution.shape', get: settingsForm })

export const changeSettingsDeed = deed({
  at: '/:office/:language/settings',
  who: 'institution.shape',
  command: changeSettings,
  input: (_, { fields }) => ({
    name: localisedIn(fields, 'name'),
    languages: list(fields, 'languages') as Language[],
    zone: text(fields, 'zone'),
    version: text(fields, 'version'),
  }),
  leads: ask => ({ to: ask.to('/settings'), notice: say(ask.language)('settings.saved') }),
  again: settingsForm,
})
