/** Who studies in the story of transcripts, and who reads them at home. */
export const alba = { email: 'alba@student.example', password: 'tandem bicycle over the Saale' }
export const gustav = { email: 'gustav@graz.example', name: 'Gustav Gast' }
