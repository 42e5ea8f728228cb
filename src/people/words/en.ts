export const en = {
  roles: {
    administrator: 'Administrator',
    officer: 'Officer',
    coordinator: 'Coordinator',
    signatory: 'Signatory',
    student: 'Student',
    partner: 'Partner’s officer',
    secretary: 'Alliance secretary',
  },
  account: { title: 'Your account' },
  signIn: {
    title: 'Sign in',
    lead: 'For officers, coordinators, signatories, partners and students of the institutions that work here.',
    email: 'Mail address',
    password: 'Password',
    deed: 'Sign in',
    otherwise: 'Without a password',
    done: 'You are signed in.',
    out: 'You are signed out.',
    trial: 'Accounts of this trial',
    trialLead: 'This Habita runs on invented people. Every account below has the password {password}.',
  },
  facts: {
    account: {
      opened: '{actor} opened the account.',
      changed: '{actor} changed the name or the language of the account.',
      'password-set': '{actor} set a new password.',
      blocked: '{actor} blocked the account.',
      unblocked: '{actor} unblocked the account.',
    },
    session: {
      opened:
        'Signed in {means, select, password {with the password} link {with a link by mail} other {through the institution’s own sign-in}}.',
      ended: '{actor} signed out.',
      revoked: '{actor} ended a session.',
      'others-revoked': '{actor} ended {count, plural, one {one other session} other {# other sessions}}.',
    },
    'sign-in-link': {
      asked: '{purpose, select, invitation {An invitation was sent by mail.} other {A link to sign in was asked for.}}',
    },
    identity: {
      linked: '{actor} linked a sign-in of {issuer}.',
      unlinked: '{actor} removed the sign-in of {issuer}.',
    },
    role: {
      granted:
        '{actor} gave the role {role, select, administrator {administrator} officer {officer} coordinator {coordinator} signatory {signatory} student {student} partner {partner’s officer} other {alliance secretary}}.',
      ended:
        '{actor} ended the role {role, select, administrator {administrator} officer {officer} coordinator {coordinator} signatory {signatory} student {student} partner {partner’s officer} other {alliance secretary}}.',
    },
    mandate: {
      granted: '{actor} granted the mandate to act as {office}.',
      ended: '{actor} ended the mandate to act as {office}.',
    },
    person: { invited: '{actor} sent an invitation.' },
  },
  refusals: {
    account: {
      'not-found': {
        what: 'This account does not exist.',
        why: 'The address is wrong, or the account belongs to no one here.',
        now: 'Go back to the list of people and choose again.',
      },
      'exists-already': {
        what: 'The account was not opened.',
        why: 'There is already an account with this mail address.',
        now: 'Give the existing account its role here instead.',
      },
    },
    session: {
      'not-found': {
        what: 'This session does not exist.',
        why: 'It has ended, or it is not yours.',
        now: 'Look at the list of your sessions.',
      },
    },
    'sign-in': {
      wrong: {
        what: 'You are not signed in.',
        why: 'The mail address and the password do not belong together.',
        now: 'Try again, or ask for a link by mail.',
      },
      blocked: {
        what: 'You are not signed in.',
        why: 'This account has been blocked by an administrator.',
        now: 'Write to the administrators of your institution.',
      },
      'too-many-attempts': {
        what: 'You are not signed in.',
        why: 'There were too many attempts in a short time.',
        now: 'Try again in {minutes, plural, one {one minute} other {# minutes}}.',
      },
    },
    role: {
      'not-found': {
        what: 'Nothing was changed.',
        why: 'This role does not exist in this institution.',
        now: 'Open the person’s page again.',
      },
      'held-already': {
        what: 'The role was not given.',
        why: 'This person has it already.',
        now: 'To change its dates or what it covers, end it first and give it again.',
      },
      'last-administrator': {
        what: 'The role was not ended.',
        why: 'Nobody else administers this institution, and without an administrator it could never be changed again.',
        now: 'Make somebody else administrator first, without an end date.',
      },
    },
    mandate: {
      'not-found': {
        what: 'Nothing was changed.',
        why: 'This mandate does not exist in this institution.',
        now: 'Open the person’s page again.',
      },
      'not-to-oneself': {
        what: 'The mandate was not granted.',
        why: 'Nobody may entrust themselves with signing.',
        now: 'Ask another administrator to grant it, and to name the decree.',
      },
      'office-taken': {
        what: 'The mandate was not granted.',
        why: 'Somebody else holds this office in these days, and it can have only one holder.',
        now: 'End the other mandate first, or choose days that do not overlap.',
      },
    },
  },
  problems: {
    'account-exists': 'There is already an account with this address',
    'role-needs-units': 'Choose at least one unit or course of study: a coordinator coordinates something',
    'ends-before-it-begins': 'This day is before the first day',
  },
}
