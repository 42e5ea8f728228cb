import { Csrf } from './form.tsx'
import type { Look } from './frame.ts'
import { useWords } from './reader.ts'

/** Light, dark, or as the device has it: kept in a strictly necessary cookie by whoever receives it. */
export function LookSwitch({ look, action }: { look: Look; action: string }) {
  const words = useWords()
  const looks = [
    ['auto', words('page.lookAuto')],
    ['light', words('page.lookLight')],
    ['dark', words('page.lookDark')],
  ] as const
  return (
    <form class="h-look" method="post" action={action}>
      <Csrf />
      <fieldset>
        <legend>{words('page.look')}</legend>
        {looks.map(([value, label]) => (
          <button type="submit" name="look" value={value} aria-pressed={value === look ? 'true' : 'false'}>
            {label}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
