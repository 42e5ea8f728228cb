export const en = {
  facts: { institution: { founded: '{actor} opened this office under the address “{slug}”.' } },
}
