import type { SheetFile } from '../../sheets/write-sheet.ts'

/** A sheet to be saved under a name in the reader's language. */
export function download({ contentType, extension, body }: SheetFile, name: string): Response {
  const full = `${name}.${extension}`
  const plain = full
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '')
  return new Response(body as never, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(full)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
