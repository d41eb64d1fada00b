// What the questions after a card have in common, whatever the procedure.

/** It asks how it went, and keeps the answers of both attempts. */
export const worked = {
  id: 'worked',
  expects: 'choice',
  repeats: true,
  followUp: true,
  replies: { heard: 'waiting-here' },
} as const;

/** "Ya entré". A bare yes means it only where the question asks whether it worked. */
export const enteredChoice = { id: 'yes', reports: ['solved'], style: 'forward' } as const;
export const yesChoice = { ...enteredChoice, means: ['affirm'] } as const;
export const noChoice = { id: 'no', means: ['deny'], reports: ['failed'] } as const;
export const noTurnoChoice = { id: 'no_turno', topics: ['no_appointments'] } as const;
/** A mailbox that cannot be read, however late that comes out. */
export const noMailboxChoice = {
  id: 'email',
  topics: ['email_no_access', 'email_not_registered', 'email_unknown'],
  hidden: true,
} as const;
