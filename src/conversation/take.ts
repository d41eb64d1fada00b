import type { Act } from './acts.ts';
import { decide, type Trace } from './decide/decide.ts';
import { actsOf } from './decide/phrases.ts';
import { hear } from './hear/hear.ts';
import type { Utterance } from './hear/utterance.ts';
import { look, topicsOf } from './look.ts';
import type { Inbound } from './message.ts';
import { applyAll } from './move/apply.ts';
import type { Move } from './move/moves.ts';
import { here, type TurnState } from './move/state.ts';
import { read } from './read/read.ts';
import { readTap } from './read/tap.ts';
import { sessionLife } from './session.ts';
import type { Locale, View } from './view.ts';

/** Older messages are never applied to a question: the person has long moved on. In ms. */
const stale = 10 * 60_000;
/** Messages that come in together after the bot was away get one answer. In ms. */
const oneAnswer = 60_000;

/** One message taken in: the turn after it, and what it was taken for. */
export interface Taken {
  readonly turn: TurnState;
  readonly acts: readonly Act[];
  readonly trace: readonly Trace[];
  readonly utterance: Utterance | null;
  /** The language that the bot speaks from here on, where these words have changed it. */
  readonly speaks: Locale | null;
  /** `false` when it must not be answered. */
  readonly answered: boolean;
}

const whole = { span: { from: 0, to: 0 }, confidence: 1, reader: 'event' } as const;

/** Takes one message in: hears, reads, decides, moves. */
export function take(turn: TurnState, message: Inbound): Taken {
  const { body } = message;
  const age = turn.now - message.at;
  if (body.type === 'due') {
    const fired = act({ ...turn, stepped: false }, [{ type: 'due', wait: body.wait, ...whole }], null);
    return { ...fired, answered: fired.trace.length > 0 };
  }
  if (age > sessionLife) return ignored(turn);
  if (age > stale) return late(turn, body);
  const isUnreadable = body.type === 'media' && body.caption === undefined;
  const isCorrection = body.type === 'edited' && body.latest && turn.conversation.moved;
  const moves: readonly Move[] = [
    ...(isCorrection ? [{ do: 'take_back' } as const] : []),
    { do: 'begin', unreadable: isUnreadable },
  ];
  const ready = applyAll(turn, moves);
  switch (body.type) {
    case 'text':
      return text(ready, body.text, body.hint);
    case 'choice':
      return act(ready, [readTap(body.choice, here(ready))], null);
    case 'edited':
      return body.latest ? text(ready, body.text) : act(ready, [{ type: 'stale', what: 'edit', ...whole }], null);
    case 'media':
      return media(ready, body);
    case 'start':
      return act(
        ready,
        [{ type: 'opened', ...(body.payload === undefined ? {} : { payload: body.payload }), ...whole }],
        null,
      );
  }
}

const ignored = (turn: TurnState): Taken => ({
  turn,
  acts: [],
  trace: [],
  utterance: null,
  speaks: null,
  answered: false,
});

/** Takes acts through the policy. */
function act(turn: TurnState, acts: readonly Act[], utterance: Utterance | null, view: View = look(turn)): Taken {
  const decided = decide(turn, acts, view);
  return { turn: decided.turn, trace: decided.trace, acts, utterance, speaks: null, answered: true };
}

/** What nobody can see: control and format characters, spaces, and the blank letters of Hangul. */
const invisible = /[\p{C}\p{Z}\u3164\u115F\u1160]/gu;

/** Words: heard once, read against what the person has in front of them. */
function text(turn: TurnState, words: string, hint?: string): Taken {
  if (words.replace(invisible, '') === '') return act(turn, [{ type: 'nothing', ...whole }], null);
  const view = look(turn);
  const utterance = hear(words, { awaitsNumber: view.pending?.expects === 'number' });
  const spoken = applyAll(turn, languageMoves(turn, utterance));
  const acts = read(utterance, view);
  const taken = act(spoken, hint === undefined ? acts : hinted(spoken, acts, hint), utterance, view);
  const { locale } = spoken.conversation;
  return locale === turn.conversation.locale ? taken : { ...taken, speaks: locale };
}

/** A topic that an optional model chose counts where the text alone leaves doubt. */
function hinted(turn: TurnState, acts: readonly Act[], hint: string): readonly Act[] {
  const topics = topicsOf(here(turn).procedure);
  return acts.flatMap((one) =>
    one.type === 'unclear' || one.type === 'unknown' ? actsOf({ topics }, hint, 'llm') : [one],
  );
}

/** Follows the person's language: once heard it is kept, and switched by itself only while nobody chose one. */
function languageMoves({ conversation }: TurnState, { language }: Utterance): readonly Move[] {
  if (!language || language.locale === 'other') return [];
  const { locale, localeBy } = conversation;
  const by = language.sure ? 'heard' : 'guess';
  if (localeBy === 'guess') return [{ do: 'speak', locale: language.locale, by }];
  const switches = localeBy === 'heard' && language.sure && language.locale !== locale;
  return switches ? [{ do: 'speak', locale: language.locale, by: 'heard' }] : [];
}

/** A message that waited while the bot was away: the question again, once for all of them. Deleting always counts. */
function late(turn: TurnState, body: Inbound['body']): Taken {
  const { caughtUpAt } = turn.conversation;
  if (body.type === 'text') {
    const utterance = hear(body.text, { awaitsNumber: false });
    const deletes = read(utterance, unseen(turn)).filter((one) => one.type === 'command' && one.name === 'delete');
    if (deletes.length > 0) return act(turn, deletes, utterance);
  }
  if (caughtUpAt !== null && turn.now - caughtUpAt < oneAnswer) return ignored(turn);
  return act(turn, [{ type: 'stale', what: 'message', ...whole }], null);
}

/** The view of somebody who has nothing in front of them. */
const unseen = (turn: TurnState): View => ({ ...look(turn), pending: null, offered: [] });

/** What stands under a picture is read where it says something by itself. */
function media(turn: TurnState, body: Extract<Inbound['body'], { type: 'media' }>): Taken {
  const seen: Act = { type: 'media', media: body.media, ...whole };
  if (body.caption === undefined) return act(turn, [seen], null);
  const utterance = hear(body.caption, { awaitsNumber: false });
  const telling = read(utterance, unseen(turn)).filter(({ type }) => captionActs.has(type));
  return act(turn, [seen, ...telling], utterance);
}

const captionActs: ReadonlySet<Act['type']> = new Set(['ask', 'inform', 'command', 'secret', 'report']);
