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
  signIn: {
    title: 'Sign in',
    lead: 'For officers, coordinators, signatories, partners and students of the institutions that work here.',
    email: 'Mail address',
    password: 'Password',
    deed: 'Sign in',
    otherwise: 'Without a password',
    otherwiseLead: 'If you have no password here, or have forgotten it.',
    openId: 'Sign in with {provider}',
    byLink: 'Get a link by mail',
    done: 'You are signed in.',
    out: 'You are signed out.',
    trial: 'Accounts of this trial',
    trialLead: 'This Habita runs on invented people. The password of every account below is: {password}',
  },
  link: {
    title: 'Sign in by mail',
    lead: 'We send a link to your mail address. It works once, within 15 minutes.',
    ask: 'Send me the link',
    asked:
      'If this address has an account here, a link is on its way. Look into your mailbox, also among the unwanted mail.',
    askedHere:
      'If this address has an account here, a link was written. This Habita has no mail server: an administrator of the deployment finds the link under “Mail”.',
    useTitle: 'Sign in with the link from your mail',
    useLead: 'One more click, so that programs that check mails do not use the link up.',
    use: 'Sign in now',
    accept: 'Accept the invitation',
    acceptDeed: 'Accept the invitation and sign in',
  },
  account: {
    title: 'Your account',
    who: 'Who you are',
    name: 'Name',
    language: 'Language',
    languageHint: 'In which we write to you.',
    save: 'Save name and language',
    saved: 'Your name and language are saved.',
    passwordLead: 'A new password ends all your other sessions.',
    noPassword: 'You have no password. You can choose one, or go on without.',
    present: 'Present password',
    new: 'New password',
    newHint: 'At least 12 characters. A sentence of your own is easy to remember and hard to guess.',
    repeated: 'New password again',
    setPassword: 'Set the new password',
    passwordSet: 'Your new password is set. All your other sessions have ended.',
    linked: 'From now on you can sign in by this way too.',
  },
  sessions: {
    title: 'Where you are signed in',
    lead: 'A session ends after 12 hours without use, and after 7 days in any case.',
    device: 'Device',
    unknown: 'Unknown device',
    this: 'this one',
    means: 'Signed in by',
    byLink: 'link by mail',
    since: 'Since',
    seen: 'Last seen',
    deed: 'What you can do',
    end: 'End this session',
    endOthers: 'End all other sessions',
    ended: 'The session has ended.',
    othersEnded: 'All your other sessions have ended.',
  },
  identities: {
    title: 'Sign-ins of your institution',
    lead: 'Ways to sign in without a password of ours, through the institution that knows you.',
    link: 'Link a sign-in of {provider}',
    none: 'None is linked yet.',
    issuer: 'Provider',
    home: 'Home institution',
    affiliations: 'Affiliation',
    esi: 'European Student Identifier',
    remove: 'Remove this sign-in',
    removed: 'The sign-in was removed. You can still sign in by mail.',
  },
  people: {
    name: 'Name',
    roles: 'Roles',
    institution: 'Institution',
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
      'changed-meanwhile': {
        what: 'This was not saved.',
        why: 'The account was changed in another window in the meantime.',
        now: 'Open the page again and repeat your change.',
      },
      'not-oneself': {
        what: 'The account was not blocked.',
        why: 'Nobody may block themselves.',
        now: 'Ask another administrator.',
      },
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
    'sign-in-link': {
      'not-valid': {
        what: 'This link does not work any more.',
        why: 'It was used already, its time is over, or it was not copied whole.',
        now: 'Ask for a new link.',
      },
    },
    openid: {
      'not-confirmed': {
        what: 'You are not signed in.',
        why: 'Your institution did not confirm the sign-in: it was broken off, took too long, or was not begun in this browser.',
        now: 'Begin again on the sign-in page.',
      },
      unreachable: {
        what: 'You are not signed in.',
        why: '{provider} does not answer at the moment.',
        now: 'Try again later, or sign in by another way.',
      },
    },
    identity: {
      'not-found': {
        what: 'Nothing was removed.',
        why: 'This sign-in is not linked to your account any more.',
        now: 'Open your account again.',
      },
      taken: {
        what: 'The sign-in was not linked.',
        why: 'It belongs to another account here.',
        now: 'Sign in to that account and remove it there first.',
      },
      'identifier-taken': {
        what: 'The sign-in was not linked.',
        why: 'Its European Student Identifier belongs to another account here.',
        now: 'Sign in as you did before, or write to the international office.',
      },
      'address-known': {
        what: 'You are not signed in.',
        why: 'There is an account with your mail address already, and a mail address alone does not show that it is yours.',
        now: 'Sign in to it by password or by a link by mail. On the page of your account you can then link this sign-in.',
      },
      'without-address': {
        what: 'No account could be opened.',
        why: 'Your institution did not tell us a confirmed mail address.',
        now: 'Ask its help desk to release the mail address, or ask the international office for an invitation.',
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
    'wrong-password': 'This is not your present password',
    'not-the-same': 'This is not the same as the new password',
    'account-exists': 'There is already an account with this address',
    'role-needs-units': 'Choose at least one unit or course of study: a coordinator coordinates something',
    'ends-before-it-begins': 'This day is before the first day',
  },
}
