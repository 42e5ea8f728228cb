export const en = {
  desk: {
    title: 'Your desk',
    lead: 'What waits at {office}, the oldest date first.',
    yours: 'Waiting for you',
    yoursNone: 'Nothing waits for you. What others must do, and what comes next, stands below.',
    others: 'Waiting for others',
    othersNone: 'Nobody owes this office anything at the moment.',
    coming: 'Coming up',
    comingNone: 'No date is coming up. Deadlines are kept in the rulebook.',
    since: 'since {date}',
  },
  office: { title: 'Office', lead: 'What is set up once and looked after from time to time.' },
  search: {
    title: 'Search',
    label: 'Search this office',
    field: 'What are you looking for?',
    hint: 'A partner, an agreement, a person, a code; accents and capitals do not matter.',
    results: 'Found for “{text}”',
    none: 'Nothing was found for “{text}”.',
    noneWhy: 'Searched was everything that you may see here. Try fewer letters, or another spelling.',
    short: 'Type at least two letters.',
  },
}
