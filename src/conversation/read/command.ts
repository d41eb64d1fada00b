import { type Act, type Command, commands } from '../acts.ts';
import { listOf } from '../hear/tongue.ts';
import { actAt, actOnAll, type Reader } from './reader.ts';

const names = new Set<string>(commands);
const isCommand = (name: string): name is Command => names.has(name);
const commandOf = new Map(
  listOf('commands').flatMap(({ name, phrases }) =>
    isCommand(name) ? phrases.map((phrase) => [phrase.replace(/^\//, ''), name] as const) : [],
  ),
);

/** Commands that do no harm beside other words, when a whole clause of two words or more says them. */
const harmless: ReadonlySet<Command> = new Set(['person', 'spanish', 'english', 'why', 'privacy', 'my_data']);
const fewest = 2;

/** Whether a command is the whole message. */
export const isWhole = (act: Act): boolean =>
  act.type === 'command' && act.reader === 'command' && act.confidence === 1;

/** Words that work at any moment: the whole message is the command, or a whole clause when that is unmistakable. */
export const command: Reader = (utterance, view) => {
  const { said, core, clauses } = utterance;
  const exact = commandOf.get(utterance.whole);
  const whole = exact ?? commandOf.get(utterance.bare);
  // "thanks again" thanks, and asks for nothing to be said again.
  const isThanks = core.length < said.length && exact === undefined && whole === 'repeat';
  if (whole !== undefined && !isThanks) {
    const isIdle = whole === 'why' && view.pending === null;
    return isIdle ? [] : [actOnAll(utterance, 'command', { type: 'command', name: whole })];
  }
  return clauses.flatMap(({ words, core: own, whole: all, bare, from }) => {
    const name = commandOf.get(all) ?? commandOf.get(bare);
    if (name === undefined || !harmless.has(name) || own.length < fewest) return [];
    if (name === 'why' && view.pending === null) return [];
    return [actAt(utterance, 'command', { type: 'command', name }, [from, from + words.length], 0.9)];
  });
};
