import { Refusal } from './refusal.ts'

type Table = Record<string, Record<string, string>>
type ActionOf<T extends Table> = { [S in keyof T]: keyof T[S] & string }[keyof T]

/** A life cycle as a table: state → action → next state. Pure; the same table draws the diagram and the buttons. */
export function machine<const T extends Table>(
  noun: string,
  table: T & { [S in keyof T]: Record<string, keyof T & string> },
) {
  type State = keyof T & string
  const life = {
    noun,
    states: Object.keys(table) as State[],
    actions: (state: State) => Object.keys(table[state] ?? {}) as ActionOf<T>[],
    can: (state: State, action: ActionOf<T>): boolean => table[state]?.[action] !== undefined,
    next(state: State, action: ActionOf<T>): State {
      const to = table[state]?.[action]
      if (to === undefined) throw new Refusal(`${noun}.not-possible-now`, { state, action })
      return to as State
    },
    diagram: (): string =>
      [
        'stateDiagram-v2',
        ...Object.entries(table).flatMap(([from, row]) =>
          Object.entries(row).map(
            ([action, to]) => `  ${from.replaceAll('-', '_')} --> ${to.replaceAll('-', '_')}: ${action}`,
          ),
        ),
      ].join('\n'),
  }
  known.push(life)
  return life
}

type Life = { noun: string; states: string[]; diagram: () => string }
const known: Life[] = []
/** Every life cycle of the slices that are loaded: for the documentation, and to compare with the database. */
export const knownLives = (): Life[] => known.toSorted((a, b) => a.noun.localeCompare(b.noun))

export type StateOf<M extends { states: string[] }> = M['states'][number]
