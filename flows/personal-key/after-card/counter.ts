import { noChoice, noTurnoChoice, yesChoice } from '../../common/after-card.ts';
import type { OutcomeId } from '../outcomes.ts';
import { question, state } from '../setup.ts';
import { afterCard, hiddenEmployerChoice, worked } from './worked.ts';

/** After a card that ends at a counter: there may be no appointment. */
const atCounter = question({
  ...worked,
  text: 'ask-personal-worked-in-person',
  choices: [yesChoice, noTurnoChoice, noChoice, hiddenEmployerChoice],
});
/** After the advice for days without appointments. */
const later = question({
  ...worked,
  text: 'ask-personal-worked-in-person',
  choices: [yesChoice, noChoice, hiddenEmployerChoice],
});

export const counterState = (outcome: OutcomeId) =>
  state({
    meta: { outcome, question: atCounter },
    on: { ...afterCard, 'chose.no_turno': 'personal_no_appointments' },
  });

export const noAppointmentsState = state({
  meta: { outcome: 'personal_no_appointments', question: later },
  on: afterCard,
});
