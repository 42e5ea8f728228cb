import { inLanguage } from '../../platform/words.ts'
import type { Sources } from '../sources.ts'
import { AddressLines } from './contact.tsx'
import { ResponsibilityTable } from './promoters.tsx'
import type { Shows } from './shows.ts'

const addressOf = ({ seat }: Sources) =>
  seat?.city
    ? { lines: seat.street ? [seat.street] : [], postcode: seat.postcode ?? '', city: seat.city, country: seat.country }
    : undefined

export const officeLines: Shows = {
  institution: ({ key }, { office, seat, language }) =>
    key === 'city' ? (seat?.city ?? undefined) : inLanguage(office.name, language),
  unit: ({ key }, { units, language }) => {
    const unit = units.find(one => one.code === key && !one.closedOn)
    return unit && inLanguage(unit.name, language)
  },
}

export const officeBlocks: Shows = {
  promoters: (_, { responsibilities, language }) =>
    responsibilities.length ? <ResponsibilityTable rows={responsibilities} language={language} /> : undefined,
  address: ({ key }, sources) => {
    const address = key === 'institution' ? addressOf(sources) : undefined
    return address && <AddressLines address={address} language={sources.language} />
  },
}
