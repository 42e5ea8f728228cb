import { grantMandate, grantRole, openAccount, trialPassword } from '../../src/people/index.ts'
import { addDays } from '../../src/platform/calendar.ts'
import { type Person, people } from './accounts.ts'
import type { Trial } from './trial.ts'

/** Accounts with their roles and mandates, as they have been held since the register begins. */
export async function seedPeople(trial: Trial): Promise<void> {
  for (const person of people) {
    const { key, name, email, language } = person
    const opened = await openAccount(trial.asSystem(), {
      name,
      email,
      language,
      password: trialPassword,
      invented: true,
    })
    trial.keep('account', key, opened)
    await seedRoles(trial, person)
    await seedMandates(trial, person)
  }
}

async function seedRoles(trial: Trial, { key, roles }: Person): Promise<void> {
  for (const { in: where, role, units = [], partners = [] } of roles) {
    const narrowed = {
      units: units.map(unit => trial.id('unit', `${where} ${unit}`)),
      partners: partners.map(partner => trial.id('organisation', partner)),
    }
    await grantRole(trial.asSystem(where), { account: trial.id('account', key), role, ...narrowed })
    trial.standing(key, where).roles.push({ role, ...narrowed })
  }
}

async function seedMandates(trial: Trial, { key, mandates = [] }: Person): Promise<void> {
  for (const { in: where, office, since, until, grantedBy } of mandates) {
    const from = addDays(trial.inMonths(since * 12), 1)
    const to = until === undefined ? undefined : trial.inMonths(until * 12)
    const granted = await grantMandate(trial.asSystem(where), {
      account: trial.id('account', key),
      office,
      acts: ['sign'],
      since: from,
      grantedBy,
      ...(to && { until: to }),
    })
    trial.standing(key, where).mandates.push({
      id: String(granted[0]?.facts.mandate),
      office,
      acts: ['sign'],
      types: null,
      since: from,
      ...(to && { until: to }),
    })
  }
}
