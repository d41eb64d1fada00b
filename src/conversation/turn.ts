import { type Topic, topicIds, topics } from '../../flows/topics.ts';
import { understand } from '../understanding/understand.ts';
import type { Locale } from '../understanding/understood.ts';
import { give, takeBack } from './answer.ts';
import { obey, speak } from './commands.ts';
import { sessionLife } from './conversation.ts';
import type { Converse, Turn } from './converse.ts';
import { idleAfter, isSilent, patience } from './idle.ts';
import type { Inbound } from './message.ts';
import { readText } from './read-text.ts';
import { compose } from './reply.ts';
import { answerTopic } from './serve.ts';
import { emptyDraft, here, newConversation, say, sayHello, type Talk, update } from './talk.ts';
import { tap } from './tap.ts';

/** Older messages are never applied to a question: the person has long moved on. In ms. */
const stale = 10 * 60_000;
/** Messages that come in together after the bot was away get one answer. In ms. */
const oneAnswer = 60_000;

export const converse: Converse = (before, messages, now, settings): Turn => {
  const alive = before !== undefined && now - before.startedAt < sessionLife;
  const talk: Talk = {
    settings,
    now,
    first: !alive,
    stepped: false,
    conversation: alive ? before : newConversation(now, guess(messages)),
    draft: emptyDraft(),
  };
  let answered = false;
  for (const message of messages) answered = take(talk, message) || answered;
  const { draft } = talk;
  if (!answered) return { conversation: alive ? talk.conversation : null, replies: [], topics: [], outcome: null };
  const idle = idleAfter(alive ? before : undefined, talk, messages);
  update(talk, { idle });
  if (isSilent(idle, before)) return { conversation: talk.conversation, replies: [], topics: [], outcome: null };
  if (idle?.count === patience) say(talk, 'waiting-here');
  const replies = compose(talk);
  return {
    conversation: draft.erased ? null : talk.conversation,
    replies,
    topics: draft.topics,
    outcome: draft.outcome,
  };
};

const guess = (messages: readonly Inbound[]): Locale =>
  messages.some(({ languageHint }) => languageHint?.toLowerCase().startsWith('en')) ? 'en' : 'es';

/** Takes one message in; `false` when it must not be answered. */
function take(talk: Talk, message: Inbound): boolean {
  const { body } = message;
  talk.stepped = false;
  const age = talk.now - message.at;
  if (body.type === 'due') return timeIsOver(talk, body.wait);
  if (age > sessionLife) return false;
  if (age > stale) return late(talk, message);
  // Whatever the person does next ends the wait: nothing is sent unasked after that.
  const reading = body.type === 'media' && body.caption === undefined;
  update(talk, { wait: null, unreadable: reading && talk.conversation.unreadable });
  const edited = body.type === 'edited' && body.latest && talk.conversation.moved;
  if (edited) takeBack(talk);
  update(talk, { moved: false });
  read(talk, body);
  return true;
}

function read(talk: Talk, body: Inbound['body']): void {
  switch (body.type) {
    case 'text':
      return readText(talk, body.text, body.hint);
    case 'choice':
      return tap(talk, body.choice);
    case 'edited':
      return body.latest ? readText(talk, body.text) : say(talk, 'edited-old');
    case 'media':
      return media(talk, body);
    case 'start':
      return open(talk, body.payload);
    case 'due':
      return;
  }
}

function timeIsOver(talk: Talk, wait: string): boolean {
  const open = talk.conversation.wait;
  if (open?.id !== wait || here(talk).slot !== wait || talk.now < open.at) return false;
  update(talk, { wait: null });
  give(talk, { [wait]: 'over' });
  return true;
}

/** A message that waited while the bot was away: the question again, once for all of them. Deleting always counts. */
function late(talk: Talk, { body }: Inbound): boolean {
  const { caughtUpAt, locale } = talk.conversation;
  if (body.type === 'text') {
    const meant = understand(body.text, { pending: null, locale });
    if (meant.kind === 'command' && meant.command === 'delete') {
      obey(talk, 'delete');
      return true;
    }
  }
  if (caughtUpAt !== null && talk.now - caughtUpAt < oneAnswer) return false;
  update(talk, { caughtUpAt: talk.now, wait: null });
  if (!talk.first) say(talk, 'were-away');
  return true;
}

/** The chat was opened: a deep link may bring a topic or a language along. */
function open(talk: Talk, payload: string | undefined): void {
  if (payload === 'en' || payload === 'es') return speak(talk, payload === 'en' ? 'en' : 'es');
  const topic = deepLinks.get(payload ?? '') ?? topicIds.find((id) => id === payload && topics[id] !== 'meta');
  if (topic !== undefined) return answerTopic(talk, topic);
  if (here(talk).question === null) update(talk, { steps: [] });
  else sayHello(talk);
}

/** Short names for links in print and on web pages; besides, every topic with an answer has its own id. */
const deepLinks: ReadonlyMap<string, Topic> = new Map([
  ['otp', 'otp_not_received'],
  ['code', 'otp_not_received'],
]);

function media(talk: Talk, body: Extract<Inbound['body'], { type: 'media' }>): void {
  talk.draft.topics.push('media_message');
  say(talk, talk.conversation.unreadable ? 'media-again' : `media-${body.media}`);
  if (body.caption !== undefined && captionHelps(talk, body.caption)) readText(talk, body.caption);
  update(talk, { unreadable: true });
}

const captionHelps = (talk: Talk, caption: string): boolean =>
  ['topics', 'command', 'secret'].includes(
    understand(caption, { pending: null, locale: talk.conversation.locale }).kind,
  );
