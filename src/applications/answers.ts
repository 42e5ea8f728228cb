/** THE list of what the form asks, step by step. What is asked of everybody is marked; a text is never longer than `most`. */
export type Question = {
  name: string
  as: 'text' | 'long' | 'date' | 'email' | 'phone' | 'country' | 'language' | 'level' | 'choice'
  asked?: true
  most?: number
  of?: readonly string[]
}

const text = (name: string, most = 120): Question => ({ name, as: 'text', most })
const asked = (question: Question): Question => ({ ...question, asked: true })

export const questionsOf = {
  personal: [
    asked(text('birthPlace')),
    asked({ name: 'birthCountry', as: 'country' }),
    asked({ name: 'identityKind', as: 'choice', of: ['passport', 'identity-card'] }),
    asked(text('identityNumber', 40)),
    asked({ name: 'identityUntil', as: 'date' }),
  ],
  contact: [
    asked(text('street', 200)),
    asked(text('postcode', 20)),
    asked(text('city')),
    asked({ name: 'country', as: 'country' }),
    asked({ name: 'phone', as: 'phone', most: 40 }),
    asked(text('emergencyName')),
    asked(text('emergencyRelation', 80)),
    asked({ name: 'emergencyPhone', as: 'phone', most: 40 }),
  ],
  home: [
    asked(text('courseOfStudy', 200)),
    asked({ name: 'yearOfStudy', as: 'choice', of: ['1', '2', '3', '4', '5', '6'] }),
    asked(text('coordinatorName')),
    asked({ name: 'coordinatorEmail', as: 'email' }),
    { name: 'coordinatorPhone', as: 'phone', most: 40 },
  ],
  stay: [
    asked({ name: 'arriveOn', as: 'date' }),
    asked({ name: 'leaveOn', as: 'date' }),
    asked({ name: 'purpose', as: 'choice', of: ['courses', 'thesis', 'both'] }),
    { name: 'wishes', as: 'long', most: 1500 },
  ],
  languages: [
    asked({ name: 'motherTongue', as: 'language' }),
    asked({ name: 'firstLanguage', as: 'language' }),
    asked({ name: 'firstLevel', as: 'level' }),
    { name: 'secondLanguage', as: 'language' },
    { name: 'secondLevel', as: 'level' },
  ],
  needs: [{ name: 'needs', as: 'long', most: 2000 }],
} as const satisfies Record<string, readonly Question[]>

export type StepName = keyof typeof questionsOf
export const stepNames = Object.keys(questionsOf) as StepName[]
export const isStep = (name: string): name is StepName => Object.hasOwn(questionsOf, name)
export const questions = (step: StepName): readonly Question[] => questionsOf[step]

export type Answers = Record<string, string>
export type KeptStep = { step: StepName; answers: Answers; revision: number; savedAt: Date }
/** Of a step that nobody has opened yet, nothing is kept. */
export type AllAnswers = Partial<Record<StepName, Answers>>
