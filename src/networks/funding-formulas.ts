/**
 * The sentence that whoever is paid by the European Union prints beside its emblem, word for word in the official translations:
 * article 17.3 of the model grant agreement of the programmes 2021–2027.
 */
export const euFormula = {
  key: 'eu-funding',
  text: {
    en: 'Funded by the European Union. Views and opinions expressed are however those of the author(s) only and do not necessarily reflect those of the European Union. Neither the European Union nor the granting authority can be held responsible for them.',
    it: 'Finanziato dall’Unione europea. Le opinioni espresse appartengono, tuttavia, al solo o ai soli autori e non riflettono necessariamente le opinioni dell’Unione europea. Né l’Unione europea né l’amministrazione erogatrice possono esserne ritenute responsabili.',
    fr: 'Financé par l’Union européenne. Les points de vue et avis exprimés n’engagent toutefois que leur(s) auteur(s) et ne reflètent pas nécessairement ceux de l’Union européenne. Ni l’Union européenne ni l’autorité chargée de l’octroi ne sauraient en être tenues pour responsables.',
  },
} as const
