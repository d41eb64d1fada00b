import type { Act } from './acts.ts';
import { hear } from './hear/hear.ts';
import { look } from './look.ts';
import { newConversation } from './move/new-conversation.ts';
import { emptyDraft, positionIn } from './move/state.ts';
import { read } from './read/read.ts';
import type { Locale } from './view.ts';

/** What a text says by itself, as the first words of somebody who has nothing in front of them. Pure, never throws. */
export function readAlone(text: string, locale: Locale): readonly Act[] {
  const conversation = newConversation(0, locale);
  const settings = { dataMode: 'checklist', operator: {} } as const;
  const origin = positionIn(conversation, settings.dataMode);
  const turn = { settings, now: 0, first: true, conversation, origin, stepped: false, draft: emptyDraft };
  return read(hear(text, { awaitsNumber: false }), { ...look(turn), pending: null });
}
