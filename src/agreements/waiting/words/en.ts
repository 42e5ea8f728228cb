export const en = {
  deeds: {
    preparation: 'Prepare {code}: {step}',
    review: 'Review {code}: {step}',
    opinion: 'Record the opinion of {body} on {code}',
    approval: 'Record what {body} decided on {code}',
    'our-signature': 'Sign {code}',
    'partner-signature': 'Record the partner’s signature of {code}',
    filing: 'File {code}: {step}',
  },
  theirDeeds: {
    preparation: '{body} prepares {code}',
    review: '{body} reviews {code}',
    opinion: '{body} gives its opinion on {code}',
    approval: '{body} decides on {code}',
    'our-signature': '{body} signs {code}',
    'partner-signature': 'The partner signs {code}',
    filing: '{body} files {code}',
  },
  ends: '{code} ends',
  endsUnlessNotice: '{code} renews itself: last day to give notice',
  otherwiseStands: 'Until then the procedure stands still.',
  otherwiseUnsigned: 'Without the signature the agreement does not come into force.',
  otherwise: {
    none: 'Without a new agreement it ends.',
    express: 'It ends unless both sides renew it.',
    tacit: 'Without notice it goes on for another term.',
  },
}
