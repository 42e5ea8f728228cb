export const en = {
  refusals: {
    eche: {
      'wrong-columns': {
        what: 'The list was not read.',
        why: 'It lacks the columns: {missing}.',
        now: 'Send the list as the Commission publishes it, with its row of column names.',
      },
    },
  },
  oddities: {
    eche: {
      'no-break-space': 'contains a no-break space',
      'stray-space': 'has a space too many',
      'one-digit-number': 'has a number of one digit',
      'malformed-code': 'is not in the form of an Erasmus code; kept as it is listed',
      'duplicate-code': 'is the code of another row; this row was left out',
      'country-differs': 'is not the country that the Erasmus code names',
      'malformed-pic': 'is not a PIC of nine digits',
      'pic-check': 'does not pass the check of a PIC',
      'duplicate-pic': 'is the PIC of another row; this row was left out',
      'missing-oid': 'has no OID',
      'malformed-oid': 'is not in the form of an OID',
      'shared-oid': 'is the OID of another row too',
      'unknown-country': 'is not a country that we know',
      'malformed-website': 'is not a web address',
      'malformed-date': 'is not a date',
      'end-before-start': 'lies before the start',
      'missing-name': 'has no name; this row was left out',
      formula: 'comes from a formula',
      'error-value': 'is an error of Excel',
      'control-character': 'contains a character that cannot be seen',
    },
  },
}
