import type { NavItem } from './frame.ts'
import { useWords } from './reader.ts'

/** The way from the front page to here; the last one is this page and no link. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly NavItem[] }) {
  const words = useWords()
  return (
    <nav class="ds-breadcrumbs h-crumbs" aria-label={words('page.crumbs')}>
      <ol>
        {crumbs.map(({ label, href }, index) => (
          <li>
            {index === crumbs.length - 1 ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a class="ds-link" href={href}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
