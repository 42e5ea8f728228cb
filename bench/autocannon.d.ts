<<<<<<< HEAD
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
=======
/** What the benchmarks use of it: the package brings no types. */
declare module 'autocannon' {
  type Result = {
    requests: { total: number; average: number }
    latency: { p50: number; p97_5: number; p99: number }
    non2xx: number
    errors: number
  }
  type Options = {
    url: string
    duration: number
    connections: number
    overallRate?: number
    headers?: Record<string, string>
  }
  export default function autocannon(options: Options): Promise<Result>
>>>>>>> 7a01075 (Print what the code says of itself, and measure pages, imports, search and starts)
}
