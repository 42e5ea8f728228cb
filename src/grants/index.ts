export { balanceOf, bandOf, type Grant, instalmentsOf, longGrant, ratesFor, shortGrant } from './grant.rules.ts'
export { type Amounts, type Rates, ratesShape } from './rates.ts'
