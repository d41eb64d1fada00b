/** What the operator may set. Everything is optional for the bot to work; what is unknown is not said. */
export interface Operator {
  readonly name?: string;
  /** How to reach a person, as it is to be shown: "WhatsApp 09..., lunes a viernes 9:00-17:00". */
  readonly contact?: string;
  readonly privacyContact?: string;
  readonly privacyUrl?: string;
  /** Offices the operator has checked, each with the day of the check (ISO date). */
  readonly offices?: readonly { readonly name: string; readonly address: string; readonly checkedOn: string }[];
}

/** What a channel and an operator decide about a conversation. */
export interface Settings {
  /** `checklist` says which numbers to have at hand; `collect` asks for them one by one, after consent. */
  readonly dataMode: 'checklist' | 'collect';
  /** The carrier as the privacy notice names it: `Telegram`, `WhatsApp`; absent in a terminal. */
  readonly carrier?: string;
  readonly operator: Operator;
}
