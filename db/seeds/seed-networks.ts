import {
  publishNetwork,
  recordAssociatedPartner,
  recordFigure,
  recordFunding,
  recordJointProgramme,
  recordMembership,
  recordMilestone,
  recordNetwork,
  recordProject,
  recordVirtualInstitute,
  recordWorkPackage,
  setGoals,
} from '../../src/networks/index.ts'
import type { Caller } from '../../src/platform/deployment.ts'
import { officerOf } from './accounts.ts'
import { recordsOf } from './content/index.ts'
import { type Network, type OfficeKey, type Origin, offices, type PartialDate } from './content/types.ts'
import type { Diary } from './diary.ts'
import type { Trial } from './trial.ts'

/** Each office keeps its own record of the networks that it publishes: it wrote them down when its public pages were made. */
export function seedNetworks(trial: Trial, diary: Diary): void {
  for (const office of offices) diary.on(trial.inMonths(-5), () => seedOffice(trial, office))
}

async function seedOffice(trial: Trial, office: OfficeKey): Promise<void> {
  const kept = recordsOf('network').filter(network => network.keptBy.includes(office))
  // The initiative comes before the alliance that belongs to it.
  const wider = kept.filter(({ character }) => character === 'initiative')
  for (const network of [...wider, ...kept.filter(({ character }) => character !== 'initiative')])
    await seedNetwork({ trial, office, network, by: () => trial.as(officerOf[office], office) })
}

type Writing = { trial: Trial; office: OfficeKey; network: Network; by: () => Caller }

async function seedNetwork(writing: Writing): Promise<void> {
  const { trial, office, network, by } = writing
  const { key, character, name, fullName, founded, region, website, description, aims, address, origin } = network
  const initiative = key === 'ec2u' && office === 'ec2u' ? { partOf: 'european-universities' } : {}
  const recorded = await recordNetwork(by(), {
    key,
    kind: character,
    name,
    description,
    aims: [...aims],
    origin: plain(origin),
    ...(fullName && { fullName }),
    ...(founded && { founded }),
    ...(region && { region }),
    ...(website && { website }),
    ...(address && { address: { ...address, lines: [...address.lines] } }),
    ...initiative,
  })
  const id = trial.keep('network', `${office} ${key}`, recorded)
  await seedMembers(writing, id)
  await seedHistory(writing, id)
  await seedWork(writing, id)
  await publishNetwork(by(), { id })
}

/** As the command takes it: its own copy of the lines. */
const plain = (origin: Origin) => (origin.from === 'page' ? { ...origin, lines: [...origin.lines] } : origin)

/** What is not known is not said. */
const known = (dates: { since?: PartialDate; until?: PartialDate; attested?: PartialDate }) => ({
  ...(dates.since && { since: dates.since }),
  ...(dates.until && { until: dates.until }),
  ...(dates.attested && { attested: dates.attested }),
})

async function seedMembers({ trial, network, by }: Writing, id: string): Promise<void> {
  for (const { network: of, member, role, origin, ...dates } of recordsOf('membership')) {
    if (of !== network.key) continue
    const organisation = trial.id('organisation', member)
    await recordMembership(by(), { network: id, organisation, role, origin: plain(origin), ...known(dates) })
  }
  for (const { network: of, key, character, label, number, origin, ...dates } of recordsOf('associated-partner'))
    if (of === network.key)
      await recordAssociatedPartner(by(), {
        network: id,
        key,
        character,
        label,
        origin: plain(origin),
        ...(number && { number }),
        ...known(dates),
      })
}

async function seedHistory({ network, by }: Writing, id: string): Promise<void> {
  for (const { network: of, key, character, period, what, origin } of recordsOf('milestone'))
    if (of === network.key)
      await recordMilestone(by(), {
        network: id,
        key,
        character,
        what,
        origin: plain(origin),
        since: period.from,
        ...known({ ...(period.until && { until: period.until }) }),
      })
  for (const { network: of, key, funder, programme, call, period, what, origin } of recordsOf('funding')) {
    if (of !== network.key) continue
    const formula = period ? undefined : recordsOf('formula').find(one => one.network === of)
    await recordFunding(by(), {
      network: id,
      key,
      funder,
      what,
      origin: plain(origin),
      ...(programme && { programme }),
      ...(call && { call }),
      ...(period && { since: period.from }),
      ...(period?.until && { until: period.until }),
      ...(formula && { formula: { key: formula.key, text: formula.text, because: formula.because } }),
    })
  }
  for (const { key, value, qualifier, noun, asOf, counts, origin } of recordsOf('figure'))
    if (network.figures.includes(key) && asOf === 'page' && !counts)
      await recordFigure(by(), { network: id, key, value, qualifier, noun, origin: plain(origin) })
}

async function seedWork(writing: Writing, id: string): Promise<void> {
  const { network, by } = writing
  await seedGoals(writing, id)
  for (const { network: of, key, order, theme, origin } of recordsOf('work-package'))
    if (of === network.key)
      await recordWorkPackage(by(), { network: id, key, number: order, title: theme, origin: plain(origin) })
  for (const { network: of, key, theme, goal, origin } of recordsOf('virtual-institute'))
    if (of === network.key)
      await recordVirtualInstitute(by(), { network: id, key, theme, origin: plain(origin), ...(goal && { goal }) })
  for (const { network: of, key, name, goal, origin } of recordsOf('joint-programme'))
    if (of === network.key)
      await recordJointProgramme(by(), { network: id, key, name, origin: plain(origin), ...(goal && { goal }) })
  for (const project of recordsOf('project')) {
    if (project.network !== network.key) continue
    const { key, name, shortName, status, role, programme, period, periodOrigin, description, aims, origin } = project
    await recordProject(by(), {
      network: id,
      key,
      name,
      state: status,
      role,
      description,
      aims: [...aims],
      origin: plain(origin),
      ...(shortName && { shortName }),
      ...(programme && { programme }),
      ...(period && { since: period.from }),
      ...(period?.until && { until: period.until }),
      ...(periodOrigin && { periodOrigin: plain(periodOrigin) }),
    })
  }
}

/** Goals are set as a whole from a day on: those of before, and the new ones. */
async function seedGoals({ network, by }: Writing, id: string): Promise<void> {
  const goals = recordsOf('sdg').filter(goal => goal.network === network.key)
  for (const from of [...new Set(goals.map(({ since }) => since))].sort()) {
    const origin = goals.find(({ since }) => since === from)?.origin
    await setGoals(by(), {
      network: id,
      from,
      goals: goals.filter(({ since }) => since <= from).map(({ number }) => number),
      ...(origin && { origin: plain(origin) }),
    })
  }
}
