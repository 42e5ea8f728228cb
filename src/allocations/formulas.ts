/** Formulas of published calls (Politecnico di Milano, Genova, Marche, Boğaziçi), to start from. */
export const formulas = {
  'polimi-spinelli':
    '(creditsFirst * avgFirst + creditsSecond * avgSecond) / (creditsFirst + creditsSecond)' +
    ' + 0.1 * ((creditsFirst + creditsSecond) / (yearsEnrolled - 1) - 30) - 5 * previousExchanges',
  'unige-law': 'credits / (60 * (year - 0.5)) + average + interview',
  univpm: 'average + 10 * creditsEarned / (60 * (yearsSinceEnrolment - 0.5))',
  'bogazici-traineeship': 'factor * (12.5 * gpa + languagePoints) - 10 * prior',
} as const
export type FormulaName = keyof typeof formulas
