export const en = {
  closing:
    '{institution}\nThis message was sent by Habita, the system of the international office. Answers to this address are read by nobody.',
  mail: {
    signIn: {
      subject: 'Your link to sign in',
      text: 'Dear {name},\n\nyou asked for a link to sign in. It works once, within 15 minutes:\n\n{path}\n\nIf you did not ask for it, do nothing: without this link nobody can sign in with it.',
    },
    invitation: {
      subject: 'Your access to the international office of {institution}',
      text: 'Dear {name},\n\n{institution} has given you access to its international office, in the role: {role}.\n\nWith this link you sign in for the first time. It works once, within 14 days:\n\n{path}\n\nAfter that you can choose a password, or have a link sent to this address each time.',
    },
    newRole: {
      subject: 'A new role in the international office of {institution}',
      text: 'Dear {name},\n\n{institution} has given you a role in its international office: {role}.\n\nYou have an account already; sign in as you always do:\n\n{path}',
    },
  },
  list: {
    title: 'Mail',
    lead: 'What this office has sent by mail, and what waits to be sent.',
    leadOfDeployment: 'Links to sign in and invitations: mail of the deployment itself.',
    kept: 'There is no mail server here, so mail is kept and read on this page.',
    search: 'Address or subject',
    state: 'State',
    all: 'All states',
    recipient: 'To',
    subject: 'Subject',
    queued: 'Written',
    none: 'No mail',
    noneWhy: 'Nothing was written yet, or nothing matches what you search for.',
  },
  states: {
    queued: 'Waiting',
    sending: 'On its way',
    sent: 'Sent',
    failed: 'Not delivered',
    unknown: 'Outcome unknown',
    kept: 'Kept here',
  },
  one: {
    recipient: 'To',
    state: 'State',
    queued: 'Written',
    settled: 'Settled',
    attempts: 'Attempts',
    next: 'Next attempt',
    problem: 'What the mail server said',
    text: 'Text',
    removed: 'The text held a link to sign in and was removed when it went out.',
    again: 'Send this mail again',
    queuedAgain: 'The mail is waiting to be sent again.',
    unknown:
      'This mail was handed to the mail server, and its answer was lost. It may have arrived. It is not sent again by itself: ask the recipient, or send it again and let them receive it twice.',
    arrived: 'Note that it arrived',
    notedArrived: 'Noted: the mail arrived.',
  },
  desk: {
    title: 'Mail',
    failed: 'Look after {count, plural, one {# mail that was not delivered} other {# mails that were not delivered}}',
    unknown:
      'Look after {count, plural, one {# mail of which it is unknown whether it arrived} other {# mails of which it is unknown whether they arrived}}',
    otherwise: 'It is not sent again by itself.',
  },
  facts: {
    message: {
      queued: 'A mail was written.',
      begun: 'Attempt {attempt, number} to deliver the mail began.',
      sent: 'The mail was handed to the mail server.',
      kept: 'The mail was kept here, since there is no mail server.',
      postponed: 'Attempt {attempt, number} failed; the mail will be tried again.',
      lost: 'The mail server did not answer attempt {attempt, number}: whether the mail went out is unknown.',
      bounced: 'The mail server says that this address does not exist ({code, number}).',
      'taken-as-sent': '{actor} noted that the mail arrived.',
      failed: 'The mail could not be delivered after {attempts, plural, one {one attempt} other {# attempts}}.',
    },
  },
  refusals: {
    message: {
      'text-gone': {
        what: 'The mail was not sent again.',
        why: 'It held a link to sign in, and its text was removed.',
        now: 'Let the person ask for a new link on the sign-in page, or invite them once more.',
      },
      'not-found': {
        what: 'This mail does not exist.',
        why: 'The address is wrong, or it belongs to another office.',
        now: 'Look for it in the list of mail.',
      },
      'not-possible-now': {
        what: 'The mail was not sent again.',
        why: 'Only mail that could not be delivered can be sent again.',
        now: 'Open the mail again to see its state.',
      },
    },
  },
}
