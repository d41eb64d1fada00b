import { questions } from '../../flows/questions.ts';
import { situationOf } from '../../flows/told.ts';
import type { Topic } from '../../flows/topics.ts';
import { languageWished } from '../understanding/language.ts';
import { fold, plain } from '../understanding/text.ts';
import { understand } from '../understanding/understand.ts';
import type { Locale, Pending, Understood } from '../understanding/understood.ts';
import { type Facts, give } from './answer.ts';
import { offeredText, openChoices, pendingOf, pendingOffer, questionOfSlot } from './choices.ts';
import { choose, settleDoubt } from './choose.ts';
import { obey, speak } from './commands.ts';
import { correct } from './correct.ts';
import { offer } from './menu.ts';
import { miss } from './miss.ts';
import { declineNumber, mayKeep, takeNumber } from './numbers.ts';
import { serve } from './serve.ts';
import { answers, here, say, type Talk, update } from './talk.ts';
import { tap } from './tap.ts';
import { follow } from './tell.ts';

const noLetters = /^[^\p{L}]*$/u;

/** Takes a text in: reads it against what is pending, then does what it means. */
export function readText(talk: Talk, words: string, hint?: string): void {
  if (words.replace(/[\p{C}\p{Z}\u3164\u115F\u1160]/gu, '') === '') return say(talk, 'empty');
  const offered = talk.conversation.offered;
  if (offered.length > 0 && talk.conversation.doubt === null) {
    const meant = understand(words, { pending: pendingOffer(offered), locale: talk.conversation.locale });
    if (meant.kind === 'choice' && offered.includes(meant.choice)) return tap(talk, meant.choice);
    // "sí" to several guesses says nothing yet, and must not answer the question behind them.
    if (offered.includes('do.1.none') && isYes(meant)) {
      const guesses = offered.filter((id) => id !== 'do.1.none');
      if (guesses.length === 1 && guesses[0] !== undefined) return tap(talk, guesses[0]);
      say(talk, 'miss-options');
      return offer(talk, offered);
    }
    // A bare number can only mean what was offered, not a question that is out of sight.
    if (noLetters.test(words) && words.trim().length <= 2) return miss(talk, []);
  }
  const pending = pendingNow(talk);
  const meant = understand(words, {
    pending,
    locale: talk.conversation.locale,
    answered: here(talk).path.flatMap(answeredBefore),
  });
  const { locale } = talk.conversation;
  hear(talk, meant);
  act(talk, meant, words, hint, locale);
}

const otherThan = (locale: Locale): Locale => (locale === 'es' ? 'en' : 'es');

const isYes = (meant: Understood): boolean => meant.kind === 'topics' && meant.topics[0]?.topic === 'affirm';

/** What the words are read against: nothing, when the question now pending was never shown. */
export function pendingNow(talk: Talk): Pending | null {
  const position = here(talk);
  const { question, slot } = position;
  const { asked, doubt } = talk.conversation;
  if (!question || slot === null || asked?.question !== slot || asked.version !== question.version) return null;
  const pending = pendingOf(question, openChoices(position, answers(talk)));
  if (doubt?.slot !== slot) return pending;
  const settled = pendingOffer([`${slot}.1.${doubt.suggestion === undefined ? 'accept' : 'suggestion'}`]);
  // Only the doubt is in question: a "no" takes the number back, it does not skip it.
  return { ...pending, choices: settled.choices };
}

function answeredBefore(slot: string): Pending[] {
  const question = questions[questionOfSlot(slot) ?? 'words'];
  return question ? [pendingOf(question, question.choices)] : [];
}

/** Follows the person's language: once heard it is kept, and switched by itself only while nobody chose one. */
function hear(talk: Talk, { language }: Understood): void {
  if (!language || language.locale === 'other') return;
  const { locale, localeBy } = talk.conversation;
  if (localeBy === 'guess') update(talk, { locale: language.locale, localeBy: language.sure ? 'heard' : 'guess' });
  else if (localeBy === 'heard' && language.sure && language.locale !== locale)
    update(talk, { locale: language.locale });
}

function act(talk: Talk, meant: Understood, words: string, hint: string | undefined, before: Locale): void {
  const position = here(talk);
  const unsure = meant.kind === 'clarify' || meant.kind === 'none';
  // "empresa", "una niñera": a word or two that name the employer say just that.
  if (unsure && meant.employer && words.trim().split(/\s+/).length <= 2) {
    update(talk, { misses: 0 });
    return follow(talk, { employer_kind: meant.employer });
  }
  if (unsure && hint !== undefined) return serve(talk, [hint as Topic], words.includes('?'), besideOf(meant));
  if (position.question?.id === 'email_access' && pendingNow(talk) !== null && later.test(fold(plain(words)))) {
    update(talk, { misses: 0 });
    return say(talk, 'email-later');
  }
  const isKept = meant.kind !== 'answer' && meant.kind !== 'secret' && takeBeside(talk, meant);
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
      if (meant.topics[0]?.topic === 'language_switch') return speak(talk, languageWished(words) ?? otherThan(before));
      // Told where the key is asked for, "clave de jubilado" is the answer.
      if (position.question?.id === 'key_kind' && position.slot !== null && namesOtherKey(meant, words))
        return choose(talk, position.slot, 'personal');
      if (meant.topics.some(({ topic }) => topic === 'foreigner') && lacksCedula.test(words)) noteForeigner(talk);
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

/** "ahorita no", "más tarde sí": the mailbox can be opened, only not at this moment. */
const later =
  /^(?:(?:no|not|si|yes|pero|but)[\s,]+)?(?:ahorita no|ahora no|por ahora no|en este momento no|not (?:right )?now|not at the moment|(?:pero |but )?(?:mas tarde|mas tardecito|luego|despues|later|tonight|en la noche|a la noche|manana|tomorrow|cuando llegue a (?:la )?casa|when i get home)(?:\s+(?:si|yes|puedo|lo abro|lo veo|i can))*)[\s.!]*$/;

const lacksCedula = /\b(?:sin|no|without|pasaporte|passport)\b|n['’]t\b/i;

/** Kept without a step of its own, since *atrás* must take back what the person sees. */
function noteForeigner(talk: Talk): void {
  const { steps } = talk.conversation;
  if (!answers(talk).has('foreigner'))
    update(talk, { steps: [...steps.slice(0, -1), { ...steps.at(-1), foreigner: 'yes' }] });
}

const namesOtherKey = ({ asking, topics }: Understood & { kind: 'topics' }, words: string): boolean =>
  !asking && topics.length === 1 && topics[0]?.topic === 'personal_key' && !/emplea|patron|employer/i.test(words);

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
  if (beside.employer_kind !== undefined && !answers(talk).has('employer_kind'))
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

/** Numbers that stand beside other words: kept only where the person agreed and the question is on the way. `true`: one was. */
function takeBeside(talk: Talk, { entities }: Understood): boolean {
  let isKept = false;
  for (const { field, typed } of entities) {
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
const namesEmployer = 4;

function notUnderstood(talk: Talk, meant: Understood & { kind: 'none' }, words: string): void {
  if (meant.language?.locale === 'other') {
    say(talk, 'other-language');
    return offer(talk, ['do.1.spanish', 'do.1.english']);
  }
  const isOwn = here(talk).question?.id === 'employer_kind' || words.trim().split(/\s+/).length <= namesEmployer;
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
