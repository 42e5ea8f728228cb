const minute = 60_000

export const windowMs = 15 * minute
/** What one account, and what one network address (a whole university may stand behind it), may try in the window without success. */
export const limits = { account: 5, address: 30, link: 5 } as const

/** From when on one may try again, or nothing when one may try now. `tried` are the times within the window, the newest first. */
export function waitUntil(tried: Date[], limit: number): Date | undefined {
  const oldest = tried[limit - 1]
  return oldest && new Date(oldest.getTime() + windowMs)
}

/** Providers give a household or an office a whole /64 of IPv6 addresses: they count as one. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...gap, ...after].slice(0, 4).map(group => group.replace(/^0+(?=.)/, ''))
  return `${groups.join(':')}::/64`
}
