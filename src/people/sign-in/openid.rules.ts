/** What an OpenID provider says about a person, as Habita keeps it. */
export type Claimed = {
  issuer: string
  subject: string
  /** European Student Identifier, as received. */
  esi: string | undefined
  homeOrganisation: string | undefined
  affiliations: string[]
  name: string | undefined
  email: string | undefined
}

/** European Student Identifier specification: compared without case. */
const esi = /^urn:schac:personalUniqueCode:int:esi:[^:\s]+:\S{1,200}$/i

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string' && each !== '')

const first = (value: unknown, longest: number): string | undefined =>
  texts(value)[0]?.trim().slice(0, longest) || undefined

/**
 * Reads the claims of MyAcademicID and of eduGAIN proxies, whose lists come as a text when they have one element.
 * A mail address that the provider itself calls unverified is none.
 */
export function claimed(issuer: string, claims: Record<string, unknown> & { sub: string }): Claimed {
  const whole = [first(claims.given_name, 100), first(claims.family_name, 100)].filter(Boolean).join(' ')
  return {
    issuer,
    subject: claims.sub,
    esi: texts(claims.schac_personal_unique_code).find(code => esi.test(code)),
    homeOrganisation: first(claims.schac_home_organization, 253)?.toLowerCase(),
    affiliations: [
      ...new Set([...texts(claims.eduperson_scoped_affiliation), ...texts(claims.voperson_external_affiliation)]),
    ].slice(0, 20),
    name: first(claims.name, 200) ?? (whole || undefined),
    email: claims.email_verified === false ? undefined : first(claims.email, 254)?.toLowerCase(),
  }
}
