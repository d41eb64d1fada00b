import { situationOf } from '../../flows/told.ts';
import type { Topic } from '../../flows/topics.ts';
import {
  hasCedula,
  holdsBack,
  isHeard,
  isYes,
  lacksCedula,
  namesEmployer,
  opensLater,
} from '../understanding/asides.ts';
import { languageWished } from '../understanding/language.ts';
import type { Locale, Understood } from '../understanding/understood.ts';
import { answeredSlot, type Facts, give } from './answer.ts';
import { offeredText } from './choices.ts';
import { choose, settleDoubt } from './choose.ts';
import { obey, speak } from './commands.ts';
import { correct } from './correct.ts';
import { offer } from './menu.ts';
import { miss } from './miss.ts';
import { declineNumber, mayKeep, takeNumber } from './numbers.ts';
import { serve } from './serve.ts';
import { answers, here, say, type Talk, update } from './talk.ts';
import { follow } from './tell.ts';

/** A text with what surrounds it. */
interface Heard {
  readonly words: string;
  /** A topic that an optional second opinion chose. */
  readonly hint: string | undefined;
  /** The language spoken until now. */
  readonly locale: Locale;
  /** The pending question has been shown, so that the text may answer it. */
  readonly isShown: boolean;
}

const otherThan = (locale: Locale): Locale => (locale === 'es' ? 'en' : 'es');

/** Does what a text means. */
export function act(talk: Talk, meant: Understood, { words, hint, locale, isShown }: Heard): void {
  const position = here(talk);
  const unsure = meant.kind === 'clarify' || meant.kind === 'none';
  // "empresa", "una niñera": a word or two that name the employer say just that.
  if (unsure && meant.employer && words.trim().split(/\s+/).length <= 2) {
    update(talk, { misses: 0 });
    return follow(talk, { employer_kind: meant.employer });
  }
  if (unsure && hint !== undefined) return serve(talk, [hint as Topic], words.includes('?'), besideOf(meant));
  const mayAnswer = isShown && meant.kind !== 'secret';
  if (position.question?.id === 'email_access' && mayAnswer && opensLater(words)) {
    update(talk, { misses: 0 });
    return say(talk, 'email-later');
  }
  const choices = position.question?.choices ?? [];
  const asksNothing = choices.some(({ id }) => id === 'requested');
  if (position.question?.id === 'worked' && mayAnswer && (isHeard(words) || (asksNothing && isYes(words)))) {
    update(talk, { misses: 0 });
    return say(talk, 'waiting-here');
  }
  if (mayHoldBack(meant) && holdsBack(words)) return heldBack(talk);
  const isKept = meant.kind !== 'answer' && meant.kind !== 'secret' && takeBeside(talk, meant, keptBy(talk, meant));
  if (isKept && (unsure || isAside(meant))) return update(talk, { misses: 0 });
  switch (meant.kind) {
    case 'secret':
      talk.draft.topics.push('shares_secret');
      update(talk, { misses: 0 });
      return say(talk, `secret-${meant.secret}`);
    case 'choice':
      return said(talk, meant, position.slot);
    case 'answer':
      return answered(talk, meant.typed);
    case 'command':
      return obey(talk, meant.command);
    case 'correction':
      return correct(talk, meant.question, meant.to);
    case 'topics':
      if (meant.topics[0]?.topic === 'language_switch') return speak(talk, languageWished(words) ?? otherThan(locale));
      // Told where the key is asked for, "clave de jubilado" is the answer.
      if (position.question?.id === 'key_kind' && position.slot !== null && namesOtherKey(meant, words))
        return choose(talk, position.slot, 'personal');
      if (meant.topics.some(({ topic }) => topic === 'foreigner')) {
        if (lacksCedula(words)) noteForeigner(talk);
        else if (hasCedula(words)) return foreignerWithCedula(talk, meant);
      }
      return serve(
        talk,
        meant.topics.map(({ topic }) => topic),
        meant.asking,
        besideOf(meant),
      );
    case 'clarify':
      return clarify(
        talk,
        meant.topics.map(({ topic }) => topic),
        besideOf(meant),
      );
    case 'none':
      return notUnderstood(talk, meant, words);
  }
}

/** Kept without a step of its own, since *atrás* must take back what the person sees. */
function noteForeigner(talk: Talk): void {
  const { steps } = talk.conversation;
  if (!answers(talk).has('foreigner'))
    update(talk, { steps: [...steps.slice(0, -1), { ...steps.at(-1), foreigner: 'yes' }] });
}

/** What is understood as something else for sure is that; but nobody who only keeps their data has them deleted. */
function mayHoldBack(meant: Understood): boolean {
  if (meant.kind === 'command') return meant.command === 'delete';
  if (meant.kind === 'topics')
    return meant.topics[0]?.topic === 'delete_my_data' || meant.topics[0]?.topic === 'is_it_safe';
  return meant.kind === 'clarify' || meant.kind === 'none';
}

/** Who gives no numbers goes on without them; elsewhere the worry itself is answered. Nothing is deleted unasked. */
function heldBack(talk: Talk): void {
  const { question } = here(talk);
  update(talk, { misses: 0 });
  if (question?.expects === 'identity' || question?.expects === 'ruc' || question?.expects === 'branch')
    return obey(talk, 'skip');
  serve(talk, ['is_it_safe'], true);
}

