import { fold, plain } from './text.ts';

// Things said beside what was asked that no topic stands for.

const later =
  /^(?:(?:no|not|si|yes|pero|but)[\s,]+)?(?:ahorita no|ahora no|por ahora no|en este momento no|not (?:right )?now|not at the moment|(?:pero |but )?(?:mas tarde|mas tardecito|luego|despues|later|tonight|en la noche|a la noche|manana|tomorrow|cuando llegue a (?:la )?casa|when i get home)(?:\s+(?:si|yes|puedo|lo abro|lo veo|i can))*)[\s.!]*$/;

/** "ahorita no", "más tarde sí": it can be done, only not at this moment. */
export const opensLater = (text: string): boolean => later.test(fold(plain(text)));

/** "sin cédula", "I only have a passport". */
export const lacksCedula = (text: string): boolean =>
  /\b(?:sin|no|without|pasaporte|passport)\b|n't\b/.test(fold(plain(text)));

/** Whether the employer, or the employer's key, is spoken of. */
export const namesEmployer = (text: string): boolean => /emplea|patron|employer/.test(fold(plain(text)));
