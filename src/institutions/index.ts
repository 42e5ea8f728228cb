export { foundInstitution } from './found-institution.ts'
export { everyInstitution, officeBySlug, todayOf } from './institution.store.ts'
