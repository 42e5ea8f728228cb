export { foundInstitution } from './found-institution.ts'
export { everyInstitution, officeBySlug } from './institution.store.ts'
