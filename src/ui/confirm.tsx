import type { Child, PropsWithChildren } from 'hono/jsx'
import { Button, ButtonLink, Deeds } from './button.tsx'
import type { Entered } from './entered.ts'
import { Form } from './form.tsx'
import { useWords } from './reader.ts'
import { PageTitle } from './title.tsx'

type ConfirmProps = PropsWithChildren<{
  /** The question: "Terminate the agreement with Heidelberg?" */
  title: string
  /** What will happen, each as a sentence. */
  consequences: readonly Child[]
  /** Where it is sent; `children` may hold fields (a reason, a password). */
  action: string
  version?: string | number | undefined
  /** The button: a verb with its object. */
  deed: string
  cancel: string
  /** Adds that it cannot be undone, and colours the button. */
  final?: boolean | undefined
  /** Cannot be undone either, but destroys nothing: a signature. */
  lasting?: boolean | undefined
  /** What was typed and what is wrong, when it comes back. */
  entered?: Entered | undefined
}>

/** The content of a page that asks before something is done. */
export function Confirm({
  title,
  consequences,
  action,
  version,
  deed,
  cancel,
  final,
  lasting,
  entered,
  children,
}: ConfirmProps) {
  const words = useWords()
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <div class="h-prose">
        <ul class="ds-list">
          {consequences.map(consequence => (
            <li>{consequence}</li>
          ))}
          {(final || lasting) && (
            <li>
              <strong>{words('form.cannotUndo')}</strong>
            </li>
          )}
        </ul>
      </div>
      <Form action={action} version={version} entered={entered}>
        {children}
        <Deeds>
          <Button destructive={final}>{deed}</Button>
          <ButtonLink href={cancel} weight="quiet">
            {words('form.cancel')}
          </ButtonLink>
        </Deeds>
      </Form>
    </>
  )
}
