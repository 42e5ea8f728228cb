/** What the command line says while it works, one line at a time. */
export type Say = (line: string) => void

/** Something that cannot be done as it was asked for by whoever runs Habita: its sentence is all that they read. */
export class NotDone extends Error {
  override name = 'NotDone'
}
