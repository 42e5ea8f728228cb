import type { OfficeKey, Origin } from './types.ts'

/** Stated on the office's seed page, in these lines. */
export const onPage = (page: OfficeKey, ...lines: number[]): Origin => ({ from: 'page', page, lines })

/** Published elsewhere, at this address; not on the seed page. */
export const published = (url: string): Origin => ({ from: 'public', url })

/** The page only points to it; plausible after this model. */
export const example = (after: string): Origin => ({ from: 'example', after })

export const invented: Origin = { from: 'invented' }

/** Where cities lie, to two decimals: good enough for a map of the continent. */
export const place = (city: string, country: string, latitude: number, longitude: number) => ({
  city,
  country,
  latitude,
  longitude,
})

/** One text in the three languages. */
export const label = (en: string, it: string, fr: string) => ({ en, it, fr })
