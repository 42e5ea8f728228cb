import type { Dwelling, Lodging } from './lodging.ts'

export type Span = { fromOn: string; untilOn: string }
type Offer = Pick<Dwelling, 'id' | 'kind' | 'places' | 'rent' | 'fromOn' | 'untilOn'> & { taken: readonly Span[] }
type Wish = Pick<Lodging, 'kind' | 'mostRent' | 'fromOn' | 'untilOn'>

/** Who leaves on a day makes room for whoever comes on that day. */
const holds = ({ fromOn, untilOn }: Span, day: string): boolean => fromOn <= day && day < untilOn

/** How many places are left at the fullest moment of a span: it is fullest on a day on which somebody comes. */
export function placesLeft({ places, taken }: Pick<Offer, 'places' | 'taken'>, wish: Span): number {
  const meeting = taken.filter(one => one.fromOn < wish.untilOn && wish.fromOn < one.untilOn)
  const starts = [wish.fromOn, ...meeting.map(one => one.fromOn).filter(on => on > wish.fromOn)]
  const fullest = Math.max(...starts.map(on => meeting.filter(one => holds(one, on)).length))
  return places - fullest
}

/** Whether the offer is open for the whole span and has a place. */
export const hasRoom = (offer: Omit<Offer, 'id' | 'kind' | 'rent'>, wish: Span): boolean =>
  offer.fromOn <= wish.fromOn && wish.untilOn <= offer.untilOn && placesLeft(offer, wish) > 0

/** The first offer, in the given order, that is what a student asked for. Nothing is drawn by lot. */
export const firstFit = <One extends Offer>(offers: readonly One[], wish: Wish): One | undefined =>
  offers.find(
    offer =>
      (wish.kind === null || wish.kind === offer.kind) &&
      (wish.mostRent === null || offer.rent <= wish.mostRent) &&
      hasRoom(offer, wish),
  )
