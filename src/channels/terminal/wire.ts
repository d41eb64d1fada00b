import * as z from 'zod';
import { mediaKinds } from '../../conversation/message.ts';

/** One line in: a message of one person, or only the clock. `at` is in ms since 1970. */
export const line = z.object({
  from: z.string().min(1).max(200),
  id: z.string().min(1).max(200).optional(),
  at: z.number().int().nonnegative().optional(),
  text: z.string().optional(),
  choice: z.string().optional(),
  media: z.enum(mediaKinds).optional(),
});
