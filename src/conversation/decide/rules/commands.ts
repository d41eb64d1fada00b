import type { ActTemplate, Command } from '../../acts.ts';
import { actionId } from '../../choice-id.ts';
import { keptNumbers } from '../../move/kept-numbers.ts';
import type { Move } from '../../move/moves.ts';
import { sessionLife } from '../../session.ts';
import { counted, explain, isCommand, menu, person, say, understood } from '../phrases.ts';
import { type Rule, rule, type Where } from '../rule.ts';

// Words and buttons that work at any moment. The pending question is shown again unless a command says otherwise.

const command = (
  name: Command,
  moves: (where: Where) => readonly Move[],
  counts: ActTemplate | null = { type: 'command', name },
): Rule =>
  rule({
    id: `command_${name}`,
    settles: true,
    when: (left) => {
      const found = left.filter((act) => isCommand(act, name));
      return found.length > 0 ? found : null;
    },
    decide: (_, where) => [understood, ...(counts === null ? [] : counted(where, counts)), ...moves(where)],
  });

const back = command('back', ({ turn }) => {
  const { doubt, steps } = turn.conversation;
  if (doubt !== null) return [{ do: 'doubt', doubt: null }];
  if (steps.length === 0) return [say('nothing-before')];
  return [{ do: 'take_back' }, say('went-back', 'heard'), { do: 'card' }];
});

const repeat = command(
  'repeat',
  (where) => {
    const { outcome, text } = where.at;
    // A question that gets short when it comes again is to be said whole.
    const whole: Move = { do: 'ask_whole' };
    if (outcome !== null) return [whole, { do: 'card' }];
    return text === null ? [whole, ...explain(where, 'help')] : [whole, say(text)];
  },
  { type: 'attitude', attitude: 'lost' },
);

const why = command('why', (where) => explain(where, 'why'), null);

// Whoever begins with "ayuda" has seen nothing yet: the welcome and the first question are the help.
const help = command('help', (where) => (where.turn.first ? [] : [...menu(where), say('menu-more')]), {
  type: 'command',
  name: 'menu',
});

const showMenu = command('menu', (where) => (where.turn.first ? [] : menu(where)));

const skip = command(
  'skip',
  (where) => {
    const { question, slot } = where.at;
    if (!question || slot === null) return menu(where);
    if (question.skip === undefined) return [say('nothing-to-skip')];
    const isNumber = question.expects === 'number';
    return [...(isNumber ? [say('skipped', 'understood')] : []), { do: 'answer', answers: { [slot]: question.skip } }];
  },
  null,
);

const restart = command('restart', () => [{ do: 'restart' }, say('restarted', 'heard')]);

const human = command('person', (where) => [
  ...person(where),
  { do: 'offer', ids: [actionId(where.at.question ? 'continue' : 'start'), actionId('menu')] },
]);

const privacy = command('privacy', () => [
  say('privacy-notice'),
  { do: 'offer', ids: [actionId('continue'), actionId('menu')] },
]);

const myData = command(
  'my_data',
  ({ turn }) =>
    Object.keys(keptNumbers(turn)).length === 0
      ? [say('my-data-none')]
      : [
          say('my-data', 'answer', {
            numbers: { numbers: 'kept' },
            until: { moment: turn.conversation.startedAt + sessionLife },
          }),
        ],
  null,
);

const speak =
  (locale: 'es' | 'en') =>
  (where: Where): readonly Move[] => [
    ...counted(where, { type: 'command', name: 'language' }),
    { do: 'speak', locale, by: 'chosen' },
    ...(where.turn.first ? [] : [say('language-changed', 'heard')]),
  ];
/** "Idioma" names none: both are offered. Said as a wish, or picked as what was meant, it is the other one. */
const language = rule({
  id: 'command_language',
  settles: true,
  when: (left) => {
    const found = left.filter((act) => isCommand(act, 'language'));
    return found.length > 0 ? found : null;
  },
  decide: ([act], where) =>
    act?.reader === 'command'
      ? [understood, say('topic-language-switch'), { do: 'offer', ids: [actionId('spanish'), actionId('english')] }]
      : [understood, ...speak(where.turn.conversation.locale === 'es' ? 'en' : 'es')(where)],
});

const spanish = command('spanish', speak('es'), null);
const english = command('english', speak('en'), null);

/**
 * "Seguir", in words at a question, leads on where a yes does, but is never agreement; from a menu it only shows the question
 * again; after the end it begins a new case.
 */
const resume = rule({
  id: 'command_continue',
  settles: true,
  when: (left) => {
    const found = left.filter((act) => isCommand(act, 'continue'));
    return found.length > 0 ? found : null;
  },
  decide: ([act], { at, view }) => {
    const { question, slot, outcome } = at;
    if (question === null) return [understood, ...(outcome === null ? [] : [{ do: 'clear' } as const])];
    const inWords =
      act?.reader === 'command' && view.pending !== null && !view.offered.some(({ id }) => id === actionId('continue'));
    const yes =
      inWords && !question.plainYes && !question.followUp
        ? question.choices.find(({ means }) => means?.includes('affirm'))
        : undefined;
    return yes && slot !== null ? [understood, { do: 'answer', answers: { [slot]: yes.id } }] : [understood];
  },
});

export const commands: readonly Rule[] = [
  back,
  repeat,
  why,
  help,
  showMenu,
  skip,
  restart,
  human,
  privacy,
  myData,
  language,
  spanish,
  english,
  resume,
];
