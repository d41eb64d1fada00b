import type { Unmarked } from '../made-in.ts';
import type { Reply } from '../message.ts';

/** Marks what this room has made as a reply; a test keeps this function in this room. */
export const madeReply = (parts: Unmarked<Reply>): Reply => parts as Reply;

/** A reply that only says something: no buttons, no question. */
export const wordsOnly = (text: string): Reply =>
  madeReply({ text, choices: [], links: [], copy: [], pending: null, topic: null, outcome: null });
