import '../src/app.tsx'
import '../src/networks/index.ts'
import { type Grant, permissions } from '../src/permissions.ts'
import { declaredFacts } from '../src/platform/facts.ts'
import { knownLives } from '../src/platform/machine.ts'
import { reactions, ticks } from '../src/reactions.ts'
import { routes } from '../src/routes.ts'
import { tasks } from '../src/tasks.ts'

const note = 'Printed from the code by `npm run docs`; a test compares.'
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`
const table = (heads: string[], rows: string[][]): string =>
  [row(...heads), row(...heads.map(() => '---')), ...rows.map(cells => row(...cells))].join('\n')

const inWords = ({ to, reach }: Grant): string => (reach === 'everything' ? to : `${to} (${reach})`)

const permissionsPage = (): string =>
  [
    '# Who may do what',
    note,
    'Without brackets: everything of the institution. Signing asks for a mandate besides, which no role implies.',
    table(
      ['permission', 'whom'],
      Object.entries(permissions)
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([name, grants]) => [`\`${name}\``, (grants as Grant[]).map(inWords).join(', ')]),
    ),
  ].join('\n\n')

const lifeCyclesPage = (): string =>
  [
    '# Life cycles',
    note,
    ...knownLives().map(({ noun, diagram }) => `## ${noun}\n\n\`\`\`mermaid\n${diagram()}\n\`\`\``),
  ].join('\n\n')

const factsPage = (): string =>
  [
    '# Facts, and what follows from them',
    note,
    table(
      ['fact', 'what follows, done by the worker'],
      declaredFacts()
        .filter(name => !name.startsWith('test.'))
        .map(name => [
          `\`${name}\``,
          (reactions[name] ?? []).map(({ reactionName }) => `\`${reactionName}\``).join(', '),
        ]),
    ),
    '## By the clock, once a minute',
    ticks.map(({ tickName }) => `- \`${tickName}\``).join('\n'),
  ].join('\n\n')

const routesPage = (): string =>
  [
    '# Doors',
    note,
    'In the order in which addresses are tried. Behind each door, every command and query asks again who may do what.',
    table(
      ['address', 'methods', 'who may come in'],
      routes.map(({ at, who, get, post }) => [
        `\`${at}\``,
        [...(get ? ['GET'] : []), ...(post ? ['POST'] : [])].join(', '),
        who === 'anyone' ? 'anyone' : `\`${who}\``,
      ]),
    ),
    '## The command line',
    table(
      ['task', 'what it does'],
      tasks.map(({ name, takes, does }) => [`\`${[name, ...takes].join(' ')}\``, does]),
    ),
  ].join('\n\n')

/** The pages of `docs/generated`, by file name. */
export const generatedDocs = (): Record<string, string> => ({
  'permissions.md': `${permissionsPage()}\n`,
  'life-cycles.md': `${lifeCyclesPage()}\n`,
  'facts-and-reactions.md': `${factsPage()}\n`,
  'routes.md': `${routesPage()}\n`,
})
