import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { newSecret } from './ids.ts'
import { sameToken } from './session.ts'
import { NotDone, type Say } from './task.ts'

/** How the command line hands its work to the server that holds the embedded database. */
type Door = { address: string; token: string; close(): void }
type Work = (name: string, args: string[], say: Say) => Promise<void>

const path = '/-/task'
const longest = 64 * 1024
const asked = z.object({ task: z.string(), args: z.array(z.string()) })
const lineShape = z.union([z.object({ say: z.string() }), z.object({ end: z.string().nullable() })])

/**
 * A door of its own on the loopback interface, never reachable through the public one or a proxy before it. Whoever can read the
 * lock file knows the token. The answer is one line of JSON per sentence, and a last one: `{"end": null}`, or why it was not done.
 */
export async function openTaskDoor(work: Work): Promise<Door> {
  const token = newSecret()
  const server = createServer({ requestTimeout: 10_000 }, (request, response) => {
    enter({ request, response, token, work }).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    token,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

type Knock = { request: IncomingMessage; response: ServerResponse; token: string; work: Work }

async function enter({ request, response, token, work }: Knock): Promise<void> {
  // A page in a browser can send requests to this port too, but neither this header nor this host.
  const shown = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
  const local = /^127\.0\.0\.1:\d+$/.test(request.headers.host ?? '')
  if (request.method !== 'POST' || request.url !== path || !local || !sameToken(shown, token))
    return void response.writeHead(404, { connection: 'close' }).end()
  const given = asked.safeParse(await readJson(request))
  if (!given.success) return void response.writeHead(400, { connection: 'close' }).end()
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  const write = (line: z.infer<typeof lineShape>) => response.write(`${JSON.stringify(line)}\n`)
  try {
    await work(given.data.task, given.data.args, line => write({ say: line }))
    write({ end: null })
  } catch (error) {
    write({ end: error instanceof NotDone ? error.message : 'The task failed; the server’s log says why.' })
  }
  response.end()
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > longest) return undefined
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return undefined
  }
}

/** Asks the running server to do it, and passes on what it says. */
export async function handOver(
  { address, token }: { address: string; token: string },
  [task, ...args]: [string, ...string[]],
  say: Say,
): Promise<void> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ task, args }),
  }).catch(() => undefined)
  if (!response?.ok || !response.body) throw new NotDone('The server that holds the database did not take the task.')
  for await (const text of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    const line = lineShape.parse(JSON.parse(text))
    if ('say' in line) say(line.say)
    else if (line.end === null) return
    else throw new NotDone(line.end)
  }
  throw new NotDone('The server ended before the task was done; what it had not saved is not there.')
}
