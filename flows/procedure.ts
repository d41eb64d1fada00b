import type { AnyStateMachine } from 'xstate';
import type { ActTemplate, Report } from '../src/conversation/acts.ts';
import type { Check } from '../src/ecuador/check.ts';
import type { Claim, Link } from './common/sources.ts';

/** A short answer, whatever the question: what a choice may mean. */
export type Stance = 'affirm' | 'deny' | 'unsure';

/** One button of a question, or something that can be said in its place. */
export interface Choice {
  /** Kept in records and on the wire. */
  readonly id: string;
  /** What this choice is beside its label: a bare yes, no or "no sé" given to this question. */
  readonly means?: readonly Stance[];
  /** Topics that mean this choice when they are told in answer to the question. */
  readonly topics?: readonly string[];
  /** Reports that mean this choice: "ya entré" is `solved`. */
  readonly reports?: readonly Report[];
  /** Name of a list in `locales/nlu/sayings.txt`: phrases that mean this choice at this question. */
  readonly sayings?: string;
  /** Never shown as a button: reached by words, by a side effect of another answer, or by the clock. */
  readonly hidden?: true;
  /** Only a due time chooses it: it can be neither tapped nor said. */
  readonly clock?: true;
  /** At a check of several numbers: the field that this button opens again. */
  readonly changes?: string;
  /** Taking it changes an earlier answer, perhaps of another procedure: "es la de empleador". */
  readonly corrects?: { readonly slot: string; readonly to: string };
  readonly style?: 'forward' | 'danger';
}

/** One question: what is asked, which buttons it has and what may be typed. Its words are the Fluent message `text`. */
export interface Question {
  readonly id: string;
  /** To be raised whenever the meaning of the question or of a choice changes: old buttons then expire. */
  readonly version: number;
  /** The Fluent message; its attributes `choice-…`, `describe-…`, `why`, `help`, `retry`, `problem-…`, `doubt-…` go with it. */
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The text that lends what a variant lacks, when it is not `ask-<id>`: a procedure of its own has its own. */
  readonly borrows?: string;
  /** What may be typed beside the choices: nothing, some words about what happens, or a number of the field `field`. */
  readonly expects: 'choice' | 'words' | 'number';
  readonly field?: string;
  /** The choice that "omitir" means here; absent where nothing can be skipped. */
  readonly skip?: string;
  /** The choice taken when a second message in a row was not understood, where there are no options to fall back on. */
  readonly givesUp?: string;
  /** The fact that answers this question, wherever it is told. */
  readonly fact?: string;
  /** Choices that follow from other facts: whoever tells an employer's trouble needs the employer's key. */
  readonly implied?: readonly { readonly choice: string; readonly by: readonly string[] }[];
  /** Situations that have failed are no longer among its choices. */
  readonly hidesFailed?: true;
  /** Asked anew on the second attempt, so that both answers are kept. */
  readonly repeats?: true;
  /** Counted in "Pregunta 2 de 4"; `last`: nothing comes after it, so the total is known. */
  readonly counted?: true | 'last';
  /** Asks how a card went: a trouble told here is a failure with its cause. */
  readonly followUp?: true;
  /** Agreeing takes a plain yes and nothing beside it. */
  readonly plainYes?: true;
  /** The question shows the numbers given so far. */
  readonly showsNumbers?: true;
  /** What is said to stances that answer nothing here, by text name: "ahorita no", "ok". */
  readonly replies?: { readonly defer?: string; readonly heard?: string; readonly deny?: string };
}

/** A state of the machine says what it waits with, or hands over, or both. */
export interface Meta {
  readonly question?: Question;
  readonly outcome?: string;
  /** Tells states apart that wait with the same question; part of the slot its answer is kept under. */
  readonly mark?: string;
  /** The text said on entering a state that is neither card nor plain question. */
  readonly text?: string;
  /** The text said before the card. */
  readonly preface?: string;
}

/** What every machine knows; a procedure may know more. */
export interface BaseContext {
  readonly dataMode: 'checklist' | 'collect';
  readonly attempt: 1 | 2;
  readonly situation: string | null;
  readonly failed: readonly string[];
  /** Any number was given, so that there is something to check before the card. */
  readonly numbers: boolean;
}

/** Why somebody cannot get in. The order of the rows is the priority when several are told at once. */
export interface Situation {
  readonly outcome: string;
  /** The text of the card where it differs from the usual one of the outcome. */
  readonly text?: string;
  /** One short line for a further reason, merged into the card of the deciding one. */
  readonly also?: string;
  /** Good news, no trouble. */
  readonly solved?: true;
  /** Told at a card of another situation it is answered and changes nothing: the card stays what is to be done. */
  readonly aside?: true;
  /** This one was concluded from a failure of the others: telling those again adds nothing, and `text` is what is said then. */
  readonly concludes?: { readonly from: readonly string[]; readonly text: string };
}

/** The fact that names the situation; what every procedure calls it. */
export const situationFact = 'situation';

/** One hand-off. */
export interface Outcome {
  readonly text: string;
  readonly links: readonly string[];
  /** A counter at the IESS is needed. */
  readonly inPerson: boolean;
  /** The numbers that were given are offered for copying. */
  readonly copies?: true;
  /** It names a person to talk to. */
  readonly person?: true;
  /** Its id in records and links before outcomes were named in words. */
  readonly formerly?: string;
}

