export const en = {
  facts: {
    partner: {
      imported: '{actor} took the partner over from the list “{file}”, row {row, number}.',
      'import-updated': '{actor} brought it up to date from the list “{file}”, row {row, number}.',
    },
  },
  problems: {
    partner: {
      'nobody-sure': 'Nobody can be sure which organisation this is; say what it means',
      'cannot-be-new': 'To add it to the directory the row must say its name and its country',
      'named-otherwise': 'The code is that of {name}; check that it is the right one',
      'other-state': 'In the office’s records it is {state}; an import does not change that',
      'person-without-name': 'Neither a name nor a role; the address alone stands for the person',
    },
  },
  title: 'Partners and contacts',
  deed: 'Import partners and contacts',
  lead: 'Your partners, and the people there. A partner is found in the directory by its Erasmus code, its PIC, or its name and country; one that is not there can be added. An empty cell changes nothing.',
  rows: 'Several rows may speak of one partner, each of another person. People are known by their e-mail address.',
  fields: {
    name: {
      label: 'Name of the partner',
      hint: 'As it calls itself, in any language.',
      example: 'Universität Heidelberg',
    },
    erasmusCode: { label: 'Erasmus code', hint: 'Spaces are put right.', example: 'D  HEIDELB01' },
    pic: { label: 'PIC', hint: 'Nine digits, for partners without an Erasmus code.', example: '999893752' },
    country: { label: 'Country', hint: 'Name or code.', example: 'Germany' },
    city: { label: 'City', hint: 'Only for organisations that are not in the directory yet.', example: 'Heidelberg' },
    website: {
      label: 'Website',
      hint: 'Only for organisations that are not in the directory yet.',
      example: 'www.uni-heidelberg.de',
    },
    kind: {
      label: 'Kind of organisation',
      hint: 'University, company, municipality … A university where nothing is said.',
      example: 'University',
    },
    state: {
      label: 'Standing',
      hint: 'Active, prospective or dormant. Active where nothing is said.',
      example: 'Active',
    },
    since: { label: 'Partner since', hint: 'A day.', example: '01/09/2014' },
    tags: { label: 'Keywords', hint: 'Between semicolons.', example: 'medicine; strategic' },
    notes: { label: 'Notes', hint: 'Seen by the office only.', example: '' },
    published: { label: 'On the public page', hint: 'Yes or no.', example: 'yes' },
    givenName: { label: 'First name', hint: 'Of the person there.', example: 'Anna' },
    familyName: { label: 'Family name', hint: '', example: 'Schmidt' },
    person: {
      label: 'Name of the contact',
      hint: 'Where first and family name stand in one cell: the last word is taken for the family name.',
      example: 'Anna Schmidt',
    },
    role: { label: 'Role of the contact', hint: '', example: 'Erasmus coordinator' },
    email: { label: 'E-mail of the contact', hint: 'One address.', example: 'schmidt@uni-heidelberg.de' },
    telephone: { label: 'Telephone', hint: '', example: '+49 6221 540' },
    contact: { label: 'Contact', hint: '', example: '' },
  },
  questions: {
    organisation: 'Which organisation is this?',
    'organisation-kind': 'What kind of organisation is this?',
    'partner-state': 'How does the partner stand?',
  },
  newOrganisation: 'None of these: add it to the directory',
  states: { prospective: 'prospective', active: 'active', dormant: 'dormant', ended: 'ended' },
}
