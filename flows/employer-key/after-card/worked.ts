import { noteSituation, say } from '../../common/actions.ts';
import { worked as common, noChoice, yesChoice } from '../../common/after-card.ts';
import { question, type Way, type Ways } from '../setup.ts';
import type { SituationId } from '../situations.ts';

/** What every question after a card of this procedure shares. */
export const worked = { ...common, version: 2 } as const;

/** After a card that can be followed at once. */
export const plainWorked = question({ ...worked, text: 'ask-worked', choices: [yesChoice, noChoice] });

/** The second "no": a person is next, whatever the cause. */
export const nothingHelped = { target: 'person' } as const satisfies Way;

/** The first failure with a cause: the card of that cause is next. */
export const failedWith = (situation: SituationId) => ['noteFailure', noteSituation(situation)] as const;

/** What "yes" and "no" mean after every card. */
export const afterCard = {
  'chose.yes': 'solved',
  'chose.no': [{ guard: 'firstAttempt', target: 'situation_again', actions: 'noteFailure' }, nothingHelped],
} as const satisfies Ways;

/** The code cannot be read where it is sent. */
export const otherMailbox = { target: 'employer_kind', actions: failedWith('email') } as const satisfies Way;

/** A code that never comes means that the IESS may write to another mailbox. */
export const neverComes = {
  target: 'employer_kind',
  actions: [...failedWith('email'), say('maybe-other-mailbox')],
} as const satisfies Way;
