/** A piece of XML in which everything that is no markup of ours has been escaped. */
export class Xml {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | bigint | Xml | undefined | null | false | readonly Value[]

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 §2.2 has no sign for these, escaped or not
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
}

/** THE escaping of texts and attributes: nothing that is written can become markup. */
export const escaped = (text: string): string =>
  text
    .replace(impossible, '')
    .replace(halves, '')
    .replace(/[&<>"'\r]/g, sign => references[sign] ?? sign)

function written(value: Value): string {
  if (value === undefined || value === null || value === false) return ''
  if (value instanceof Xml) return value.text
  if (Array.isArray(value)) return value.map(one => written(one as Value)).join('')
  return escaped(String(value))
}

/** `` xml`<title>${title}</title>` ``: what is put in is escaped, other pieces stay as they are, what is missing is nothing. */
export const xml = (markup: TemplateStringsArray, ...values: Value[]): Xml =>
  new Xml(markup.map((text, at) => text + written(values[at])).join(''))

/** An element, or nothing where there is nothing to say: an empty element says that something is empty. */
export const element = (name: string, value: string | number | null | undefined): Xml | undefined =>
  value === null || value === undefined || value === '' ? undefined : new Xml(`<${name}>${written(value)}</${name}>`)

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`
