import { numbersOf } from './card.ts';
import { questionChoices } from './choices.ts';
import { offer } from './menu.ts';
import type { Reply } from './message.ts';
import { maskedLines } from './numbers.ts';
import { answers, here, type Talk, text, update } from './talk.ts';
import { hasText } from './texts.ts';

/** A reply that grows beyond this many characters is sent as two; every channel takes this much with room to spare. */
const longest = 3500;

/** The answers to a person are counted up to this many questions; a lost mailbox or a known fact makes it fewer. */
const mostQuestions = 4;

/** Turns what was decided into replies: usually one, closed by the pending question and its buttons. */
export function compose(talk: Talk): Reply[] {
  const { draft } = talk;
  const position = here(talk);
  const greeting = talk.first && !draft.erased ? [opening(talk)] : [];
  const question = draft.ask === true ? questionWords(talk) : null;
  const parts = [...greeting, ...draft.say, ...(question === null ? [] : [question])];
  if (position.question === null && !draft.erased && draft.choices === null) {
    parts.push(text(talk, 'ended'));
    offer(talk, position.outcome === 'O12' ? ['do.1.start'] : ['do.1.start', 'do.1.person']);
  }
  const { locale } = talk.conversation;
  const shown = draft.ask !== false && position.question !== null;
  if (shown && position.question && position.slot !== null) {
    update(talk, { asked: { question: position.slot, version: position.question.version }, offered: [] });
  }
  const last: Reply = {
    text: '',
    choices: draft.choices ?? (draft.erased ? [] : questionChoices(position, answers(talk), locale)),
    links: draft.links,
    copy: draft.copy,
    pending: draft.erased ? null : (position.question?.id ?? null),
    topic: draft.topics[0] ?? null,
    outcome: draft.outcome,
    locale,
    ...(draft.until === null ? {} : { until: draft.until }),
  };
  return pack(parts).map((words, index, all) =>
    index === all.length - 1 ? { ...last, text: words } : { ...last, text: words, choices: [], links: [], copy: [] },
  );
}

/** The first message says who is speaking; it is short when the person has already said what they need. */
const opening = (talk: Talk): string => text(talk, talk.draft.say.length === 0 ? 'welcome' : 'notice');

/** The pending question, with how far along it is. */
function questionWords(talk: Talk): string | null {
  const { question, slot, path, context } = here(talk);
  if (!question) return null;
  const numbers = question.id === 'confirm' ? { numbers: maskedLines(talk, numbersOf(talk)) } : {};
  const words = text(talk, isShort(talk, question.text, slot) ? `${question.text}-short` : question.text, numbers);
  const counted = ['situation', 'email_access', 'employer_kind'].includes(question.id) && context.attempt === 1;
  if (!counted) return words;
  const step = path.filter((slot) => slot !== 'words').length + 1;
  const total = question.id === 'employer_kind' ? step : mostQuestions;
  return `${text(talk, 'progress', { step, total })}\n${words}`;
}

/** A long question is shown whole once; after a side question one line and the buttons are enough. */
const isShort = ({ conversation }: Talk, name: string, slot: string | null): boolean =>
  conversation.asked?.question === slot && hasText(`${name}-short`);

/** Paragraphs put together into as few messages as fit. */
function pack(parts: readonly string[]): string[] {
  const messages: string[] = [];
  for (const part of parts) {
    const last = messages.at(-1);
    if (last !== undefined && last.length + part.length + 2 <= longest)
      messages[messages.length - 1] = `${last}\n\n${part}`;
    else messages.push(part);
  }
  return messages;
}
