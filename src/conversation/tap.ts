import { type Topic, topicIds } from '../../flows/topics.ts';
import { openChoices, readChoiceId } from './choices.ts';
import { choose, settleDoubt } from './choose.ts';
import { obey } from './commands.ts';
import { answerTopic, serve } from './serve.ts';
import { answers, here, say, type Talk, update } from './talk.ts';

const commandOf = {
  menu: 'menu',
  continue: 'continue',
  start: 'continue',
  restart: 'restart',
  person: 'person',
  spanish: 'spanish',
  english: 'english',
} as const;

/** A button: of the pending question, of a menu, or of a message long gone, which is said and changes nothing. */
export function tap(talk: Talk, id: string): void {
  const read = readChoiceId(id);
  if (read === null) return say(talk, 'old-button');
  const { slot, version, choice } = read;
  if (slot === 'topic') return tapTopic(talk, choice);
  if (slot === 'do') {
    update(talk, { misses: 0 });
    if (Object.hasOwn(commandOf, choice)) obey(talk, commandOf[choice as keyof typeof commandOf]);
    return;
  }
  const position = here(talk);
  if (slot !== position.slot || version !== position.question?.version) return say(talk, 'old-button');
  if (choice === 'accept' || choice === 'suggestion') {
    if (position.question.id !== 'consent') {
      if (talk.conversation.doubt?.slot !== slot) return say(talk, 'old-button');
      return settleDoubt(talk, choice);
    }
  }
  const open = openChoices(position, answers(talk)).some((one) => one.id === choice && one.id !== 'over');
  if (!open) return say(talk, 'old-button');
  choose(talk, slot, choice);
}

/** A topic's button. After "did you mean" it is the person's own case, and remembered; from the menu it is a question. */
function tapTopic(talk: Talk, choice: string): void {
  const topic = topicIds.find((one) => one === choice);
  if (topic === undefined) return say(talk, 'old-button');
  const guesses = talk.conversation.offered.flatMap((id) => topicOf(id) ?? []);
  if (!talk.conversation.offered.includes('do.1.none')) return answerTopic(talk, topic);
  if (guesses.length === 2 && guesses.includes(topic)) {
    update(talk, { learned: { ...talk.conversation.learned, [[...guesses].sort().join('|')]: topic } });
  }
  serve(talk, [topic], false, {}, true);
}

const topicOf = (id: string): Topic | undefined => topicIds.find((topic) => id === `topic.1.${topic}`);
