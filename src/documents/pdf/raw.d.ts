declare module '*.typ?raw' {
  const text: string
  // biome-ignore lint/style/noDefaultExport: what the bundler makes of a text
  export default text
}