/** Something a person can tell at any moment that no topic stands for: the kind of employer, a mailbox that opens. */
export interface Fact {
  readonly values: readonly string[];
  /** The text that names a value, `{value}` in its place: `ask-employer-kind.choice-{value}`. Absent: told in silence. */
  readonly label?: string;
  /** A later telling replaces an earlier one. */
  readonly changes?: true;
  /** It only moves the tree at its question and is not kept for later: the situation. Its row names its label. */
  readonly passing?: true;
  /** The machine knows it from the start, so that it names the papers on any card. */
  readonly early?: true;
}

/** A number of the form. */
export interface Field {
  /** Digits of a complete number. */
  readonly digits: number;
  /** Reads and checks what was typed. `known`: the other numbers in their normal form, and the facts. */
  check(typed: string, known: { readonly [name: string]: string }): Check;
  /** What may be shown of it. */
  mask(value: string): string;
  /** Which digits in free text are this number. `before`: up to 40 characters before it. */
  recognises(digits: string, before: string): boolean;
  /** Named list of words that name this field in a correction (`locales/nlu/sayings.txt`). */
  readonly names: string;
  /** It may hold letters, as the code of a foreigner does. */
  readonly letters?: true;
  /** Never mentioned when it stands in a text unasked. */
  readonly harmless?: true;
  /** Facts that a number tells by its form: a code with letters is a foreigner's. */
  implies?(value: string): { readonly [fact: string]: string };
  /** The text name that shows it, `ask-confirm.<name>`; the field's id when absent. */
  shownAs?(value: string): string;
}

/**
 * Something a person can ask or say at any moment; the ids are the labels of the classifier.
 *
 * - `flow`: names a situation and moves the decision tree (as a plain question it is answered like `faq`)
 * - `faq`: is answered, then the pending question is shown again
 * - `redirect`: belongs to somebody else; one line says to whom
 * - `meta`: about the dialogue itself, done by its `acts`
 */
export interface Topic {
  readonly kind: 'flow' | 'faq' | 'redirect' | 'meta';
  /** The situation that it describes when it is told as the person's own case. */
  readonly situation?: string;
  /** A fact that goes with it when it is told. */
  readonly tells?: { readonly fact: string; readonly value: string };
  /** What a message of this topic does, for topics about the dialogue itself. */
  readonly act?: ActTemplate;
  /** The text that answers it, when it is not `topic-<id>`. */
  readonly text?: string;
  /** The text that answers it in place of that one when this fact is told beside it. */
  readonly otherText?: { readonly fact: string; readonly value: string; readonly text: string };
  readonly outcome?: string;
  readonly links?: readonly string[];
  /** What somebody wants the key for: beside a trouble it is no need of its own. */
  readonly errand?: true;
  /** A trouble that every kind of employer has alike. */
  readonly trouble?: true;
  /** It may name another organisation and still be ours. */
  readonly namesOthers?: true;
  /** Named list of words (`locales/nlu/sayings.txt`) that, after a "no", take it back. */
  readonly deniedBy?: string;
  /** Nobody means it who tells one of these facts in the same message. */
  readonly unless?: readonly { readonly fact: string; readonly value: string }[];
  /** Named list of words (`locales/nlu/sayings.txt`) beside which it is not meant. */
  readonly notBeside?: string;
  /** Beside a card of these situations the topic means another one. */
  readonly besides?: { readonly situations: readonly string[]; readonly topic: string };
  /** Once there is a card, the card is the answer. */
  readonly card?: true;
  /** Short names for links in print and on web pages; besides, every topic that is no `meta` has its own id. */
  readonly deepLinks?: readonly string[];
  /** Answers who holds data back. */
  readonly reassures?: true;
  /** It stands for what cannot be read, or for a secret that was shown, in logs and metrics. */
  readonly media?: true;
  readonly secret?: true;
  /** The offices that the operator vouches for are listed below the answer. */
  readonly listsOffices?: true;
}

/** One key with all that belongs to it. The engine knows none of its ids by name. */
export interface Procedure {
  readonly id: string;
  /** Raised with every change that moves people; kept with each conversation for the operator's eyes. */
  readonly version: number;
  /** The machine: a pure function of choices. `input` is `{ dataMode, facts }`. */
  readonly machine: AnyStateMachine;
  /** This procedure takes the place of an outcome of an earlier one: the replay goes on here. */
  readonly entry?: {
    readonly outcome: string;
    /** The answer that leads there: whoever tells what only this procedure knows has given it. */
    readonly from: { readonly slot: string; readonly to: string };
  };
  readonly situations: { readonly [id: string]: Situation };
  readonly outcomes: { readonly [id: string]: Outcome };
  readonly facts: { readonly [id: string]: Fact };
  readonly fields: { readonly [id: string]: Field };
  readonly topics: { readonly [id: string]: Topic };
  /** Official pages that its cards and topics lead to, beside those of `common/sources.ts`. */
  readonly links: { readonly [id: string]: Link };
  /** What stands behind its texts, by the name of the text. */
  readonly claims: { readonly [text: string]: Claim };
  /** Numbers that follow from others: a domestic employer's RUC from the cédula. */
  derive?(numbers: { readonly [field: string]: string }, context: BaseContext): { readonly [field: string]: string };
  /** The values that texts of this procedure may use. */
  values(context: BaseContext, facts: { readonly [name: string]: string }): { readonly [name: string]: string };
  /** Topics in the menu, in order. */
  readonly menu: readonly string[];
  /** The answers to a person are counted up to this many questions. */
  readonly mostQuestions: number;
}
