import { inLanguage } from '../../../src/platform/language.ts'
import { institutions } from './institutions.ts'
import { fundings, memberships, milestones, networks } from './networks.ts'
import { pavia } from './pavia.ts'
import type { Language, Network, OfficeKey, PageText, PublicText } from './types.ts'
import { pageOf, text } from './write.ts'

const headings = {
  en: { history: 'History', members: 'Members known to this office' },
  it: { history: 'Storia', members: 'Membri noti a questo ufficio' },
  fr: { history: 'Histoire', members: 'Membres connus de ce bureau' },
} satisfies Record<Language, unknown>

function pageText(network: Network, language: Language): PageText {
  const words = headings[language]
  const name = inLanguage(network.name, language)
  const full = network.fullName?.[language]
  const history = [...milestones, ...fundings].some(one => one.network === network.key)
  const company = memberships.filter(one => one.network === network.key).length > 1
  return text(
    full ? `${name}, ${full}` : name,
    `${name}: ${network.description[language].split(/(?<=\.) /)[0] ?? ''}`,
    [
      `{{network:${network.key}}}`,
      ...(history ? [`## ${words.history}`, `{{milestones:${network.key}}}`] : []),
      ...(company ? [`## ${words.members}`, `{{members:${network.key}}}`] : []),
    ].join('\n\n'),
  )
}

const written = new Set(pavia.map(page => `${page.office} ${page.page}`))

const pageFor = (office: OfficeKey, network: Network): PublicText => {
  const languages = institutions.find(institution => institution.key === office)?.languages ?? []
  return pageOf(office, `network:${network.key}`, {
    en: pageText(network, 'en'),
    ...(languages.includes('it') ? { it: pageText(network, 'it') } : {}),
    ...(languages.includes('fr') ? { fr: pageText(network, 'fr') } : {}),
  })
}

/** A page for every network that an office keeps, unless the office has written its own. */
export const networkPages: readonly PublicText[] = networks.flatMap(network =>
  network.keptBy
    .filter(office => !written.has(`${office} network:${network.key}`))
    .map(office => pageFor(office, network)),
)
