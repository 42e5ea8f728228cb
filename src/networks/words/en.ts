export const en = {
  refusals: {
    network: {
      'not-found': {
        what: 'There is no such network here.',
        why: 'The office keeps none under this address, or has not published it.',
        now: 'Look for it in the list of networks.',
      },
      exists: {
        what: 'The network was not recorded.',
        why: 'The office already keeps a network under the key “{key}”.',
        now: 'Open that one, or choose another key.',
      },
      'changed-meanwhile': {
        what: 'This was not saved.',
        why: 'Somebody else changed the same network while you were writing.',
        now: 'Below is what you typed. Look at the network as it is now, then save again or leave it.',
      },
      'own-organisation-unknown': {
        what: 'Our membership was not recorded.',
        why: 'This office has not said which organisation of the directory it is.',
        now: 'Choose the organisation.',
      },
    },
    'network-part': {
      'not-found': {
        what: 'This was not changed.',
        why: 'It is no longer there: somebody has struck it out.',
        now: 'Look at the network as it is now.',
      },
      exists: {
        what: 'This was not recorded.',
        why: 'Another entry of the same kind has this key.',
        now: 'Choose another key, or leave it empty.',
      },
      'changed-meanwhile': {
        what: 'This was not saved.',
        why: 'Somebody else changed the same entry while you were writing.',
        now: 'Below is what you typed. Look at the entry as it is now, then save again or leave it.',
      },
    },
    membership: {
      exists: {
        what: 'The membership was not recorded.',
        why: 'The same organisation is in this network in the same time already.',
        now: 'Correct that membership, or end it before the new one begins.',
      },
      'ended-already': {
        what: 'The membership was not ended.',
        why: 'It ended in the past: {until}.',
        now: 'Correct the membership if that date is wrong.',
      },
    },
    goals: {
      'set-later-already': {
        what: 'The goals were not set.',
        why: 'Goals have already been set from a later date on: {later}.',
        now: 'Set the goals from that date or a later one.',
      },
    },
    project: {
      'not-possible-now': {
        what: 'This is not possible now.',
        why: 'The project is {state, select, planned {planned} running {running} other {ended}}.',
        now: 'Only a planned project starts or is given up, and only a running one ends.',
      },
    },
  },
  problems: {
    'wrong-network-key': 'Small letters, digits and hyphens only, such as coimbra-group',
    'wrong-count': 'Write a number that can be counted',
    'attested-outside': 'The day on which it is attested lies outside of the time',
  },
  facts: {
    network: {
      recorded: '{actor} recorded the network “{name}”.',
      corrected: '{actor} corrected what is said of “{name}”.',
      published: '{actor} published “{name}”.',
      unpublished: '{actor} took “{name}” off the public pages.',
      joined:
        '{actor} recorded our own membership, {role, select, coordinator {as coordinator} lead {as lead} partner {as partner} associated {as associated partner} represented {represented by others} other {as member}}{when, select, none {} other { ({when})}}.',
    },
    membership: {
      recorded:
        '{actor} recorded {label} {role, select, coordinator {as coordinator} lead {as lead} partner {as partner} associated {as associated partner} represented {as represented} other {as member}}{when, select, none {} other { ({when})}}.',
      corrected: '{actor} corrected the membership of {label}{when, select, none {} other { ({when})}}.',
      ended:
        '{actor} recorded the end of the membership of {label}: {until}{reason, select, none {} other { ({reason})}}.',
    },
    'associated-partner': {
      recorded: '{actor} recorded “{label}” as associated partners{when, select, none {} other { ({when})}}.',
      corrected: '{actor} corrected the associated partners “{label}”.',
    },
    milestone: {
      recorded: '{actor} added to the history: {label} ({when}).',
      corrected: '{actor} corrected in the history: {label} ({when}).',
    },
    funding: {
      recorded: '{actor} recorded a funding: {label}{when, select, none {} other { ({when})}}.',
      corrected: '{actor} corrected a funding: {label}{when, select, none {} other { ({when})}}.',
    },
    goals: { set: '{actor} set the Sustainable Development Goals from {from} on: {goals}.' },
    'work-package': {
      recorded: '{actor} recorded the work package “{label}”.',
      corrected: '{actor} corrected the work package “{label}”.',
    },
    'virtual-institute': {
      recorded: '{actor} recorded the virtual institute “{label}”.',
      corrected: '{actor} corrected the virtual institute “{label}”.',
    },
    'joint-programme': {
      recorded: '{actor} recorded the joint programme “{label}”.',
      corrected: '{actor} corrected the joint programme “{label}”.',
    },
    project: {
      recorded: '{actor} recorded the project “{label}”{when, select, none {} other { ({when})}}.',
      corrected: '{actor} corrected the project “{label}”{when, select, none {} other { ({when})}}.',
      started: '{actor} recorded that the project “{label}” has started{when, select, none {} other { ({when})}}.',
      'given-up': '{actor} recorded that the project “{label}” was given up.',
      ended: '{actor} recorded that the project “{label}” has ended{when, select, none {} other { ({when})}}.',
    },
    session: {
      recorded: '{actor} recorded the session “{label}”.',
      corrected: '{actor} corrected the session “{label}”.',
    },
    figure: {
      recorded: '{actor} recorded the figure “{label}”.',
      corrected: '{actor} corrected the figure “{label}”.',
    },
    target: {
      recorded: '{actor} recorded the target “{label}”.',
      corrected: '{actor} brought the target “{label}” up to date.',
    },
    publication: {
      recorded: '{actor} recorded the publication “{label}”.',
      corrected: '{actor} corrected the publication “{label}”.',
    },
    'network-part': {
      struck:
        '{actor} struck out {part, select, membership {the membership of {label}} milestone {“{label}” from the history} funding {the funding “{label}”} project {the project “{label}”} figure {the figure “{label}”} target {the target “{label}”} session {the session “{label}”} publication {the publication “{label}”} other {“{label}”}}: {reason}',
    },
  },
}
