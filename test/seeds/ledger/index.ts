import { bergamo } from './bergamo.ts'
import { ec2u } from './ec2u.ts'
import { milano } from './milano.ts'
import { montpellier } from './montpellier.ts'
import { pavia } from './pavia.ts'

/** The accounts of the five seed pages, and every fact in them. */
export const ledgers = [pavia, milano, bergamo, ec2u, montpellier]
export const facts = ledgers.flatMap(ledger => ledger.facts)
