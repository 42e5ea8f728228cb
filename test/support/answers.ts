/** Answers to the form of an application with which nothing is missing. */
export const fullAnswers = {
  personal: {
    birthPlace: 'Heidelberg',
    birthCountry: 'DE',
    identityKind: 'passport',
    identityNumber: 'C01X00T47',
    identityUntil: '2031-05-01',
  },
  contact: {
    street: 'Hauptstraße 1',
    postcode: '69117',
    city: 'Heidelberg',
    country: 'DE',
    phone: '+49 6221 540',
    emergencyName: 'Maria Muster',
    emergencyRelation: 'Mother',
    emergencyPhone: '+49 6221 541',
  },
  home: {
    courseOfStudy: 'Romance studies',
    yearOfStudy: '2',
    coordinatorName: 'Prof. Karl Koordinator',
    coordinatorEmail: 'karl@heidelberg.example',
  },
  stay: { arriveOn: '2027-09-20', leaveOn: '2028-02-15', purpose: 'courses' },
  languages: { motherTongue: 'de', firstLanguage: 'it', firstLevel: 'B1' },
  needs: {},
} as const

/** A PDF as small as one can be, told from others by its mark. */
export const aPdf = (mark = 'paper') => new TextEncoder().encode(`%PDF-1.7\n% ${mark}\n%%EOF\n`)
