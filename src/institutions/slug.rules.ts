/**
 * First parts of addresses that are the deployment's own: an office of that name could never be reached. `test/house/routes.test.ts`
 * compares them with the routes; the network's and the interface's addresses are kept free before they exist.
 */
export const reservedSlugs: readonly string[] = [
  'account',
  'accounts',
  'api',
  'assets',
  'directory',
  'ewp',
  'health',
  'language',
  'look',
  'messages',
  'robots',
  'sign-in',
  'sign-out',
  'sitemap',
  'sitemaps',
  'well-known',
]

export const isReserved = (slug: string): boolean => reservedSlugs.includes(slug)
