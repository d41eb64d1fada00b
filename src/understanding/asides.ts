import { fold, plain } from './text.ts';

// Things said beside what was asked that no topic stands for.

const later =
  /^(?:(?:no|not|si|yes|pero|but)[\s,]+)?(?:ahorita no|ahora no|por ahora no|en este momento no|not (?:right )?now|not at the moment|(?:pero |but )?(?:mas tarde|mas tardecito|luego|despues|later|tonight|en la noche|a la noche|manana|tomorrow|cuando llegue a (?:la )?casa|when i get home)(?:\s+(?:si|yes|puedo|lo abro|lo veo|i can))*)[\s.!]*$|^(?:ahorita|ahora|en este momento|hoy|right now)\s+(?:no|i can not|i can't)\s+(?:(?:lo|la)\s+)?(?:puedo|tengo como|alcanzo|open|do)\b.{0,20}$|^(?:estoy|ando) (?:en la calle|fuera|trabajando|manejando)\b.{0,20}$|^i am (?:out|driving|at work)\b.{0,20}$/;

/** "ahorita no", "más tarde sí": it can be done, only not at this moment. */
export const opensLater = (text: string): boolean => later.test(fold(plain(text)));

/** "sin cédula", "I only have a passport". */
export const lacksCedula = (text: string): boolean =>
  /\b(?:sin|no|without|pasaporte|passport)\b|n't\b/.test(fold(plain(text)));

/** "soy extranjera, con cédula". */
export const hasCedula = (text: string): boolean =>
  /\b(?:con|tengo|with|have|has)\s+(?:\S+\s+){0,3}(?:cedula|ecuadorian id)\b/.test(fold(plain(text)));

/** Whether the employer, or the employer's key, is spoken of. */
export const namesEmployer = (text: string): boolean => /emplea|patron|employer/.test(fold(plain(text)));

const not = String.raw`\b(?:no|ni|not|don't|dont|never|nunca|won't|wont)\b(?:\s+\S+){0,3}?`;
const giving =
  '(?:doy|(?:quiero|voy a|pienso|deseo) dar(?:le|les|lo|los|la)?|give|giving|share|sharing|compartir|entregar)';
const data = '(?:numeros?|cedula|ruc|sucursal|datos?|informacion|info|numbers?|id|data)';
const gives = new RegExp(String.raw`${not}\s+${giving}(?:(?:\s+\S+){0,3}?\s+${data}\b|\s*$)`);
const without = /\b(?:sin|without|no)\s+(?:mas\s+|mis\s+|my\s+|more\s+|the\s+)?(?:numeros?|datos|numbers)\b/;
const rather =
  /\b(?:prefiero no|preferiria no|mejor no|rather not|prefer not|rather keep|to myself|(?:that's|thats|that is|it's|its|es|son) (?:muy )?(?:private|privad[oa]s?)|not comfortable|not feel comfortable|don't feel comfortable|dont feel comfortable|your business)\b/;
const deletes = /\b(?:borr|elimin|delet|eras|forget me|olvide(?:n)? mis)/;

/** "no le doy mi cédula", "sin números", "I'd rather not": holds data back, and asks for nothing to be deleted. */
export function holdsBack(text: string): boolean {
  const said = fold(plain(text));
  return !deletes.test(said) && (rather.test(said) || gives.test(said) || without.test(said));
}

const heard =
  /^(?:ok|okay|okey|oki|ya|listo|bueno|bien|esta bien|perfecto|entendido|entiendo|de acuerdo|vale|dale|claro|ya voy|ya voy a hacerlo|ahora lo hago|ahorita lo hago|voy a probar|voy a intentar|voy a hacerlo|lo hare|alright|all right|fine|got it|understood|will do|i will try|i'll try|let me try|ok i will try)(?:[\s,]+(?:gracias|muchas gracias|thanks|thank you))?[\s.!]*$/;

/** "ok", "ya voy": heard, and no news of how it went. */
export const isHeard = (text: string): boolean => heard.test(fold(plain(text)));

/** A plain yes, for where a yes answers nothing. */
export const isYes = (text: string): boolean =>
  /^(?:si|sip|sii+|yes|yeah|yep|claro que si|si senor(?:ita|a)?)[\s.!]*$/.test(fold(plain(text)));
