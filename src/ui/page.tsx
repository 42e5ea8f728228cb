import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { asset } from './assets.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import type { Frame, NavItem } from './frame.ts'
import { NoticeBox } from './notice.tsx'
import { PageFooter } from './page-footer.tsx'
import { PageHeader } from './page-header.tsx'
import { ReaderContext, useWords } from './reader.ts'

type PageProps = PropsWithChildren<{
  frame: Frame
  /** Alone, without the institution. */
  title: string
  /** One sentence for search engines and link previews. */
  description?: string | undefined
  crumbs?: readonly NavItem[] | undefined
  /** Calendars and other feeds of what this page shows. */
  feeds?: readonly { title: string; type: string; href: string }[] | undefined
  /** Keeps a public page out of search engines; the office always is. */
  unlisted?: boolean | undefined
  /** Some answer was not accepted: the title says so first. */
  wrong?: boolean | undefined
}>

/** Asked for early, so that the text does not jump; the rest of their letters come only when a page has them. */
const fonts = ['inter-latin-wght-normal.woff2', 'source-serif-4-latin-wght-normal.woff2']

/** A whole document. All components stand inside of it. */
export const Page = (props: PageProps) => (
  <ReaderContext.Provider value={props.frame.reader}>
    <PageDocument {...props} />
  </ReaderContext.Provider>
)

function PageDocument(props: PageProps) {
  const { frame, crumbs = [], children } = props
  const words = useWords()
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={frame.reader.language} data-color-scheme={frame.look} data-size="sm" data-frame={frame.kind}>
        <Head {...props} />
        <body>
          <a class="h-skip" href="#content">
            {words('page.skip')}
          </a>
          <PageHeader frame={frame} />
          <div class="h-page">
            {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
            <main id="content" tabindex={-1}>
              {frame.notice && <NoticeBox tone={frame.notice.tone}>{frame.notice.text}</NoticeBox>}
              {children}
            </main>
          </div>
          <PageFooter frame={frame} />
        </body>
      </html>
    </>
  )
}

function Head({ frame, title, description, feeds = [], unlisted, wrong }: PageProps) {
  const words = useWords()
  const whole = [
    ...new Set([wrong ? `${words('page.error')}: ${title}` : title, frame.institution.name, 'Habita']),
  ].join(' – ')
  const hidden = unlisted || frame.kind === 'office'
  return (
    <head>
      <meta charset="utf-8" />
      <title>{whole}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={frame.look === 'auto' ? 'light dark' : frame.look} />
      {description && <meta name="description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      {frame.canonical && !hidden && <link rel="canonical" href={frame.canonical} />}
      {!hidden && frame.languages.map(({ language, href }) => <link rel="alternate" hreflang={language} href={href} />)}
      {feeds.map(feed => (
        <link rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <link rel="icon" type="image/svg+xml" href={asset('mark.svg')} />
      {fonts.map(font => (
        <link rel="preload" as="font" type="font/woff2" crossorigin="anonymous" href={asset(font)} />
      ))}
      <link rel="stylesheet" href={asset('style.css')} />
      <script type="module" src={asset('islands.js')} />
    </head>
  )
}
