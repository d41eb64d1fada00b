import { procedures } from '../../../flows/procedures.ts';
import { contextAtStart } from '../move/position.ts';
import { answersIn, here, type PartValue, type TurnState } from '../move/state.ts';
import { common, type Values, writeWith } from '../texts.ts';
import { momentText, reviewedText } from './dates.ts';
import { maskedLines } from './masked-numbers.ts';

/** The values every text of this conversation may use. */
function standardValues(turn: TurnState): Values {
  const { operator, carrier } = turn.settings;
  const { procedure, context } = here(turn);
  const told = Object.fromEntries(answersIn(turn.conversation));
  // A turn may lead from one procedure to another and speak of both; the present one has the last word.
  const others = procedures.filter((one) => one !== procedure);
  return {
    ...common,
    ...Object.assign({}, ...others.map((one) => one.values(contextAtStart(one, context.dataMode), told))),
    ...procedure.values(context, told),
    ...(operator.contact === undefined ? {} : { contact: operator.contact }),
    ...(operator.name === undefined ? {} : { operator: operator.name }),
    ...(operator.privacyContact === undefined ? {} : { privacyContact: operator.privacyContact }),
    ...(operator.privacyUrl === undefined ? {} : { privacyUrl: operator.privacyUrl }),
    ...(carrier === undefined ? {} : { carrier }),
    reviewed: reviewedText(turn.conversation.locale),
  };
}

/** Writes texts of one turn: in its language, with its values. */
export function writerOf(turn: TurnState) {
  const { locale } = turn.conversation;
  let known: Values | undefined;
  const standard = (): Values => {
    known ??= standardValues(turn);
    return known;
  };
  const value = (one: PartValue): string | number => {
    if (typeof one !== 'object') return one;
    if ('moment' in one) return momentText(locale, one.moment);
    if ('numbers' in one) return maskedLines(turn, write);
    if ('list' in one) return one.list.map((name) => writeWith(locale, name, standard)).join(one.separator ?? ', ');
    return writeWith(locale, one.text, () => ({ ...standard(), ...one.values }));
  };
  const write = (name: string, values?: { readonly [name: string]: PartValue }): string =>
    writeWith(
      locale,
      name,
      values === undefined
        ? standard
        : () => ({
            ...standard(),
            ...Object.fromEntries(Object.entries(values).map(([key, one]) => [key, value(one)])),
          }),
    );
  return write;
}

export type Write = ReturnType<typeof writerOf>;
