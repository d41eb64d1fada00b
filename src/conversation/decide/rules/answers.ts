import type { Stance } from '../../../../flows/procedure.ts';
import type { Act } from '../../acts.ts';
import { acceptChoice, suggestionChoice } from '../../choice-id.ts';
import { openChoices } from '../../move/open-choices.ts';
import { questionAt } from '../../move/questions.ts';
import { choiceText, nameText } from '../../text-names.ts';
import { lost, miss, say, understood } from '../phrases.ts';
import { one, rule, type Where } from '../rule.ts';
import { keepNumber, replaceAnswer } from '../take-number.ts';

// The pending question is answered, by a button, by words that name one, or by a short answer.

/** The choice of the pending question that a short answer means. */
const meant = (where: Where, stance: Stance): string | undefined =>
  where.view.pending === null || where.view.pending.slot !== where.at.slot
    ? undefined
    : openChoices(where.at, where.answers).find(({ means }) => means?.includes(stance))?.id;

const open = ({ at, answers }: Where, value: string): boolean =>
  openChoices(at, answers).some(({ id, clock }) => id === value && !clock);

export const answer = rule({
  id: 'answer',
  settles: true,
  when: (left, where) => one(left, 'answer', ({ slot, value }) => slot === where.at.slot && open(where, value)),
  decide: ([act], where) => {
    const { question, slot } = where.at;
    if (act?.type !== 'answer' || !question || slot === null) return [];
    const { changes, corrects } = question.choices.find(({ id }) => id === act.value) ?? {};
    if (corrects !== undefined) {
      const asked = questionAt(corrects.slot);
      return replaceAnswer(where, corrects.slot, corrects.to, asked ? { text: choiceText(asked, corrects.to) } : '');
    }
    if (changes !== undefined)
      return [
        understood,
        say('changing', 'understood', { name: { text: nameText(changes) } }),
        { do: 'answer', answers: { [changes]: null } },
      ];
    return [understood, { do: 'answer', answers: { [slot]: act.value } }];
  },
});

/** A button of a question that is no longer the pending one, or an answer to one that has been answered meanwhile. */
export const outdated = rule({
  id: 'answer_outdated',
  when: (left) => one(left, 'answer'),
  decide: ([act], { done }) =>
    act?.type === 'answer' && act.by === 'tap' && done.length === 0 ? [say('old-button')] : [],
});

/** "Sí, ese es": the doubted number is right after all, or the suggestion is. */
export const doubtSettled = rule({
  id: 'doubt_settled',
  settles: true,
  when: (left, { turn, view }) =>
    turn.conversation.doubt !== null && view.pending?.doubted
      ? (one(left, 'affirm') ??
        one(left, 'answer', ({ value }) => value.includes(acceptChoice) || value.includes(suggestionChoice)))
      : null,
  decide: (_, where) => {
    const { doubt } = where.turn.conversation;
    return doubt === null ? [] : keepNumber(where, doubt.slot, doubt.suggestion ?? doubt.value);
  },
});

/** "No": the doubted number is taken back, and the question stands. */
export const doubtDenied = rule({
  id: 'doubt_denied',
  settles: true,
  when: (left, { turn }) => (turn.conversation.doubt === null ? null : one(left, 'deny')),
  decide: () => [understood, { do: 'doubt', doubt: null }],
});

const stances = ['affirm', 'deny', 'unsure'] as const;
const isStance = (act: Act): act is Act & { readonly type: Stance } => stances.some((type) => type === act.type);

/** A bare yes, no or "no sé" means the choice that says so. Of several the last one counts: "sí, no, digo que no". */
export const short = rule({
  id: 'short_answer',
  settles: true,
  when: (left, where) => {
    const last = left.findLast(isStance);
    return last !== undefined && meant(where, last.type) !== undefined ? left.filter(isStance) : null;
  },
  decide: (taken, where) => {
    const last = taken.findLast(isStance);
    const choice = last && meant(where, last.type);
    return choice === undefined || where.at.slot === null
      ? []
      : [understood, { do: 'answer', answers: { [where.at.slot]: choice } }];
  },
});

/** "No, algo está mal" where no button says no: it is asked what is wrong. */
export const denied = rule({
  id: 'denied_without_a_button',
  settles: true,
  when: (left, { at, view }) => {
    const isAsked = at.question?.replies?.deny !== undefined && view.pending !== null;
    const found = left.filter((act) => act.type === 'deny' || (act.type === 'report' && act.what === 'failed'));
    return isAsked && found.length > 0 ? found : null;
  },
  decide: (_, { at }) => [understood, say(at.question?.replies?.deny ?? '')],
});

/** "Ahorita no": it can be done, only not at this moment. */
export const later = rule({
  id: 'later',
  settles: true,
  when: (left) => one(left, 'attitude', ({ attitude }) => attitude === 'defer'),
  decide: (_, { at }) => [understood, say(at.question?.replies?.defer ?? 'waiting-here', 'heard')],
});

/** "Ok, ya voy": heard, and no news of how it went; nor is a yes where nothing was asked. */
export const heard = rule({
  id: 'heard',
  settles: true,
  when: (left, { at, view }) => {
    const found = one(left, 'attitude', ({ attitude }) => attitude === 'heard');
    const yes = at.question?.replies?.heard !== undefined && view.pending !== null ? one(left, 'affirm') : null;
    return found ?? yes;
  },
  decide: (_, where) => {
    const reply = where.at.question?.replies?.heard;
    if (reply !== undefined) return [understood, say(reply, 'heard')];
    return isAlone(where) ? miss(where, []) : [];
  },
});

/** Only short answers were said, so that something has to be said to them. */
const isAlone = ({ all }: Where): boolean =>
  all.every((act) => isStance(act) || act.type === 'attitude' || act.type === 'feel');

export const unsure = rule({
  id: 'unsure',
  settles: true,
  when: (left, { all }) => (all.every((act) => isStance(act) || act.type === 'feel') ? one(left, 'unsure') : null),
  decide: (_, where) => (where.at.question === null ? miss(where, []) : lost(where)),
});

/** A yes or a no that answers nothing here. */
export const idleStance = rule({
  id: 'answers_nothing',
  settles: true,
  when: (left) => {
    const found = left.filter(isStance);
    return found.length > 0 ? found : null;
  },
  decide: (_, where) => (isAlone(where) ? miss(where, []) : []),
});

/** "No entiendo": the card or the remark once more, otherwise help, then an example. */
export const puzzled = rule({
  id: 'does_not_understand',
  settles: true,
  when: (left) => one(left, 'attitude', ({ attitude }) => attitude === 'lost'),
  decide: (_, where) => {
    const { at } = where;
    if (at.outcome !== null) return [{ do: 'ask_whole' }, { do: 'card' }];
    if (at.text !== null) return [{ do: 'ask_whole' }, say(at.text)];
    return [{ do: 'ask_whole' }, ...lost(where)];
  },
});
