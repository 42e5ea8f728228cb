import { AccountMenu } from './account-menu.tsx'
import type { Frame, MenuItem, NavItem } from './frame.ts'
import { Languages } from './languages.tsx'
import { useWords } from './reader.ts'

/** The institution first; then where one can go, in which language, and who one is. */
export function PageHeader({ frame }: { frame: Frame }) {
  const words = useWords()
  const { institution, navigation, search, account, signIn } = frame
  const area = navigation.find(({ parts, current }) => current && parts?.length)
  return (
    <header class="h-header">
      <div class="h-bar">
        <a class="h-institution" href={institution.href}>
          {institution.mark && <img src={institution.mark} alt="" width="36" height="36" />}
          <span>{institution.name}</span>
        </a>
        <div class="h-bar-end">
          {!account && <Languages frame={frame} />}
          {account && <AccountMenu account={account} frame={frame} />}
          {!account && signIn && (
            <a class="h-bar-link" href={signIn}>
              {words('page.signIn')}
            </a>
          )}
          {navigation.length > 0 && (
            <button class="h-menu-button" type="button" popovertarget="main-menu">
              {words('page.menu')}
            </button>
          )}
        </div>
      </div>
      {(navigation.length > 0 || search) && (
        <div class="h-nav-row">
          <nav class="h-nav" id="main-menu" popover="auto" aria-label={words('page.mainMenu')}>
            <ul>{navigation.map(item => (item.parts?.length ? <Area {...item} /> : <NavLink {...item} />))}</ul>
          </nav>
          {search && <SearchForm {...search} />}
        </div>
      )}
      {area?.parts && (
        <nav class="h-subnav" aria-label={area.label}>
          <ul>
            {area.parts.map(item => (
              <NavLink {...item} />
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

const NavLink = ({ label, href, current, count }: NavItem) => (
  <li>
    <a href={href} aria-current={current ? 'page' : undefined}>
      {label}
      {count ? <span class="h-badge">{count}</span> : null}
    </a>
  </li>
)

/** Where there is room, its places stand in a row of their own below the menu; on a phone they stand under its name, in the menu. */
const Area = ({ label, href, current, parts = [] }: MenuItem) => (
  <li class="h-area">
    <a href={href} aria-current={current ? 'true' : undefined}>
      {label}
    </a>
    <p>{label}</p>
    <ul>
      {parts.map(item => (
        <NavLink {...item} />
      ))}
    </ul>
  </li>
)

const SearchForm = ({ action, label, value }: NonNullable<Frame['search']>) => {
  const words = useWords()
  return (
    <search class="h-search">
      <form method="get" action={action}>
        <input
          class="ds-input"
          type="search"
          name="q"
          value={value}
          aria-label={label}
          placeholder={label}
          maxlength={200}
        />
        <button class="ds-button" data-variant="secondary" type="submit">
          {words('page.search')}
        </button>
      </form>
    </search>
  )
}
