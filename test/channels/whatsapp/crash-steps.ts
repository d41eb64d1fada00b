import type { WhatsAppSettings } from '../../../src/channels/whatsapp/settings.ts';

/** The steps of one message, in order. */
export const steps = ['message read', 'message stored', 'answered 200', 'before sending', 'after sending'] as const;
export type Step = (typeof steps)[number];

/** What a test tells the process: where to keep its file, and at which step to die as if the power had gone. */
export interface Orders {
  readonly file: string;
  readonly settings: WhatsAppSettings;
  readonly dieAt: Step | null;
}
