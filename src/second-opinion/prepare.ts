import type { Conversation } from '../conversation/conversation.ts';
import { doubtAbout } from '../conversation/doubtful.ts';
import type { Inbound } from '../conversation/message.ts';
import type { Settings } from '../conversation/settings.ts';
import type { SecondOpinion } from './second-opinion.ts';

/**
 * A step before the turn: asks for a second opinion where the text alone would leave the bot unsure, and hands the chosen
 * topic on as a hint. Every other message goes through as it is.
 *
 * @param settingsFor the settings of a channel, by the part of `from` before the colon
 */
export function preparing(
  ask: SecondOpinion,
  settingsFor: (channel: string) => Settings,
  now: () => number = Date.now,
) {
  return async (message: Inbound, conversation: Conversation | undefined): Promise<Inbound> => {
    const { body, from } = message;
    if (body.type !== 'text') return message;
    const doubt = doubtAbout(conversation, body.text, now(), settingsFor(from.split(':', 1)[0] ?? ''));
    const hint = doubt && (await ask(body.text, doubt.locale, doubt.among));
    return hint ? { ...message, body: { ...body, hint } } : message;
  };
}
