export const en = {
  refusals: {
    'not-allowed': {
      what: 'You cannot do this here.',
      why: 'Your roles in this institution do not include it.',
      now: 'Ask an administrator of the institution, or sign in with another account.',
    },
    page: {
      'not-found': {
        what: 'This page does not exist.',
        why: 'The address is wrong, or what stood here is not open to you.',
        now: 'Check the address, or begin at the front page.',
      },
    },
    form: {
      forged: {
        what: 'Nothing was changed.',
        why: 'The form did not come from a page of this office, or your session ended in the meantime.',
        now: 'Open the page again and repeat what you did there.',
      },
      'too-large': {
        what: 'This is too large to be received.',
        why: 'At most {megabytes} MB can be sent at once.',
        now: 'Choose a smaller file, or send several one after the other.',
      },
      unreadable: {
        what: 'The form could not be read.',
        why: 'It arrived incomplete or in an unknown form.',
        now: 'Go back, and send it once more.',
      },
    },
    input: {
      wrong: {
        what: 'This was not saved.',
        why: '{count, plural, one {One answer is} other {# answers are}} missing or wrong.',
        now: 'Correct what is marked, and send the form again.',
      },
    },
    sheet: {
      'too-large': {
        what: 'The file was not read.',
        why: 'It is larger than {megabytes, number} MB.',
        now: 'Leave out pictures and sheets that are not needed, or send it in several parts.',
      },
      'unpacks-too-large': {
        what: 'The file was not read.',
        why: 'Unpacked, it holds more than a sheet of ours may: at most {megabytes, number} MB.',
        now: 'Copy the rows that matter into a new Excel file, or save them as CSV, and send that.',
      },
      'legacy-excel': {
        what: 'The file was not read.',
        why: 'It is in the Excel format of before 2007 (.xls).',
        now: 'Open it, save it as “Excel workbook (.xlsx)” or as CSV, and send that.',
      },
      encrypted: {
        what: 'The file was not read.',
        why: 'It is protected with a password.',
        now: 'Open it, remove the password, save it, and send it again.',
      },
      'not-a-sheet': {
        what: 'The file was not read.',
        why: 'It is neither an Excel file (.xlsx) nor CSV.',
        now: 'Save the table as Excel (.xlsx) or CSV, and send that.',
      },
      broken: {
        what: 'The file was not read.',
        why: 'It is damaged or was not saved completely.',
        now: 'Open it in Excel or LibreOffice, save it once more, and send it again.',
      },
      empty: {
        what: 'Nothing was read.',
        why: 'The first sheet of the file has no row with the names of its columns.',
        now: 'Put the table on the first sheet, with the names of the columns above it.',
      },
      'too-many-rows': {
        what: 'The file was not read.',
        why: 'It has {rows, number} rows; {most, number} can be read at once.',
        now: 'Divide it, and send one part after the other.',
      },
      'too-many-columns': {
        what: 'The file was not read.',
        why: 'It has {columns, number} columns; {most, number} can be read.',
        now: 'Delete the columns that are not needed, also those far to the right.',
      },
      'cell-too-long': {
        what: 'The file was not read.',
        why: 'The text in row {row}, column {column} has {length, number} characters; a cell may have {most, number}.',
        now: 'Shorten that text, and send the file again.',
      },
    },
  },
  problems: {
    missing: 'This is missing',
    'too-long': 'At most {maximum, number} characters',
    'too-short': 'At least {minimum, number} characters',
    'too-great': 'At most {maximum, number}',
    'too-small': 'At least {minimum, number}',
    'wrong-form': 'This is not in the expected form',
    'wrong-email': 'This is not an e-mail address, such as name@university.eu',
    'wrong-date': 'This is not a date that exists, such as 15 May 2027',
    'wrong-partial-date': 'Write a year, a month or a day that exists: 1985, 1991-10 or 2020-11-01',
    'wrong-address': 'This is not a web address, such as https://www.university.eu',
    'not-in-list': 'Choose one of the list',
    'not-a-number': 'This is not a whole number',
    'reserved-slug': 'This address belongs to Habita itself',
    'wrong-slug': 'Small letters, digits and hyphens only, beginning with a letter',
    'wrong-zone': 'This is not a time zone, such as Europe/Rome',
    'english-missing': 'English is always one of the languages',
  },
  oddities: {
    sheet: {
      'no-break-space': 'contains a no-break space',
      formula: 'comes from a formula',
      'error-value': 'is an error of Excel, such as #REF!',
      'duplicate-header': 'names a column that another one already names',
      'missing-header': 'is a column without a name',
      'control-character': 'contains a character that cannot be seen',
    },
  },
  actors: {
    visitor: 'A visitor of the public pages',
    partner: 'The partner',
    system: 'Habita',
    somebody: 'Somebody',
    office: 'The office',
  },
  broken: {
    title: 'Something went wrong on our side',
    text: 'What you did was not carried out, and nothing was lost. Please try once more; if it happens again, tell the office when it happened.',
  },
  offices: {
    title: 'International offices',
    lead: 'These institutions keep their partnerships and their mobility here.',
    none: 'No institution has been opened yet.',
  },
}
