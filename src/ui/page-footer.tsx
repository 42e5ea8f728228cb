import type { Frame } from './frame.ts'
import { LookSwitch } from './look-switch.tsx'
import { Mark } from './mark.tsx'
import { useWords } from './reader.ts'

/** Contacts, and the links that every page owes: privacy, accessibility, open data. */
export function PageFooter({ frame }: { frame: Frame }) {
  const words = useWords()
  const { links, contact } = frame.footer
  return (
    <footer class="h-footer">
      <div class="h-footer-inner">
        <div>
          <p class="h-footer-name">{frame.institution.name}</p>
          {contact && <div class="h-footer-contact">{contact}</div>}
        </div>
        <ul class="h-footer-links">
          {links.map(({ label, href }) => (
            <li>
              <a class="ds-link" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <div class="h-footer-end">
          {!frame.account && <LookSwitch look={frame.look} action={frame.lookAction} />}
          <p class="h-quiet h-made">
            <Mark /> {words('page.habita')}
          </p>
        </div>
      </div>
    </footer>
  )
}
