import type { Buddy, BuddyRequest } from './buddy.ts'

type Volunteer = Pick<Buddy, 'id' | 'languages' | 'most' | 'pausedAt'> & { taken: number }

export const isFree = ({ most, taken, pausedAt }: Omit<Volunteer, 'id' | 'languages'>): boolean =>
  pausedAt === null && taken < most

/** Volunteers who are free, those first who share the most languages with the student, then those who have the fewest students. */
export const likely = <One extends Volunteer>(
  volunteers: readonly One[],
  { languages }: Pick<BuddyRequest, 'languages'>,
): One[] =>
  volunteers
    .filter(one => isFree(one))
    .map(one => ({ one, shared: one.languages.filter(each => languages.includes(each)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.one.taken - b.one.taken || a.one.id.localeCompare(b.one.id))
    .map(({ one }) => one)
