import { state } from '../setup.ts';
import { afterCard, plainWorked } from './worked.ts';

/** The test for robots, or a page that does not work: advice that can be tried at once. */
export const captchaState = state({ meta: { outcome: 'captcha', question: plainWorked }, on: afterCard });
