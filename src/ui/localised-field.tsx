import type { Language } from '../platform/words.ts'
import { TextArea, TextField, type TextFieldProps } from './text-field.tsx'

type Props = Pick<TextFieldProps, 'hint' | 'width'> & {
  /** Sent as `name.en`, `name.it`, … */
  name: string
  /** What the field is called in each language that the office publishes; English first and required. */
  labels: Partial<Record<Language, string>>
  value?: Partial<Record<Language, string | undefined>> | undefined
  maxlength?: number
  /** Long texts stand in a larger field. */
  rows?: number | undefined
  /** English may be left out too. */
  optional?: boolean | undefined
}

/** The label of each language's field: `Name (English)`, `Name (Italian)`. */
export function languageLabels(
  label: string,
  languages: readonly Language[],
  reader: Language,
): Partial<Record<Language, string>> {
  const names = new Intl.DisplayNames(reader, { type: 'language' })
  return Object.fromEntries(languages.map(language => [language, `${label} (${names.of(language)})`]))
}

/** One text in several languages, a field for each. */
export const LocalisedField = ({ name, labels, value = {}, rows, optional, ...rest }: Props) => (
  <>
    {(Object.entries(labels) as [Language, string][]).map(([language, label]) => {
      const field = {
        ...rest,
        name: `${name}.${language}`,
        label,
        required: language === 'en' && !optional,
        value: value[language] ?? '',
      }
      return rows ? <TextArea {...field} rows={rows} /> : <TextField {...field} />
    })}
  </>
)
