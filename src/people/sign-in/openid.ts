import * as client from 'openid-client'
import { Refusal } from '../../platform/refusal.ts'
import type { Deployment } from '../../platform/scope.ts'
import { type Claimed, claimed } from './openid.rules.ts'

/** What a browser keeps in a cookie while it is at the provider's: without it no answer is believed. */
export type Journey = { state: string; nonce: string; verifier: string; to: string; link: boolean }

export const callbackPath = '/sign-in/openid/callback'

const providers = new WeakMap<Deployment, client.Configuration>()

/** Sends the browser to the provider (OpenID Connect Core, authorization code flow with PKCE). */
export async function beginJourney(
  on: Deployment,
  wish: Pick<Journey, 'to' | 'link'>,
): Promise<{ url: string; journey: Journey }> {
  const provider = await providerOf(on)
  const journey = {
    ...wish,
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: on.settings.address + callbackPath,
    scope: on.settings.openId?.scope ?? 'openid',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
    code_challenge_method: 'S256',
  })
  return { url: url.href, journey }
}

/** What the provider says about the one who came back. `search` is the query of the address to which it sent them. */
export async function endJourney(on: Deployment, journey: Journey, search: string): Promise<Claimed> {
  const provider = await providerOf(on)
  try {
    const tokens = await client.authorizationCodeGrant(provider, new URL(on.settings.address + callbackPath + search), {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    })
    const identity = tokens.claims()
    if (!identity) throw new Error('no identity token')
    const more = provider.serverMetadata().userinfo_endpoint
      ? await client.fetchUserInfo(provider, tokens.access_token, identity.sub)
      : {}
    return claimed(identity.iss, { ...identity, ...more, sub: identity.sub })
  } catch (error) {
    // Cancelled there, forged, replayed, or expired: the person learns the same, and begins again.
    throw Object.assign(new Refusal('openid.not-confirmed'), { cause: error })
  }
}

async function providerOf(on: Deployment): Promise<client.Configuration> {
  const provider = providers.get(on) ?? (await discover(on))
  providers.set(on, provider)
  return provider
}

async function discover(on: Deployment): Promise<client.Configuration> {
  const { openId } = on.settings
  if (!openId) throw new Refusal('page.not-found')
  const issuer = new URL(openId.issuer)
  // Only to this machine itself may a provider be asked without encryption: in tests.
  const here = issuer.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(issuer.hostname)
  try {
    return await client.discovery(issuer, openId.clientId, openId.clientSecret, undefined, {
      timeout: 10,
      ...(here ? { execute: [client.allowInsecureRequests] } : {}),
    })
  } catch (error) {
    throw Object.assign(new Refusal('openid.unreachable', { provider: openId.name }), { cause: error })
  }
}
