import * as z from 'zod';
import { topicIds } from '../../flows/topics.ts';

/** The two languages of the bot. */
export const locales = ['es', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What the pending question looks like from outside: all that reading an answer in context needs. */
export interface Pending {
  /** `situation`, `email_access`, `identity` ... */
  readonly question: string;
  /** Its buttons in the order shown, each with every label it has in any language. */
  readonly choices: readonly {
    readonly id: string;
    readonly labels: readonly string[];
    /** Topics that mean this choice when said in answer: at "¿puede abrir el correo?" `email_no_access` means `no`. */
    readonly topics?: readonly string[];
    /** Can be said, but is not among the buttons, so it cannot be counted out: "la última" is the last one shown. */
    readonly hidden?: true;
  }[];
  /** What may be typed: nothing but a choice, a number of one kind, or a few words about what happens. */
  readonly expects: 'choice' | 'identity' | 'ruc' | 'branch' | 'words';
}

const topic = z.enum(topicIds);
const ranked = z.object({ topic, confidence: z.number().min(0).max(1) });

/** Words that work at any moment, whatever is pending. */
export const commands = [
  'back',
  'repeat',
  'why',
  'skip',
  'menu',
  'restart',
  'person',
  'delete',
  'privacy',
  'my_data',
  'help',
  'language',
  'spanish',
  'english',
  /** "seguir", "continuar": show the pending question. */
  'continue',
] as const;
export type Command = (typeof commands)[number];

/** A number found in free text; `typed` is digits (letters too for a foreigner's code), not yet validated, never to be logged. */
const entity = z.object({ field: z.enum(['identity', 'ruc', 'branch']), typed: z.string() });

/** What kind of employer somebody is; the choice ids of `employer_kind`. */
export const employerKind = z.enum(['company', 'natural', 'public', 'domestic']);

const common = {
  /** Numbers that stand in the text beside whatever else it says. */
  entities: z.array(entity).default([]),
  /** The kind of employer that is said or implied: "mi empresa", "la niñera"; the choice ids of `employer_kind`. */
  employer: employerKind.exactOptional(),
  /** The text says that the registered mailbox can be opened: "sí tengo el correo abierto". */
  mailbox: z.literal('open').exactOptional(),
  /** The language of this text when it can be told; `sure` when it may switch the conversation. `other`: neither of ours. */
  language: z
    .object({ locale: z.enum([...locales, 'other']), sure: z.boolean() })
    .nullable()
    .default(null),
};

/** What one text means, given what is pending. */
export const understood = z.discriminatedUnion('kind', [
  /** A key, a code, a recovery link, a card, a typed e-mail address. The value itself is never part of the result. */
  z.object({
    kind: z.literal('secret'),
    secret: z.enum(['key', 'code', 'link', 'card', 'email']),
    /** What else was said beside it, most important first. */
    topics: z.array(ranked).default([]),
    ...common,
  }),
  /** One of the pending question's choices; `topics` is what else was said ("sí, pero ya caducó"), most important first. */
  z.object({ kind: z.literal('choice'), choice: z.string(), topics: z.array(ranked).default([]), ...common }),
  /** Typed data for the pending question, as typed. */
  z.object({ kind: z.literal('answer'), typed: z.string(), ...common }),
  z.object({ kind: z.literal('command'), command: z.enum(commands), ...common }),
  /** "me equivoqué de RUC", "no era empresa", "no es 0002, es 0001": an earlier answer is taken back, and perhaps replaced. */
  z.object({
    kind: z.literal('correction'),
    question: z.string(),
    /** The new choice id, or the new number as typed; absent when the person only took the old one back. */
    to: z.string().optional(),
    ...common,
  }),
  /** One or more topics, most important first. `asking`: put as a question ("¿qué hago si ...?"), not told as their own case. */
  z.object({ kind: z.literal('topics'), topics: z.array(ranked).min(1), asking: z.boolean(), ...common }),
  /** Two topics are equally plausible: ask. */
  z.object({ kind: z.literal('clarify'), topics: z.array(ranked).min(2).max(3), ...common }),
  /** Not understood. `nearest`: up to two guesses worth offering as buttons. `numbers`: nothing but a number was typed. */
  z.object({ kind: z.literal('none'), nearest: z.array(ranked).default([]), ...common }),
]);

export type Understood = z.infer<typeof understood>;

/** Facts about the conversation that change what words mean. */
export interface UnderstandContext {
  readonly pending: Pending | null;
  readonly locale: Locale;
  /** Questions answered so far that a correction may name, with their choices. */
  readonly answered?: readonly Pending[];
}

/** Reads one text. Pure, deterministic, never throws, microseconds. */
export type Understand = (text: string, context: UnderstandContext) => Understood;
