declare module 'autocannon' {
  type Wish = {
    url: string
    connections: number
    duration: number
    overallRate?: number
    headers?: Record<string, string>
    requests?: { path: string }[]
  }
  type Figures = { average: number; p50: number; p90: number; p97_5: number; p99: number; max: number }
  type Result = { latency: Figures; requests: { average: number; total: number }; non2xx: number; errors: number }
  const autocannon: (wish: Wish) => Promise<Result>
  // biome-ignore lint/style/noDefaultExport: so the package exports it
  export default autocannon
}
