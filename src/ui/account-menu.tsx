import { Csrf } from './form.tsx'
import type { Account, Frame, NavItem } from './frame.ts'
import { Languages } from './languages.tsx'
import { LookSwitch } from './look-switch.tsx'
import { useWords } from './reader.ts'

/** Opens without scripts: a popover, closed by Escape or a click beside it. */
export function AccountMenu({ account, frame }: { account: Account; frame: Frame }) {
  const words = useWords()
  const { name, roles, links = [], institutions = [], signOut } = account
  return (
    <div class="h-account">
      <button class="h-bar-link" type="button" popovertarget="account-menu">
        {name}
      </button>
      <section class="h-popover" id="account-menu" popover="auto" aria-label={words('page.account')}>
        <p class="h-quiet">{words('page.signedInAs', { name })}</p>
        {roles && <p>{roles}</p>}
        <Links items={links} />
        {institutions.length > 0 && (
          <>
            <p class="h-quiet">{words('page.otherInstitutions')}</p>
            <Links items={institutions} />
          </>
        )}
        <Languages frame={frame} />
        <LookSwitch look={frame.look} action={frame.lookAction} />
        <form method="post" action={signOut}>
          <Csrf />
          <button class="ds-button" data-variant="secondary" type="submit">
            {words('page.signOut')}
          </button>
        </form>
      </section>
    </div>
  )
}

const Links = ({ items }: { items: readonly NavItem[] }) =>
  items.length === 0 ? null : (
    <ul>
      {items.map(({ label, href, current }) => (
        <li>
          <a class="ds-link" href={href} aria-current={current ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
