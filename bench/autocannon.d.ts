declare module 'autocannon' {
  type Wish = {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
    requests: { path: string }[]
  }
  type Result = { requests: { average: number }; non2xx: number; errors: number }
  type Answered = (client: unknown, status: number, bytes: number, milliseconds: number) => void
  const autocannon: (wish: Wish) => Promise<Result> & { on(event: 'response', answered: Answered): void }
  // biome-ignore lint/style/noDefaultExport: so the package exports it
  export default autocannon
}
