import { parseArgs } from 'node:util'
import { readConfig } from './config.ts'
import { makeLog } from './platform/log.ts'
import { runProcess, settled } from './run-process.ts'
import { startWeb } from './web.ts'

/** The web process. Unless `--web` says that workers run elsewhere, it does the worker's work too. */
const { values } = parseArgs({
  options: {
    web: { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
    sentences: { type: 'boolean', default: false },
  },
})
const config = settled(readConfig)
const log = makeLog(config.logLevel)
await runProcess(log, () =>
  startWeb({
    config,
    log,
    webOnly: values.web,
    trial: !values.empty && !values.web,
    say: values.sentences ? line => console.log(line) : () => undefined,
  }),
)
