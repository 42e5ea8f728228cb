import type { NavItem } from './frame.ts'

/** Parts of one thing, each with an address of its own. */
export const Tabs = ({ label, items }: { label: string; items: readonly NavItem[] }) => (
  <nav class="h-tabs" aria-label={label}>
    <ul>
      {items.map(item => (
        <li>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
            {item.count !== undefined && <span class="h-badge">{item.count}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
