import { noChoice, noTurnoChoice, yesChoice } from '../../common/after-card.ts';
import type { OutcomeId } from '../outcomes.ts';
import { question, state, type Ways } from '../setup.ts';
import { afterCard, worked } from './worked.ts';

const choices = [yesChoice, noTurnoChoice, noChoice] as const;

/** After a card that ends at a counter: there may be no appointment. */
export const atCounter = question({ ...worked, text: 'ask-worked-in-person', choices });
/** After a card that says to try once more before going there. */
const onceMore = question({ ...worked, text: 'ask-worked', choices });
/** After the advice for days without appointments. */
const later = question({ ...worked, text: 'ask-worked-in-person', choices: [yesChoice, noChoice] });

export const afterCounter = { ...afterCard, 'chose.no_turno': 'no_appointments' } as const satisfies Ways;

export const counterState = (outcome: OutcomeId) => state({ meta: { outcome, question: atCounter }, on: afterCounter });

export const onceMoreState = state({ meta: { outcome: 'data_mismatch', question: onceMore }, on: afterCounter });

export const noAppointmentsState = state({ meta: { outcome: 'no_appointments', question: later }, on: afterCard });
