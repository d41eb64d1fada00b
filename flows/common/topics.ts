import type { Topic } from '../procedure.ts';

const meta = (act: NonNullable<Topic['act']>): Topic => ({ kind: 'meta', act });

/**
 * What can be asked or said in every procedure: about the dialogue itself, and about the bot. The ids are labels of the
 * classifier.
 */
export const commonTopics = {
  human_agent: { ...meta({ type: 'command', name: 'person' }), outcome: 'person' },
  restart: meta({ type: 'command', name: 'restart' }),
  go_back: meta({ type: 'command', name: 'back' }),
  menu: meta({ type: 'command', name: 'menu' }),
  delete_my_data: meta({ type: 'command', name: 'delete' }),
  language_switch: meta({ type: 'command', name: 'language' }),
  repeat: meta({ type: 'attitude', attitude: 'lost' }),
  success: meta({ type: 'report', what: 'solved' }),
  not_working: meta({ type: 'report', what: 'failed' }),
  greeting: meta({ type: 'feel', feeling: 'greeting' }),
  thanks: { ...meta({ type: 'feel', feeling: 'thanks' }), text: 'thanks' },
  frustration: { ...meta({ type: 'feel', feeling: 'anger' }), text: 'feel-anger' },
  affirm: meta({ type: 'affirm' }),
  deny: meta({ type: 'deny' }),
  unsure: meta({ type: 'unsure' }),
  out_of_domain: { ...meta({ type: 'foreign', subject: 'elsewhere' }), text: 'out-of-domain' },
  shares_secret: { kind: 'meta', text: 'secret-code', secret: true },
  media_message: { kind: 'meta', text: 'media-other', media: true },
  progress: meta({ type: 'report', what: 'code_arrived' }),
  about_bot: { kind: 'meta' },
  privacy_info: { kind: 'faq', act: { type: 'command', name: 'privacy' } },
} as const satisfies { readonly [id: string]: Topic };
