declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  type Interaction = { uid: string; params: Record<string, unknown>; session?: { accountId?: string } }
  type Configuration = Record<string, unknown> & {
    interactions: { url: (context: unknown, interaction: Interaction) => string }
    findAccount: (
      context: unknown,
      sub: string,
    ) => { accountId: string; claims: () => Promise<Record<string, unknown> & { sub: string }> }
  }

  /** As much of it as our tests lean on; the package brings no types. */
  class Provider {
    constructor(issuer: string, configuration: Configuration)
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Record<string, unknown>,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>
    Grant: new (of: {
      accountId: string
      clientId: string
    }) => { addOIDCScope(scope: string): void; save(): Promise<string> }
  }

  // biome-ignore lint/style/noDefaultExport: this is how the package exports it
  export { Provider as default }
}
