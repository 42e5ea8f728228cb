import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { buildAssets } from '../../../scripts/build-assets.ts'

const types: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The policy under which the real pages are sent. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'"

/** Serves rendered pages by path, with the design system built into a folder of their own. */
export async function serveSpecimen(pages: ReadonlyMap<string, () => string>) {
  const folder = mkdtempSync(join(tmpdir(), 'habita-specimen-'))
  const names = await buildAssets(folder)
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const file = join(folder, 'assets', names[path.replace('/assets/', '')] ?? path.replace('/assets/', ''))
    const page = pages.get(path)
    if (page)
      return response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy })
        .end(page())
    if (!path.startsWith('/assets/') || !existsSync(file)) return response.writeHead(404).end()
    return response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(readFileSync(file))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
    rmSync(folder, { recursive: true })
  }
  return { address: `http://127.0.0.1:${port}`, close }
}
