import { type Particulars, particularsShape, personShape, type Responsible } from './learning-agreement.ts'

type Answers = Partial<Record<'stay' | 'languages' | 'home', Record<string, string>>>

/** What the application says already stands in the form as a proposal; only what is right as it stands. */
export function knownFrom({ stay = {}, languages = {} }: Answers): Particulars {
  const given = {
    startOn: stay.arriveOn,
    endOn: stay.leaveOn,
    language: languages.firstLanguage,
    level: languages.firstLevel,
  }
  return Object.fromEntries(
    Object.entries(given).filter(
      ([name, value]) => value && particularsShape.shape[name as keyof typeof given].safeParse(value).success,
    ),
  )
}

/** The coordinator whom the student named in the application, as the person who is responsible at home. */
export function coordinatorFrom({ home = {} }: Answers, position: string): Responsible | null {
  const words = (home.coordinatorName ?? '').trim().split(/\s+/)
  const person = personShape.safeParse({
    givenNames: words.slice(0, -1).join(' '),
    familyName: words.at(-1),
    position,
    email: home.coordinatorEmail,
  })
  return person.success ? person.data : null
}
