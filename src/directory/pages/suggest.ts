import { page } from '../../platform/page.ts'
import { countryName } from '../../reference/index.ts'
import type { Picked } from '../../ui/index.ts'
import { nameOf, type Organisation, organisationKinds } from '../organisation.ts'
import { searchDirectory } from '../search-directory.ts'

/** An organisation as pickers offer it: its name, and beside it what tells it from others. */
export const toPicked = (organisation: Organisation, language: 'en' | 'it' | 'fr'): Picked => ({
  value: organisation.id,
  label: nameOf(organisation, language),
  about: [organisation.city, countryName(organisation.country, language), organisation.erasmusCode]
    .filter(Boolean)
    .join(' · '),
})

/** What a picker asks while one types. The directory holds nothing that is not public. */
export const suggestPage = page({
  at: '/:office/:language/directory/suggest',
  who: 'anyone',
  async get(ask) {
    const text = (ask.url.searchParams.get('q') ?? '').replaceAll('\0', '')
    const kind = organisationKinds.find(one => one === ask.url.searchParams.get('kind'))
    const found = await searchDirectory(ask.caller, { text, kind, limit: 8 })
    return Response.json(
      found.map(one => toPicked(one, ask.language)),
      { headers: { 'cache-control': 'private, max-age=60' } },
    )
  },
})
