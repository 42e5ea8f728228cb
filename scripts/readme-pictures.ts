import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { trialPassword } from '../src/people/accounts/trial.ts'
import { startServer } from '../test/support/server.ts'

type Picture = { name: string; who?: string; title: string; open: (page: Page) => Promise<unknown> }

const size = { width: 1280, height: 860 }
const quality = 58
const most = 200_000
const officer = 'colombe.modele@montpellier.example'
const register = '/montpellier/en/register?type=double-degree&state=in-procedure'

/** The screens that the README shows, on the data of the trial. */
const pictures: readonly Picture[] = [
  { name: 'desk', who: officer, title: 'The desk of an office', open: page => page.goto('/montpellier/en/desk') },
  {
    name: 'agreement',
    who: officer,
    title: 'A double degree on its way through its procedure',
    async open(page) {
      await page.goto(register)
      await page.getByRole('rowheader').first().getByRole('link').click()
    },
  },
  {
    name: 'public',
    title: 'The public agreements of an office, with their map',
    async open(page) {
      await page.goto('/montpellier/en/agreements')
      await page.locator('figure').first().scrollIntoViewIfNeeded()
    },
  },
]

/** Opens the trial in a folder of its own, and writes `docs/pictures/*.svg`. */
export async function takeReadmePictures(folder: string, executablePath: string): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'habita-pictures-'))
  console.log('Filling a database with the trial …')
  const server = await startServer({ env: { HABITA_DATA: data } })
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  mkdirSync(folder, { recursive: true })
  try {
    for (const picture of pictures) await take(browser, server.address, picture, folder)
  } finally {
    await browser.close()
    await server.end()
    rmSync(data, { recursive: true, force: true })
  }
}

async function take(browser: Browser, baseURL: string, { name, who, title, open }: Picture, folder: string) {
  const page = await browser.newPage({ baseURL, viewport: size, locale: 'en-GB' })
  if (who) await signIn(page, who)
  await open(page)
  const [light, dark] = [await capture(page, 'light'), await capture(page, 'dark')]
  await page.close()
  const text = svg(title, light, dark)
  if (text.length > most) throw new Error(`${name}.svg has ${text.length} bytes; at most ${most} are wanted`)
  writeFileSync(join(folder, `${name}.svg`), text)
  console.log(`Written: ${name}.svg, ${Math.round(text.length / 1000)} kB`)
}

async function signIn(page: Page, email: string) {
  await page.goto('/sign-in')
  await page.getByLabel('Mail address').fill(email)
  await page.getByLabel('Password').fill(trialPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(url => url.pathname !== '/sign-in')
}

/** WebP, which a page's own screenshots do not offer. */
async function capture(page: Page, colorScheme: 'light' | 'dark'): Promise<string> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate('document.fonts.ready')
  const protocol = await page.context().newCDPSession(page)
  const { data } = await protocol.send('Page.captureScreenshot', { format: 'webp', quality })
  return data
}

/** One text file with both looks: the reader's own preference chooses, also where it stands in an `<img>`. */
const svg = (title: string, light: string, dark: string) => `<svg xmlns="http://www.w3.org/2000/svg" \
viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-label="${title}">
<style>.dark{display:none}@media(prefers-color-scheme:dark){.light{display:none}.dark{display:inline}}</style>
${image('light', light)}
${image('dark', dark)}
</svg>
`
const image = (look: string, data: string) =>
  `<image class="${look}" width="${size.width}" height="${size.height}" href="data:image/webp;base64,${data}"/>`
