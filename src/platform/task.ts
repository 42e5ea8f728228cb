import type { Config } from '../config.ts'
import type { Deployment } from './deployment.ts'

export type Say = (line: string) => void

/** A task that cannot be done as it was asked for: its sentence is what the person reads. */
export class NotDone extends Error {
  override name = 'NotDone'
}

/**
 * What the command line can do: `npm run habita -- import-eche list.xlsx`. An argument called FILE arrives as a whole path.
 * With an embedded database in use, `run` happens inside the server that holds it; `alone` needs the database closed.
 */
export type Task = { name: string; takes: string[]; does: string } & (
  | { run: (on: Deployment, args: string[], say: Say) => Promise<void> }
  | { alone: (config: Config, args: string[], say: Say) => Promise<void> }
)

export const task = (definition: Task): Task => definition
