import { expect, test } from 'vitest'
import {
  Checkbox,
  CheckboxGroup,
  Deed,
  type Entered,
  FileField,
  Form,
  PasswordField,
  Picker,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from './index.ts'
import { html, text } from './specimen/render.tsx'

const came = (values: Entered['values'], errors: Entered['errors'] = {}): Entered => ({ values, errors })

test('a form is a POST with its token and the version from which it was filled', () => {
  const form = html(<Form action="/agreements/7" version={3} />)
  expect(form).toContain('method="post"')
  expect(form).toContain('<input type="hidden" name="csrf" value="token"/>')
  expect(form).toContain('<input type="hidden" name="version" value="3"/>')
})

test('a deed of one button carries the token too', () => {
  expect(html(<Deed action="/accept">Accept nomination</Deed>)).toContain('name="csrf" value="token"')
})

test('what was typed wins over what is stored, also when it was emptied', () => {
  const field = <TextField name="city" label="City" value="Pavia" />
  expect(html(<Form>{field}</Form>)).toContain('value="Pavia"')
  expect(html(<Form entered={came({ city: 'Bergamo' })}>{field}</Form>)).toContain('value="Bergamo"')
  expect(html(<Form entered={came({ city: '' })}>{field}</Form>)).toContain('value=""')
  expect(
    html(<Form entered={came({ note: 'two\nlines' })}>{<TextArea name="note" label="Note" value="old" />}</Form>),
  ).toMatch(/>\n?two\nlines<\/textarea>/)
})

test('a box that was unticked stays unticked', () => {
  const box = <Checkbox name="public" label="Show on the site" checked />
  expect(html(<Form>{box}</Form>)).toContain('checked=""')
  expect(html(<Form entered={came({})}>{box}</Form>)).not.toContain('checked')
  expect(html(<Form entered={came({ public: 'yes' })}>{box}</Form>)).toContain('checked=""')
})

test('when somebody else was faster, fields say what the record says now, and only where it differs', () => {
  const choices = [
    { value: 'a', label: 'Answer A' },
    { value: 'b', label: 'Answer B' },
  ]
  const fields = (
    <>
      <TextField name="title" label="Title" value="Theirs" />
      <TextField name="city" label="City" value="Pavia" />
      <TextArea name="note" label="Note" value="" />
      <SelectField name="listed" label="Listed" choices={choices} value="b" />
      <CheckboxGroup name="several" label="Several" choices={choices} values={['a', 'b']} />
      <Checkbox name="public" label="Public" checked />
    </>
  )
  const values = { title: 'Mine', city: 'Pavia', note: 'Mine', listed: 'a', several: ['b', 'a'] }
  const said = (form: string) => [...form.matchAll(/class="h-now">([^<]*)/g)].map(([, words]) => words)
  expect(said(html(<Form entered={{ ...came(values), stale: true }}>{fields}</Form>))).toEqual([
    'By now it says: Theirs',
    'By now it is empty.',
    'By now it says: Answer B',
    'By now it says: ticked',
  ])
  expect(said(html(<Form entered={came(values)}>{fields}</Form>))).toEqual([])
})

test('groups and lists keep what was chosen', () => {
  const choices = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
    { value: 'c', label: 'C' },
  ]
  const entered = came({ several: ['a', 'c'], one: 'b', listed: 'c' })
  const form = html(
    <Form entered={entered}>
      <CheckboxGroup name="several" label="Several" choices={choices} values={['b']} />
      <RadioGroup name="one" label="One" choices={choices} value="a" />
      <SelectField name="listed" label="Listed" choices={choices} value="a" />
    </Form>,
  )
  expect(form.match(/name="several" value="(\w)" checked/g)).toEqual([
    'name="several" value="a" checked',
    'name="several" value="c" checked',
  ])
  expect(form.match(/name="one" value="(\w)" checked/g)).toEqual(['name="one" value="b" checked'])
  expect(form.match(/<option value="(\w*)" selected/g)).toEqual(['<option value="c" selected'])
})

test('a password is never sent back', () => {
  expect(
    html(<Form entered={came({ secret: 'hunter2' })}>{<PasswordField name="secret" label="Password" />}</Form>),
  ).not.toContain('hunter2')
})

test('what is wrong is listed once with a link to the field, and stands at the field', () => {
  const form = html(
    <Form
      entered={came(
        { start: '2026-13-01' },
        { start: 'Not a date of the calendar.', '': 'Somebody changed it meanwhile.' },
      )}
    >
      <TextField name="start" label="First day" hint="From when." />
    </Form>,
  )
  expect(form).toContain('2 answers need your attention')
  expect(form).toContain('href="#field-start">First day: Not a date of the calendar.</a>')
  expect(form).toContain('id="field-start" name="start"')
  expect(form).toContain('aria-describedby="field-start-hint field-start-error"')
  expect(form).toContain('aria-invalid="true"')
  expect(form).toContain('id="field-start-error"')
  expect(form).not.toContain('href="#field-"')
})

test('the summary leads to the first choice of a group', () => {
  const form = html(
    <Form entered={came({}, { type: 'Choose a type.' })}>
      <RadioGroup name="type" label="Type" choices={[{ value: 'a', label: 'A' }]} required />
    </Form>,
  )
  expect(form).toContain('href="#field-type"')
  expect(form).toContain('type="radio" id="field-type" name="type"')
})

test('only what need not be answered says so', () => {
  expect(text(<TextField name="a" label="Partner" required />)).toBe('Partner')
  expect(text(<TextField name="a" label="Notes" />)).toBe('Notes (optional)')
  expect(text(<TextField name="a" label="Note" />, { language: 'it' })).toBe('Note (facoltativo)')
})

test('a file field says what it takes', () => {
  expect(text(<FileField name="f" label="Signed copy" required accept={['.pdf']} largest={10_000_000} />)).toBe(
    'Signed copy Accepted: .pdf. At most 10 MB.',
  )
  expect(html(<Form files />)).toContain('enctype="multipart/form-data"')
})

test('nothing that a person typed becomes markup', () => {
  const form = html(
    <Form entered={came({ name: '"><script>x</script>' }, { name: '<b>wrong</b>' })}>
      {<TextField name="name" label="Name" />}
    </Form>,
  )
  expect(form).not.toContain('<script>')
  expect(form).not.toContain('<b>')
})

test('the summary leads to where a thing is asked, whatever is sent under its name', () => {
  const form = html(
    <Form entered={came({}, { several: 'Choose one', organisation: 'This is missing' })}>
      <Picker name="organisation" label="Partner" suggest="/suggest" />
      <CheckboxGroup name="several" label="Terms" choices={[{ value: 'a', label: 'A' }]} />
    </Form>,
  )
  expect(form).toContain('href="#field-organisation-typed">Partner: This is missing</a>')
  expect(form).toContain('href="#field-several">Terms: Choose one</a>')
  const places = ['href="#field-organisation-typed"', 'href="#field-several"', 'id="field-organisation-typed"']
  expect(places.map(place => form.indexOf(place))).toEqual(
    places.map(place => form.indexOf(place)).toSorted((a, b) => a - b),
  )
})
