import { nameOf } from '../../directory/index.ts'
import type { PublishedPartner } from '../../partners/index.ts'
import { countryName } from '../../reference/index.ts'
import type { Sources } from '../sources.ts'
import type { Shows } from './shows.ts'

/** Why a text names them: `strategic`, `preferred`, `alliance`, `network`; all that are published where it gives no ground. */
const isMeant = (ground: string, { strategic, marks }: PublishedPartner): boolean =>
  ground === '' || (ground === 'strategic' ? strategic : marks.some(mark => mark === ground))

function PartnerLine({ partner, sources: { language, to } }: { partner: PublishedPartner; sources: Sources }) {
  const { id, city, country } = partner
  const name = nameOf(partner, language)
  const where = [...(city ? [city] : []), countryName(country, language)].join(', ')
  return (
    <li>
      <a class="ds-link" href={to(`/partners/${id}`)}>
        {name}
      </a>
      , {where}
    </li>
  )
}

export const partnerBlocks: Shows = {
  partners: ({ key }, sources) => {
    const meant = sources.partners.filter(partner => isMeant(key, partner))
    if (!meant.length) return undefined
    return (
      <ul class="ds-list h-prose">
        {meant.map(partner => (
          <PartnerLine partner={partner} sources={sources} />
        ))}
      </ul>
    )
  },
}
