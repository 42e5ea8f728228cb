import { aPdf, fullAnswers } from '../test/support/answers.ts'
import { percentiles, rounded } from './measure.ts'
import { secretOf, seedApplicants } from './seed-applicants.ts'
import { openOffice, openWorld, residentMegabytes, startServer, type World } from './world.ts'

const students = 500
const seconds = 300
/** Nobody asks for everything at once: students come one after the other, and think between two steps. */
const pauseMs = 1500

/** A browser of one student: its cookies, the token of the last form, and how long each answer took. */
function browser(address: string, times: Map<string, number[]>) {
  const cookies = new Map<string, string>()
  let token = ''
  async function send(name: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { cookie: [...cookies].map(pair => pair.join('=')).join('; '), 'accept-encoding': 'gzip' }
    const started = performance.now()
    const answer = await fetch(new URL(path, address), { redirect: 'manual', ...init, headers })
    const body = await answer.text()
    times.set(name, [...(times.get(name) ?? []), performance.now() - started])
    for (const line of answer.headers.getSetCookie()) {
      const [key = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(key, value)
    }
    token = /name="csrf" value="([^"]+)"/.exec(body)?.[1] ?? token
    if (answer.status >= 400) throw new Error(`${name}: ${path} answered ${answer.status}`)
    return new Response(body, { status: answer.status === 303 ? 200 : answer.status, headers: answer.headers })
  }
  return {
    get: (name: string, path: string) => send(name, path),
    post: (name: string, path: string, fields: Record<string, string>) =>
      send(name, path, { method: 'POST', body: new URLSearchParams({ csrf: token, ...fields }) }),
    hand(name: string, path: string, field: string, mark: string) {
      const body = new FormData()
      body.set('csrf', token)
      body.set(field, new Blob([Buffer.from(aPdf(mark))], { type: 'application/pdf' }), 'paper.pdf')
      return send(name, path, { method: 'POST', body })
    },
  }
}

const think = () => new Promise(go => setTimeout(go, pauseMs * (0.5 + Math.random())))

/** What the nth student writes differs from everybody else's, so that a field in a wrong file would show. */
const wordsOf = (n: number) => ({
  ...fullAnswers,
  contact: { ...fullAnswers.contact, street: `Street ${n}` },
  stay: { ...fullAnswers.stay, wishes: `Wish ${n}` },
})

/** Takes up the application, fills every step, each saved by itself twice, hands a paper in, and hands it all in with two clicks at once. */
async function oneStudent(address: string, n: number, times: Map<string, number[]>) {
  const { get, post, hand } = browser(address, times)
  const link = `/pavia/en/application/link/${secretOf(n)}`
  await get('link', link)
  const taken = await post('account', link, { password: `tandem bicycle ${n} over the Ticino` })
  const file = taken.headers.get('location') ?? ''
  for (const [step, answers] of Object.entries(wordsOf(n))) {
    await get('step', `${file}/steps/${step}`)
    const entries = Object.entries(answers)
    const half = Object.fromEntries(entries.slice(0, Math.ceil(entries.length / 2)))
    let version = '0'
    for (const part of [half, answers]) {
      await think()
      const kept = await post('save', `${file}/steps/${step}/keep`, { version, ...part })
      version = String(((await kept.json()) as { version: number }).version)
    }
    await post('next', `${file}/steps/${step}`, { version, ...answers })
  }
  await get('file', file)
  await hand('paper', `${file}/papers/passport`, 'file.passport', `passport ${n}`)
  await think()
  const clicks = await Promise.allSettled([post('submit', `${file}/submit`, {}), post('submit', `${file}/submit`, {})])
  if (!clicks.some(({ status }) => status === 'fulfilled')) throw new Error(`student ${n} could not hand in`)
}

/** What arrived: each submission once, and every field as it was typed. */
async function counted({ database }: World) {
  const { rows: facts } = await database.query(
    `select count(*)::integer as facts, count(distinct subject)::integer as files from event where name = 'application.submitted'`,
  )
  const { rows } = await database.query(`select n.omobility_id, a.state, s.step, s.answers from application a
    join nomination n on n.id = a.nomination left join application_step s on s.application = a.id`)
  const lost = rows.filter(({ omobility_id, step, answers }) => {
    const expected: Record<string, Record<string, string>> = wordsOf(Number(omobility_id.replace('night-', '')))
    return JSON.stringify(sorted(expected[step] ?? {})) !== JSON.stringify(sorted(answers ?? { lost: step }))
  })
  return {
    submitted: rows.filter(({ step, state }) => step === 'contact' && state === 'submitted').length,
    submissions_recorded: facts[0].facts,
    files_submitted: facts[0].files,
    steps_that_differ: lost.length,
    papers: (await database.query('select count(*)::integer n from application_paper')).rows[0].n,
  }
}
const sorted = (answers: Record<string, string>) =>
  Object.entries(answers)
    .filter(([, value]) => value)
    .sort(([a], [b]) => (a < b ? -1 : 1))

/** The night before a deadline: every student opens an account, fills in and hands in within five minutes. */
export async function deadlineNight() {
  const world = await openWorld()
  try {
    openOffice(world)
    await seedApplicants(world.database, 'pavia', students)
    const server = await startServer({ DATABASE_URL: world.url }, ['--empty'])
    try {
      const times = new Map<string, number[]>()
      const failures: string[] = []
      // The last begins early enough to be done when the five minutes are over.
      const beginWithin = (seconds - 13 * 1.5 * (pauseMs / 1000) - 15) * 1000
      const began = performance.now()
      await Promise.all(
        Array.from({ length: students }, async (_, at) => {
          await new Promise(go => setTimeout(go, (at / students) * beginWithin))
          await oneStudent(server.address, at + 1, times).catch((error: Error) => failures.push(error.message))
        }),
      )
      const took = (performance.now() - began) / 1000
      const all = [...times.values()].flat()
      return {
        dataset: { students, within_seconds: seconds },
        took_seconds: rounded(took),
        requests_per_second: rounded(all.length / took),
        ...percentiles(all),
        by_request: Object.fromEntries(
          [...times].map(([name, list]) => [name, { n: list.length, ...percentiles(list) }]),
        ),
        ...(await counted(world)),
        failures: failures.length,
        first_failures: failures.slice(0, 3),
        resident_megabytes: residentMegabytes(server.process.pid),
      }
    } finally {
      await server.stop()
    }
  } finally {
    await world.close()
  }
}
