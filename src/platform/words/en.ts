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
    sheet: {},
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
    'wrong-address': 'This is not a web address, such as https://www.university.eu',
    'not-in-list': 'Choose one of the list',
    'not-a-number': 'This is not a whole number',
    'wrong-slug': 'Small letters, digits and hyphens only, beginning with a letter',
    'wrong-zone': 'This is not a time zone, such as Europe/Rome',
    'english-missing': 'English is always one of the languages',
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
