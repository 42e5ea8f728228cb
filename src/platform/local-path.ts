/** An address on this site to go back to, or the given one: what comes from outside must not lead outside. */
export function localPath(wanted: string | null | undefined, otherwise = '/'): string {
  if (!wanted || wanted.length > 1000 || !/^\/(?![/\\])/.test(wanted)) return otherwise
  // Browsers drop tabs and line ends inside an address, and take a backslash for a slash.
  if ([...wanted].some(character => character === '\\' || character.charCodeAt(0) <= 0x20)) return otherwise
  const url = new URL(wanted, 'http://local.invalid')
  return url.host === 'local.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search : otherwise
}

/** The page from which a form or link came, when the browser says so and it is ours. */
export function pathBefore(request: Request, host: string): string {
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const url = new URL(referrer)
  return url.host === host ? localPath(url.pathname + url.search) : '/'
}
