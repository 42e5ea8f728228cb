import { text } from '../../platform/form.ts'
import { type Ask, deed, page } from '../../platform/page.ts'
import { Checkbox, Confirm, RefusalBox } from '../../ui/index.ts'
import { confirmImport } from '../confirm-import.ts'
import { discardImport } from '../discard-import.ts'
import { type Import, importLife } from '../import.ts'
import { showImport } from '../show-import.ts'
import { say } from '../words/index.ts'
import { crumbsTo, idOf, pathOf } from './parts.tsx'

/** A page that was left open while the import went on says where it stands. */
const tooLate = (ask: Ask) => {
  const { what, why, now } = ask.says.refusal({ code: 'import.not-possible-now', facts: {} })
  return <RefusalBox what={what} why={why} now={now} />
}

async function confirmView(ask: Ask) {
  const words = say(ask.language)
  const imported = await showImport(ask.caller, idOf(ask))
  const title = words('confirm.title', { file: imported.fileName })
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, imported, words('confirm.deed')),
    body: importLife.can(imported.state, 'confirm') ? (
      <Confirm
        title={title}
        consequences={consequences(ask, imported)}
        action={pathOf(ask, imported.id, '/confirm')}
        version={imported.revision}
        entered={ask.entered}
        deed={words('confirm.deed')}
        cancel={pathOf(ask, imported.id)}
        final
      >
        {(imported.counts?.problem ?? 0) > 0 && (
          <Checkbox
            name="leaveOut"
            label={words('confirm.leaveOut', { count: imported.counts?.problem ?? 0 })}
            hint={words('confirm.leaveOutHint')}
            required
          />
        )}
      </Confirm>
    ) : (
      tooLate(ask)
    ),
  }
}

function consequences(ask: Ask, { counts }: Import): string[] {
  const words = say(ask.language)
  const told = (['new', 'changed', 'unchanged', 'gone'] as const).flatMap(outcome => {
    const count = counts?.[outcome] ?? 0
    return count > 0 ? [words(`confirm.${outcome}`, { count })] : []
  })
  return [...told, words('confirm.atOnce')]
}

export const confirmPage = page({
  at: '/:office/:language/imports/:importId/confirm',
  who: 'import.run',
  get: confirmView,
})
export const confirmDeed = deed({
  at: '/:office/:language/imports/:importId/confirm',
  who: 'import.run',
  command: confirmImport,
  input: (ask, { fields }) => ({
    import: idOf(ask),
    version: text(fields, 'version'),
    leaveOut: text(fields, 'leaveOut') === 'yes',
  }),
  leads: ask => ({ to: pathOf(ask, idOf(ask)), notice: say(ask.language)('confirm.done') }),
  again: confirmView,
})

async function discardView(ask: Ask) {
  const words = say(ask.language)
  const imported = await showImport(ask.caller, idOf(ask))
  const title = words('discard.title', { file: imported.fileName })
  return {
    title,
    unlisted: true,
    crumbs: crumbsTo(ask, imported, words('discard.deed')),
    body: importLife.can(imported.state, 'discard') ? (
      <Confirm
        title={title}
        consequences={[words('discard.rows'), words('discard.meanings')]}
        action={pathOf(ask, imported.id, '/discard')}
        deed={words('discard.deed')}
        cancel={pathOf(ask, imported.id)}
        final
      />
    ) : (
      tooLate(ask)
    ),
  }
}

export const discardPage = page({
  at: '/:office/:language/imports/:importId/discard',
  who: 'import.run',
  get: discardView,
})
export const discardDeed = deed({
  at: '/:office/:language/imports/:importId/discard',
  who: 'import.run',
  command: discardImport,
  input: ask => ({ import: idOf(ask) }),
  leads: (ask, [fact]) => ({
    to: ask.to('/imports'),
    notice: say(ask.language)('discard.done', { file: String(fact?.facts.file ?? '') }),
  }),
  again: discardView,
})
