import type { Unmarked } from '../../conversation/made-in.ts';
import type { Reply } from '../../conversation/message.ts';
import type { Settings } from '../../conversation/settings.ts';

/** How the terminal shows a conversation: as itself, or as another channel would have it. */
export interface Profile {
  readonly dataMode: Settings['dataMode'];
  readonly carrier?: string;
  /** The most characters a message with buttons may have; longer ones carry their choices as numbered lines. */
  readonly body: number;
}

/** Limits: WhatsApp interactive bodies 1,024 characters; Telegram messages 4,096. */
export const profiles = {
  terminal: { dataMode: 'collect', body: 4096 },
  telegram: { dataMode: 'collect', carrier: 'Telegram', body: 4096 },
  whatsapp: { dataMode: 'checklist', carrier: 'WhatsApp', body: 1024 },
} as const satisfies Record<string, Profile>;
export type ProfileName = keyof typeof profiles;

/** What the profile decides about a conversation. */
export const conversationOf = ({ dataMode, carrier }: Profile): Omit<Settings, 'operator'> => ({
  dataMode,
  ...(carrier === undefined ? {} : { carrier }),
});

/** The choices as a person can type them. */
const numbered = ({ choices }: Reply): string => choices.map(({ label }, index) => `${index + 1}. ${label}`).join('\n');

/** The reply as the profile's channel would have to send it: nothing is cut, what does not fit moves into the text. */
export function fit(reply: Reply, { body }: Profile): Unmarked<Reply> {
  const bare = [...reply.text.replaceAll(/<\/?b>/g, '')].length;
  if (bare <= body || reply.choices.length === 0) return reply;
  return { ...reply, text: `${reply.text}\n\n${numbered(reply)}` };
}
