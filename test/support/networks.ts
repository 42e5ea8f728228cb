import { addOrganisation } from '../../src/directory/index.ts'
import { recordNetwork } from '../../src/networks/index.ts'
import { deploymentId } from '../../src/platform/ids.ts'
import type { Caller, Deployment } from '../../src/platform/scope.ts'

/** Puts organisations into the directory; gives their ids by name. */
export async function organisations<const Names extends readonly string[]>(
  on: Deployment,
  names: Names,
  country = 'IT',
): Promise<Record<Names[number], string>> {
  const caller: Caller = { on, institution: deploymentId, actor: { kind: 'system', because: 'test' }, now: on.clock() }
  const ids: Record<string, string> = {}
  for (const name of names) {
    const [added] = await addOrganisation(caller, { kind: 'higher-education', name, names: {}, country, city: name })
    ids[name] = added?.subject ?? ''
  }
  return ids as Record<Names[number], string>
}

type Given = Partial<Parameters<typeof recordNetwork>[1]>

/** Records a network with as little as it needs; gives its id. */
export async function aNetwork(caller: Caller, key: string, given: Given = {}): Promise<string> {
  const name = { en: key.toUpperCase() }
  const network = { key, kind: 'network' as const, name, description: { en: 'A network of universities.' }, ...given }
  const [recorded] = await recordNetwork(caller, network)
  return recorded?.subject ?? ''
}
