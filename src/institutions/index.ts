export { foundInstitution } from './found-institution.ts'
export { everyInstitution, officeBySlug, officeOf, todayOf } from './institution.store.ts'
export { listOffices } from './list-offices.ts'
