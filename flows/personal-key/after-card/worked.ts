import { noteSituation, say } from '../../common/actions.ts';
import { worked as common, noChoice, yesChoice } from '../../common/after-card.ts';
import { employerChoice, question, type Way, type Ways } from '../setup.ts';
import type { SituationId } from '../situations.ts';

/** What every question after a card of this procedure shares. */
export const worked = { ...common, version: 1, borrows: 'ask-personal-worked' } as const;

/** The page has no fingerprint of this person to compare with. */
export const unregisteredChoice = { id: 'unregistered', topics: ['no_fingerprint'] } as const;
/** Said after any card: which key it was after all. */
export const hiddenEmployerChoice = { ...employerChoice, hidden: true } as const;

/** After a card that can be followed at once. */
export const plainWorked = question({
  ...worked,
  text: 'ask-personal-worked',
  choices: [yesChoice, noChoice, hiddenEmployerChoice],
});

/** The second "no": a person is next, whatever the cause. */
export const nothingHelped = { target: 'person' } as const satisfies Way;

/** The first failure with a cause: the card of that cause is next. */
export const failedWith = (situation: SituationId) => ['noteFailure', noteSituation(situation)] as const;

/** What "yes" and "no" mean after every card. */
export const afterCard = {
  'chose.yes': 'personal_solved',
  'chose.no': [{ guard: 'firstAttempt', target: 'situation_again', actions: 'noteFailure' }, nothingHelped],
} as const satisfies Ways;

/** Where the page says why, its words are asked for first. */
export const screenFailed = [
  { guard: 'firstAttempt', target: 'words_again', actions: 'noteFailure' },
  nothingHelped,
] as const satisfies readonly Way[];

/** What only a counter can mend, however late it comes out. */
export const toCounter = {
  'chose.email': { target: 'card', actions: failedWith('email') },
  'chose.unregistered': { target: 'card', actions: failedWith('unregistered') },
} as const satisfies Ways;

/** A link that never comes means that the IESS may write to another mailbox. */
export const neverComes = {
  target: 'card',
  actions: [...failedWith('email'), say('personal-maybe-other-mailbox')],
} as const satisfies Way;
