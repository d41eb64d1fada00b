import { answersFirst, besides, meantChoice } from './answers.ts';
import { holdsBack } from './asides.ts';
import { meaning, partlyLabelled, type Replies } from './choices.ts';
import type { Decision, Guess } from './decide.ts';
import type { Finder } from './phrases.ts';
import type { Reader } from './reader.ts';
import type { Pending } from './understood.ts';

/** A choice of the pending question, with the needs that were said after it. */
interface Answered {
  readonly choice: string;
  readonly topics: Guess[];
}

/** What an answer to a question is read with. */
interface Means {
  readonly reader: Reader;
  readonly replies: Replies;
  readonly concepts: Finder;
  readonly judge: (words: readonly string[]) => Decision;
}

/** "ya busqué y no hay nada": said of the mailbox that was looked for. */
const notFound =
  /\b(?:no|ni|nada|ninguno|tampoco|not|nothing|none)\b.*\b(?:encuentr\w*|encontr\w*|hay|aparec\w*|sale|salio|asoma|consta|veo|vi|find|found|there|any)\b|^nada$|^nothing$/;

/** "ya lo encontré", "sí encontré el correo": said of the mailbox that was looked for. */
const isFound = /^(?!.*\b(?:no|ni|nada|not|still)\b).*\b(?:encontre|encontrado|aparecio|ya lo vi|found it|found the)\b/;

/** "ya volvió", "it's back up": said of the page that was away. */
const isBack =
  /^(?!.*\b(?:no|not|still|aun|todavia|sigue)\b).*\b(?:back up|is back|it s back|its back|loads|loading again|works again|working|can open it|ya (?:me )?(?:carga|volvio|abre|abrio|funciona|esta funcionando|esta bien|entra|sirve|vale)|volvio|cargo)\b/;

/** Reads texts as answers to the pending question. */
export function answeringWith({ reader, replies, concepts, judge }: Means) {
  /** What a text that is no question means as an answer to the pending question. */
  function inContext(
    pending: Pending,
    words: readonly string[],
    core: readonly string[],
    text: string,
    decision: Decision,
    { employer, mailbox }: { employer: string | null; mailbox: boolean },
  ): Answered | null {
    if (pending.question === 'consent') return consentIn(pending, words, core, text, decision);
    const hasChoice = (choice: string): boolean => pending.choices.some(({ id }) => id === choice);
    if (hasChoice('found') && isFound.test(words.join(' '))) return { choice: 'found', topics: [] };
    if (hasChoice('loads') && isBack.test(words.join(' '))) return { choice: 'loads', topics: [] };
    const replied = replyTo(pending, words, core, text);
    if (replied) return replied;
    if (pending.question === 'employer_kind' && employer && pending.choices.some(({ id }) => id === employer)) {
      return { choice: employer, topics: besides(decision, ['domestic_employer', 'which_ruc']) };
    }
    const opens = mailbox && pending.question === 'email_access' ? meaning('yes', pending, '') : null;
    if (opens) return { choice: opens, topics: besides(decision, []) };
    if (hasChoice('not_found') && notFound.test(words.join(' '))) return { choice: 'not_found', topics: [] };
    const meant = meantChoice(pending, decision);
    if (meant) return meant;
    const part = partlyLabelled(core, pending, reader);
    if (part) return { choice: part, topics: [] };
    // "la patronal", "la de mi empresa": which key is meant, and nothing more.
    const ofEmployer = pending.question === 'key_kind' && decision.kind !== 'answer';
    return ofEmployer && concepts(words).some(({ name }) => name === 'EMPLOYER')
      ? { choice: 'employer', topics: [] }
      : null;
  }

  /** A yes, a no or a doubt, with what was said after it; `mark`: the question mark that this ended in. */
  function replyTo(
    pending: Pending,
    words: readonly string[],
    core: readonly string[],
    text: string,
    mark: readonly string[] = [],
  ): Answered | null {
    const whole = replies.whole(words) ?? replies.whole(core);
    // "ok, gracias" after a card is no sign that it worked.
    if (pending.question === 'worked' && replies.heard(core)) return null;
    if (whole) {
      const choice = meaning(whole, pending, words.join(' '));
      return choice ? { choice, topics: [] } : null;
    }
    const begun = replies.beginning(words);
    if (!begun) return null;
    const choice = meaning(begun.reply, pending, '');
    const rest = words.slice(begun.length);
    if (!choice || !answersFirst(begun.reply, rest, text, pending.question)) return null;
    const after = replies.whole(rest);
    if (after === 'unsure') return { choice: meaning('unsure', pending, '') ?? choice, topics: [] };
    return { choice, topics: after ? [] : besides(judge([...rest, ...mark]), []) };
  }

  /** Agreeing to give numbers takes a plain yes and nothing beside it; any sentence that holds them back is a no. */
  function consentIn(
    pending: Pending,
    words: readonly string[],
    core: readonly string[],
    text: string,
    decision: Decision,
  ): Answered | null {
    if (holdsBack(text)) return { choice: 'no', topics: [] };
    const whole = replies.whole(words) ?? replies.whole(core);
    if (whole !== null && whole !== 'unsure') return { choice: whole === 'yes' ? 'accept' : 'no', topics: [] };
    const begun = replies.beginning(words);
    const rest = begun ? words.slice(begun.length) : [];
    if (begun?.reply === 'yes' && decision.kind === 'none' && replies.whole(rest) === 'yes')
      return { choice: 'accept', topics: [] };
    if (begun?.reply === 'no' && decision.kind === 'none') return { choice: 'no', topics: [] };
    const part = partlyLabelled(core, pending, reader);
    return part ? { choice: part, topics: [] } : null;
  }

  return { inContext, replyTo };
}
