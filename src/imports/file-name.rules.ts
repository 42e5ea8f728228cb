// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out, with the marks that turn writing around
const unseen = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** The last part of whatever path came, as a name to show: `C:\old\..\list.xlsx` is `list.xlsx`. */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').replace(unseen, '').split(/[/\\]/).at(-1) ?? ''
  return [...last.replace(/\s+/g, ' ').trim()].slice(0, 150).join('').toWellFormed().replace(/^\.+/, '') || 'list'
}
