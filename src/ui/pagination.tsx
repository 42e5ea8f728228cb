import { useWords } from './reader.ts'

type PaginationProps = {
  /** From 1. */
  page: number
  size: number
  total: number
  href: (page: number) => string
  /** Other page sizes to offer. */
  sizes?: readonly number[] | undefined
  sizeHref?: ((size: number) => string) | undefined
}

/** Which pages stand in the row: the first, the last, and those around the current; `null` is a gap. */
export function pagesAround(page: number, last: number): (number | null)[] {
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter(n => n >= 1 && n <= last).sort((a, b) => a - b)
  return near.flatMap((n, index) => {
    const gap = n - (near[index - 1] ?? n - 1)
    if (gap === 2) return [n - 1, n]
    return gap > 2 ? [null, n] : [n]
  })
}

/** The foot of a list: what part of it is shown, and the way to the rest. */
export function Pagination({ page, size, total, href, sizes = [], sizeHref }: PaginationProps) {
  const words = useWords()
  const last = Math.max(1, Math.ceil(total / size))
  if (total === 0) return null
  return (
    <div class="h-pages">
      <p>{words('list.shown', { from: (page - 1) * size + 1, to: Math.min(page * size, total), total })}</p>
      {last > 1 && (
        <nav class="ds-pagination" aria-label={words('list.pages')}>
          <ul>
            {page > 1 && <Step label={words('list.before')} href={href(page - 1)} rel="prev" />}
            {pagesAround(page, last).map(n => (
              <PageLink page={n} current={n === page} href={href} />
            ))}
            {page < last && <Step label={words('list.after')} href={href(page + 1)} rel="next" />}
          </ul>
        </nav>
      )}
      {sizeHref && sizes.length > 0 && <Sizes {...{ size, sizes, sizeHref }} />}
    </div>
  )
}

const Step = ({ label, href, rel }: { label: string; href: string; rel: string }) => (
  <li class="h-page-step">
    <a class="ds-button" data-variant="tertiary" href={href} rel={rel}>
      {label}
    </a>
  </li>
)

function PageLink({ page, current, href }: { page: number | null; current: boolean; href: (page: number) => string }) {
  const words = useWords()
  if (page === null)
    return (
      <li class="h-page-gap" aria-hidden="true">
        …
      </li>
    )
  return (
    <li>
      <a
        class="ds-button"
        data-variant={current ? undefined : 'tertiary'}
        href={href(page)}
        aria-label={words('list.page', { page })}
        aria-current={current ? 'page' : undefined}
      >
        {page}
      </a>
    </li>
  )
}

function Sizes({
  size,
  sizes,
  sizeHref,
}: {
  size: number
  sizes: readonly number[]
  sizeHref: (size: number) => string
}) {
  const words = useWords()
  return (
    <p class="h-sizes">
      {words('list.perPage')}{' '}
      {sizes.map(n =>
        n === size ? (
          <strong>{n} </strong>
        ) : (
          <>
            <a class="ds-link" href={sizeHref(n)}>
              {n}
            </a>{' '}
          </>
        ),
      )}
    </p>
  )
}
