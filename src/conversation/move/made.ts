import type { Conversation } from '../conversation.ts';
import type { Unmarked } from '../made-in.ts';

/** Marks what this room has made as a conversation; a test keeps this function in this room. */
export const madeConversation = (parts: Unmarked<Conversation>): Conversation => parts as Conversation;
