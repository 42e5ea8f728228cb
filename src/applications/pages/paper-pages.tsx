import { downloadOf } from '../../documents/index.ts'
import { type Ask, type Page, page } from '../../platform/page.ts'
import { Refusal } from '../../platform/refusal.ts'
import { givePaper } from '../give-paper.ts'
import { showPaper } from '../show-application.ts'
import { submitApplication } from '../submit-application.ts'
import { say } from '../words/index.ts'
import { at, fileAddress, idOf, inWorkspace, ofStudent } from './address.ts'
import { fileView } from './student-pages.tsx'
import { homeView } from './workspace-pages.tsx'

const megabyte = 1_048_576

async function give(ask: Ask, files: Record<string, File[]>) {
  const requirement = ask.params.requirement ?? ''
  const file = Object.values(files)[0]?.[0]
  if (!file) throw new Refusal('input.wrong', { count: 1 }, { [`file.${requirement}`]: { code: 'missing' } })
  await givePaper(ask.caller, {
    application: idOf(ask),
    requirement,
    file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
  })
  return {
    to: `${fileAddress(ask, idOf(ask))}#paper-${requirement}`,
    notice: say(ask.language)('papers.taken', { name: file.name.slice(0, 100) }),
  }
}

const download = async (ask: Ask) =>
  downloadOf(await showPaper(ask.caller, { application: idOf(ask), document: ask.params.documentid ?? '' }))

const papers = '/:applicationid/papers/:requirement'
const file = '/:applicationid/files/:documentid'

export const paperPages: Page[] = [
  page({
    at: ofStudent(papers),
    who: 'application.fill',
    limit: 16 * megabyte,
    post: (ask, { files }) => give(ask, files),
    again: fileView,
  }),
  page({
    at: inWorkspace(papers),
    who: 'workspace.use',
    entrance: 'workspace',
    limit: 16 * megabyte,
    post: (ask, { files }) => give(ask, files),
    again: homeView,
  }),
  page({
    at: inWorkspace('/:applicationid/submit'),
    who: 'workspace.use',
    entrance: 'workspace',
    async post(ask) {
      await submitApplication(ask.caller, { application: idOf(ask) })
      return { to: fileAddress(ask, idOf(ask)), notice: say(ask.language)('own.submitted') }
    },
    again: homeView,
  }),
  page({ at: ofStudent(file), who: 'application.fill', get: download }),
  page({ at: inWorkspace(file), who: 'workspace.use', entrance: 'workspace', get: download }),
  page({ at: at(file), who: 'application.read', get: download }),
]
