import type { Fields } from '../../platform/form.ts'
import { answered, text } from '../../platform/form.ts'
import type { Ask } from '../../platform/page.ts'
import { countriesByName, languageName } from '../../reference/index.ts'
import { Fieldset, NumberField, SelectField, TextField } from '../../ui/index.ts'
import { type OrganisationRecord, organisationKinds } from '../organisation.ts'
import { say } from '../words/index.ts'

const languages = ['en', 'it', 'fr'] as const

/** The answers of the form in the shape of the commands. */
export function answersOf(fields: Fields) {
  const given = answered(fields)
  return {
    ...given,
    names: { en: text(fields, 'names.en'), it: text(fields, 'names.it'), fr: text(fields, 'names.fr') },
  }
}

type FormProps = { ask: Ask; organisation?: OrganisationRecord | undefined }

/** Who it is and where: what the Commission's list says of the institutions that it names. */
export function LegalFields({ ask, organisation }: FormProps) {
  const words = say(ask.language)
  const kinds = organisationKinds.map(value => ({ value, label: words(`kinds.${value}`) }))
  const countries = countriesByName(ask.language).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Fieldset legend={words('form.who')}>
        <TextField
          name="name"
          label={words('form.name')}
          required
          maxlength={300}
          width="l"
          value={organisation?.name ?? ask.url.searchParams.get('name')}
        />
        <SelectField name="kind" label={words('form.kind')} required choices={kinds} value={organisation?.kind} />
      </Fieldset>
      <Fieldset legend={words('form.where')}>
        {!organisation && (
          <SelectField
            name="country"
            label={words('form.country')}
            required
            choices={countries}
            value={ask.url.searchParams.get('country')}
          />
        )}
        <TextField name="city" label={words('form.city')} maxlength={120} width="m" value={organisation?.city} />
        <TextField name="street" label={words('form.street')} maxlength={300} width="l" value={organisation?.street} />
        <TextField
          name="postcode"
          label={words('form.postcode')}
          maxlength={30}
          width="s"
          value={organisation?.postcode}
        />
        <TextField
          name="website"
          label={words('form.website')}
          type="url"
          maxlength={300}
          width="l"
          value={organisation?.website}
        />
      </Fieldset>
    </>
  )
}

/** What no list says: names as people say them, the place on the map, the domain. */
export function OwnFields({ ask, organisation }: FormProps) {
  const words = say(ask.language)
  return (
    <>
      <Fieldset legend={words('form.names')} hint={words('form.namesHint')}>
        {languages.map(language => (
          <TextField
            name={`names.${language}`}
            label={words('form.inLanguage', { language: languageName(language, ask.language) })}
            maxlength={300}
            width="l"
            value={organisation?.names[language]}
          />
        ))}
      </Fieldset>
      <Fieldset legend={words('organisation.place')} hint={words('form.placeHint')}>
        <NumberField
          name="latitude"
          label={words('form.latitude')}
          step="any"
          min={-90}
          max={90}
          value={organisation?.latitude}
        />
        <NumberField
          name="longitude"
          label={words('form.longitude')}
          step="any"
          min={-180}
          max={180}
          value={organisation?.longitude}
        />
      </Fieldset>
      <CodeFields ask={ask} organisation={organisation} />
    </>
  )
}

function CodeFields({ ask, organisation }: FormProps) {
  const words = say(ask.language)
  return (
    <Fieldset legend={words('form.codes')}>
      {organisation?.charter !== 'listed' && (
        <>
          <TextField
            name="erasmusCode"
            label={words('form.erasmusCode')}
            maxlength={20}
            width="s"
            value={organisation?.erasmusCode}
          />
          <TextField
            name="pic"
            label={words('form.pic')}
            hint={words('form.pic-hint')}
            maxlength={9}
            width="s"
            value={organisation?.pic}
          />
        </>
      )}
      <TextField
        name="schac"
        label={words('form.schac')}
        hint={words('form.schacHint')}
        maxlength={253}
        width="m"
        value={organisation?.schac}
      />
    </Fieldset>
  )
}
