import type { MadeIn } from './made-in.ts';
import type { Locale } from './view.ts';

/** What a person sends that is not words: the bot can read none of it. */
export const mediaKinds = ['image', 'audio', 'video', 'sticker', 'location', 'document', 'contact', 'other'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** The content of one message, in the form that is the same on every channel. */
export type Body =
  /** `hint`: a topic that an optional second opinion chose; it only counts where the text alone leaves doubt. */
  | { readonly type: 'text'; readonly text: string; readonly hint?: string }
  /** A tap: the `id` of a choice that a reply offered, possibly long ago. */
  | { readonly type: 'choice'; readonly choice: string }
  | { readonly type: 'media'; readonly media: MediaKind; readonly caption?: string }
  /** The chat was opened without words: /start, a deep link, a first contact. `payload` may name a topic or a language. */
  | { readonly type: 'start'; readonly payload?: string }
  /** A message already answered was edited; the new text is only applied when it is the latest answer (`latest`). */
  | { readonly type: 'edited'; readonly text: string; readonly latest: boolean }
  /** A due time has come; `wait` says which wait it belongs to. Made by the turns, never by a channel. */
  | { readonly type: 'due'; readonly wait: string };

/** One message in. */
export interface Inbound {
  /** The platform's id of this message, unique within the channel: a second delivery carries the same one. */
  readonly id: string;
  /** Who wrote, channel first and stable for this person: `telegram:123`, `whatsapp:EC.900`, `terminal:ana`. */
  readonly from: string;
  /** Where a reply goes, in the channel's own form, when that is not `from`. */
  readonly address?: string;
  /** When it was written, in ms since 1970, by the platform's own time stamp. */
  readonly at: number;
  readonly body: Body;
  /** The language the platform says the person's device speaks, for a first guess only: `es`, `en-US`. */
  readonly languageHint?: string;
}

/** One button. `id` is at most 64 bytes of ASCII: `<question>.<version>.<choice>`. */
export interface Choice {
  readonly id: string;
  /** At most 20 characters where there are up to three choices, at most 24 otherwise. */
  readonly label: string;
  /** A second line in lists, at most 72 characters. */
  readonly description?: string;
  /** A hint for channels that colour buttons; the meaning never rests on it. */
  readonly style?: 'forward' | 'danger';
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** A value to be typed into the portal, offered ready to copy. The only place where a person's number is shown whole. */
export interface Copy {
  readonly label: string;
  readonly value: string;
}

/** One message out. `<b>…</b>` is the only mark-up in `text`; everything else is literal and channels escape it. */
export interface Reply extends MadeIn<'say'> {
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly links: readonly Link[];
  readonly copy: readonly Copy[];
  /** The question that now waits for the person, without its procedure. */
  readonly pending: string | null;
  /** The procedure that the person is in; absent where nothing is pending or said about one. */
  readonly procedure?: string;
  /** The topic that this reply answers. */
  readonly topic: string | null;
  /** The outcome that this reply hands over. */
  readonly outcome: string | null;
  /** A countdown that a channel may show live: the moment it ends, in ms since 1970. */
  readonly until?: number;
  /** The language of the text, for the few words that a channel adds by itself; Spanish when it is not given. */
  readonly locale?: Locale;
}
