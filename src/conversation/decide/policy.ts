import type { Rule } from './rule.ts';
import * as answers from './rules/answers.ts';
import * as cases from './rules/cases.ts';
import { commands } from './rules/commands.ts';
import * as corrections from './rules/corrections.ts';
import * as data from './rules/data.ts';
import * as events from './rules/events.ts';
import * as feelings from './rules/feelings.ts';
import * as numbers from './rules/numbers.ts';
import * as offers from './rules/offers.ts';
import * as reports from './rules/reports.ts';
import * as topics from './rules/topics.ts';

/** What is no words stands alone, so that it could be asked about anywhere; so could a command, which is a whole message. */
export const wordless: readonly Rule[] = [events.nothing, events.stale, events.due, events.media, events.opened];

/**
 * The policy: what the bot does with what was heard. The first rule that takes an act wins, and the table is asked again with
 * the acts that are left, from where its moves have led. From one line to the next the order counts: a line holds what is more
 * special, or more pressing, than what follows. Within a line it does not; a test holds both.
 */
export const tiers: readonly (readonly Rule[])[] = [
  wordless,
  // A secret is dealt with before anything else is.
  [events.secret],
  // Nobody who only keeps their data to themselves has them deleted.
  [data.withheld],
  [data.erase],
  // What was offered last is what words are about first.
  [offers.taken, offers.onlyGuess, offers.severalGuesses, offers.refused],
  // What is taken back is taken back before anything new is told.
  [corrections.number, corrections.replace],
  [corrections.untold],
  [corrections.nothing],
  [numbers.awaited, numbers.checked],
  [numbers.unasked],
  [answers.doubtSettled, answers.doubtDenied],
  // A trouble told says more than a yes or a no beside it.
  [cases.elsewhere, cases.afterEnd, cases.concluded],
  [cases.isChoice, cases.besideCard],
  [cases.failedWith, cases.amongNumbers],
  [cases.weightier],
  [cases.lighter],
  [answers.denied, reports.reported, reports.tooEarly],
  [reports.solved],
  [reports.spokenOf],
  // The pending question is answered.
  [answers.answer],
  [answers.outdated],
  [answers.short],
  // Facts come after the answer that makes room for them.
  [cases.facts],
  commands,
  [feelings.greeting, feelings.thanks],
  [feelings.troubled],
  [topics.besideNumber],
  [topics.asked],
  // Short words that answer nothing, and at last what was not understood.
  [answers.later, answers.heard, answers.unsure, answers.puzzled],
  [answers.idleStance],
  [topics.unclear, topics.otherLanguage],
  [topics.elsewhere, topics.notUnderstood],
];

/** The table, as it is asked. */
export const policy: readonly Rule[] = tiers.flat();

const files = new Map(
  Object.entries({
    answers,
    cases,
    commands: { commands },
    corrections,
    data,
    events,
    feelings,
    numbers,
    offers,
    reports,
    topics,
  }).flatMap(([name, rules]) =>
    Object.values<Rule | readonly Rule[]>(rules)
      .flat()
      .map(({ id }) => [id, name] as const),
  ),
);

/** The file that a rule is written in, for whoever wants to change it. */
export const fileOf = (id: string): string => `src/conversation/decide/rules/${files.get(id)}.ts`;
