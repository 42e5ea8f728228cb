export const en = {
  kinds: {
    draft: 'Text of the agreement',
    annex: 'Annex',
    resolution: 'Resolution',
    'signed-copy': 'Signed copy',
    letter: 'Letter',
    other: 'Other document',
  },
  printed: { pageOf: 'Page {page} of {pages}', check: 'Whoever holds this document can check it. Code {code}:' },
  refusals: {
    document: {
      'not-found': {
        what: 'This document is not here.',
        why: 'It belongs to another file, or it has been removed.',
        now: 'Open the file and look among its documents.',
      },
      empty: {
        what: 'The file “{name}” was not taken.',
        why: 'It is empty.',
        now: 'Choose the file again; perhaps it was still open in another program.',
      },
      'too-large': {
        what: 'The file “{name}” was not taken.',
        why: 'A document has at most {megabytes} MB.',
        now: 'Make it smaller, for example by saving it as PDF, or divide it.',
      },
      'unknown-format': {
        what: 'The file “{name}” was not taken.',
        why: 'By its content it is none of PDF, Word, OpenDocument text, Excel, PNG, JPEG or plain text, or it contains a program.',
        now: 'Save it as PDF and choose it again.',
      },
      disguised: {
        what: 'The file “{name}” was not taken.',
        why: 'Its name says something else than its content, which is {is}.',
        now: 'Give it the right ending, or choose the file that you meant.',
      },
    },
  },
}
