import type { Child, PropsWithChildren } from 'hono/jsx'
import { Csrf } from './form.tsx'

type Weight = 'main' | 'other' | 'quiet'

const variants = { main: undefined, other: 'secondary', quiet: 'tertiary' } as const

type Looks = {
  /** One `main` on a page: the deed that is most likely meant. */
  weight?: Weight | undefined
  /** It takes something away that cannot be brought back. */
  destructive?: boolean | undefined
}

type ButtonProps = PropsWithChildren<
  Looks & {
    /** Sent with the form, to tell several buttons apart. */
    name?: string | undefined
    value?: string | undefined
    /** Sends the form elsewhere. */
    action?: string | undefined
    /** The id of a form elsewhere on the page. */
    form?: string | undefined
  }
>

/** Sends the form it stands in. Its words are a verb with its object: *Accept nomination*. */
export const Button = ({ weight = 'main', destructive, name, value, action, form, children }: ButtonProps) => (
  <button
    class="ds-button"
    type="submit"
    data-variant={variants[weight]}
    data-color={destructive ? 'danger' : undefined}
    name={name}
    value={value}
    formaction={action}
    form={form}
  >
    {children}
  </button>
)

/** A link that looks like a deed: it leads to the page where the deed is done. */
export const ButtonLink = ({
  href,
  weight = 'other',
  destructive,
  children,
}: PropsWithChildren<Looks & { href: string }>) => (
  <a class="ds-button" href={href} data-variant={variants[weight]} data-color={destructive ? 'danger' : undefined}>
    {children}
  </a>
)

type DeedProps = PropsWithChildren<Looks & { action: string; fields?: Record<string, string | number> | undefined }>

/** One button that is a form of its own: a deed that needs no further answer. */
export const Deed = ({ action, fields = {}, weight = 'other', destructive, children }: DeedProps) => (
  <form method="post" action={action} class="h-deed">
    <Csrf />
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <Button weight={weight} destructive={destructive}>
      {children}
    </Button>
  </form>
)

/** Deeds in a row, the main one first. */
export const Deeds = ({ children }: { children: Child }) => <div class="h-deeds">{children}</div>
