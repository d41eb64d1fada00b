/**
 * Ids of buttons on the wire: `<slot>.<version>.<choice>`, at most 64 bytes of ASCII. A slot is the name an answer is kept
 * under: `<question>`, with the procedure before it where that is not the first one, the mark of the state and the attempt
 * behind it: `personal_key/trouble`, `worked:waiting@2`.
 */
export interface ChoiceId {
  readonly slot: string;
  readonly version: number;
  readonly choice: string;
}

/** Slots of buttons that belong to no question. */
export const actionSlot = 'do';
export const topicSlot = 'topic';
/** The slot of an answer that names one of the offered buttons; the value is the button's full id. */
export const offerSlot = 'offered';

const form = /^([a-z_:@/0-9-]{1,48})\.(\d{1,4})\.([a-z_]{1,40})$/;

export const encodeChoice = (slot: string, version: number, choice: string): string => `${slot}.${version}.${choice}`;

/** Takes a full id apart; `null` for anything the bot never made. */
export function decodeChoice(id: string): ChoiceId | null {
  const parts = form.exec(id);
  return parts ? { slot: parts[1] ?? '', version: Number(parts[2]), choice: parts[3] ?? '' } : null;
}

export const actionId = (action: string): string => encodeChoice(actionSlot, 1, action);
export const topicId = (topic: string): string => encodeChoice(topicSlot, 1, topic);

/** The topic that a button asks about; `null` for other buttons. */
export function topicOfButton(id: string): string | null {
  const read = decodeChoice(id);
  return read?.slot === topicSlot ? read.choice : null;
}

/** The parts of a slot that make its name. */
export interface SlotParts {
  readonly procedure: string | null;
  readonly question: string;
  readonly mark?: string | undefined;
  readonly attempt: number;
}

export const encodeSlot = ({ procedure, question, mark, attempt }: SlotParts): string =>
  `${procedure === null ? '' : `${procedure}/`}${question}${mark ? `:${mark}` : ''}${attempt > 1 ? `@${attempt}` : ''}`;

/** The question a slot belongs to: `situation:again@2` -> `situation`. */
export function questionOfSlot(slot: string): string {
  const behind = slot.slice(slot.indexOf('/') + 1);
  const end = behind.search(/[:@]/);
  return end < 0 ? behind : behind.slice(0, end);
}

/** The procedure a slot belongs to; `null` for the first one. */
export const procedureOfSlot = (slot: string): string | null =>
  slot.includes('/') ? slot.slice(0, slot.indexOf('/')) : null;

/** Choices of a doubted number, beside `skip`. */
export const acceptChoice = 'accept';
export const suggestionChoice = 'suggestion';