/** Only who has no cédula needs the code: to everybody else it would be a trip for nothing. */
function foreignerWithCedula(talk: Talk, meant: Understood & { kind: 'topics' }): void {
  const others = meant.topics.map(({ topic }) => topic).filter((topic) => topic !== 'foreigner');
  say(talk, 'foreigner-with-cedula');
  serve(talk, others, meant.asking, besideOf(meant));
}

const namesOtherKey = ({ asking, topics }: Understood & { kind: 'topics' }, words: string): boolean =>
  !asking && topics.length === 1 && topics[0]?.topic === 'personal_key' && !namesEmployer(words);

function said(talk: Talk, meant: Understood & { kind: 'choice' }, slot: string | null): void {
  if (slot === null) return miss(talk, []);
  const [space, , name] = meant.choice.split('.');
  if (name === 'accept' || name === 'suggestion') return settleDoubt(talk, name);
  const spec = here(talk).question?.choices.find(({ id }) => id === meant.choice);
  // "Empresa" at the question for the kind is the answer itself, not a fact beside it.
  const beside = Object.fromEntries(
    Object.entries(besideOf(meant)).filter(([fact, answer]) => fact !== slot && answers(talk).get(fact) !== answer),
  );
  // Kept before the choice leads to a card, so that the card names the right papers the first time.
  if (beside.employer_kind !== undefined && !here(talk).path.includes('employer_kind'))
    give(talk, { employer_kind: beside.employer_kind });
  choose(talk, slot, space ?? meant.choice);
  // What the choice itself says is no further need.
  const further = meant.topics
    .map(({ topic }) => topic)
    .filter((topic) => !spec?.topics?.includes(topic) && situationOf[topic] !== meant.choice);
  const left = Object.fromEntries(
    Object.entries(beside).filter(([fact, answer]) => answers(talk).get(fact) !== answer),
  );
  if (Object.keys(left).length > 0) follow(talk, left);
  if (further.length > 0) serve(talk, further, false, left);
}

/** What a text says beside its topics. */
const besideOf = ({ employer, mailbox }: Understood): Facts => ({
  ...(employer === undefined ? {} : { employer_kind: employer }),
  ...(mailbox === 'open' ? { email_access: 'yes' } : {}),
});

function answered(talk: Talk, typed: string): void {
  const { question } = here(talk);
  const field = question?.expects;
  if (field !== 'identity' && field !== 'ruc' && field !== 'branch') return miss(talk, []);
  takeNumber(talk, field, typed);
}

/** Beside numbers that were asked for, only a trouble or a question says more than the numbers do. */
const isAside = (meant: Understood): boolean =>
  meant.kind === 'topics' &&
  !meant.asking &&
  meant.employer === undefined &&
  meant.topics.every(({ topic }) => situationOf[topic] === undefined);

/** The number that a correction is about to keep. */
function keptBy(talk: Talk, meant: Understood): string | undefined {
  if (meant.kind !== 'correction' || !mayKeep(talk)) return undefined;
  const position = here(talk);
  const isOpen = position.question?.expects === meant.question;
  return isOpen || answeredSlot(position, meant.question) !== undefined ? meant.to : undefined;
}

/** Numbers that stand beside other words: kept only where the person agreed and the question is on the way. `true`: one was. */
function takeBeside(talk: Talk, { entities }: Understood, kept: string | undefined): boolean {
  let isKept = false;
  for (const { field, typed } of entities) {
    if (kept !== undefined && typed.replace(/\D/g, '') === kept) continue;
    const isAwaited = mayKeep(talk) && here(talk).question?.expects === field;
    if (isAwaited) takeNumber(talk, field, typed);
    else declineNumber(talk, field, typed);
    isKept ||= isAwaited;
  }
  return isKept;
}

/** Two topics are equally likely: ask, and remember what was meant. */
function clarify(talk: Talk, topics: readonly Topic[], beside: Facts): void {
  const [first, second] = topics;
  const known = talk.conversation.learned[[first, second].sort().join('|')];
  if (known !== undefined) return serve(talk, [known as Topic], false, beside);
  const buttons = topics.filter((topic) => offeredText(`topic.1.${topic}`) !== null).slice(0, 2);
  if (buttons.length < 2) return miss(talk, buttons);
  say(talk, 'clarify');
  offer(talk, [...buttons.map((topic) => `topic.1.${topic}`), 'do.1.none']);
}

/** Longer texts may name an employer that is not the person's own: there it only counts where it is asked for. */
const fewWords = 4;

function notUnderstood(talk: Talk, meant: Understood & { kind: 'none' }, words: string): void {
  if (meant.language?.locale === 'other') {
    say(talk, 'other-language');
    return offer(talk, ['do.1.spanish', 'do.1.english']);
  }
  const isOwn = here(talk).question?.id === 'employer_kind' || words.trim().split(/\s+/).length <= fewWords;
  if (meant.employer && isOwn) {
    follow(talk, { employer_kind: meant.employer });
    return update(talk, { misses: 0 });
  }
  if (meant.mailbox) follow(talk, besideOf(meant));
  // A number alone has been answered above: it is no misunderstanding, nor is a fact that was known before.
  if (meant.mailbox || meant.entities.length > 0) return update(talk, { misses: 0 });
  const { asked } = talk.conversation;
  const { question, slot } = here(talk);
  if (question && slot !== asked?.question && !talk.first) return;
  miss(
    talk,
    meant.nearest.map(({ topic }) => topic),
  );
}
