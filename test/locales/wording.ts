import { facts } from '../../flows/common/facts.ts';

/** Forms of *tú* and *vos* that mean nothing else. */
const familiarWords = [
  'tú|tu|tus|ti|contigo|te|tuyo|tuya|vos',
  'puedes|tienes|quieres|necesitas|sabes|debes|eres|estás|vas|das|recuerdas|olvidaste|perdiste|podés|tenés|querés|sos',
  'haz|pon|pulsa|dime|ten|ven|di|elige|intenta|verás|podrás|tendrás|recibirás|escribí|tocá|poné',
  'escríbeme|cuéntame|avísame|fíjate|asegúrate|hazlo|envíame',
].join('|');

/** At the beginning of a sentence these are orders to a *tú*; elsewhere they tell what somebody does. */
const familiarOrders =
  'Escribe|Toca|Busca|Revisa|Espera|Prueba|Abre|Cierra|Guarda|Anota|Mira|Lleva|Usa|Pide|Entra|Llena|Imprime|Firma|Recuerda';

const familiarForm = new RegExp(
  `(?<![\\p{L}])(?:${familiarWords})(?![\\p{L}])|(?<=^|[.:!?] |\\d\\. )(?:${familiarOrders})(?![\\p{L}]| (?:ir|pedir)\\b)`,
  'gimu',
);

/** Words of a Spanish text that treat the person as *tú* or *vos*. */
export const familiarForms = (text: string): readonly string[] => text.match(familiarForm) ?? [];

/** What the bot must never say, each with a reason to show. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!no )\b(soy|somos) (el|del|parte del|funcionari\w+ del) (IESS|gobierno|seguro social)/i,
    'claims to be the IESS',
  ],
  [/\b(I am|I'm|we are) (from |part of )?(the )?(official )?IESS/i, 'claims to be the IESS'],
  [/\boficial\w* del IESS\b(?! >)/i, 'sounds official'],
  [/garanti[zc]|guarantee|prometo|promise|seguro que (va|funciona)/i, 'promises'],
  [
    /\b(escríbame|dígame|envíeme|mándeme|páseme|deme|comparta conmigo|cuál es) (aquí )?(su|la|el) (clave|contraseña|código|enlace)/i,
    'asks for a secret',
  ],
  [/\b(tell|send|give|write|type) me (your|the) (key|password|code|link)/i, 'asks for a secret'],
  [/\b(mándeme|envíeme|send me) (una |la |a |the )?(foto|photo|captura|screenshot)/i, 'asks for a picture'],
  [/1[ -]?800|iess[ -]?\(?4377|100[ -]?000/i, 'gives an unconfirmed phone number'],
  [/https?:|www\.|\.(com|net|org|info|ly|me)\b(?!\/?privacidad)/i, 'holds an address'],
  [/\d ?%/, 'gives an unsourced percentage'],
  [/\b\d+ (intentos|attempts|tries)\b/i, 'states a number of attempts'],
  [/\b(OTP|login|click|token|webhook)\b/i, 'uses jargon'],
  [/\bTODO\b|[Ll]orem|xxx/, 'is unfinished'],
];

/** Reasons why a text must not be said. */
export const objections = (text: string): readonly string[] => {
  const clean = text.replaceAll('https://example.org/privacidad', '').replaceAll('privacidad@example.org', '');
  return forbidden.filter(([pattern]) => pattern.test(clean)).map(([, reason]) => reason);
};

/** Numbers that may stand in a text beside the facts: examples, published phones, spans of time, hours of the day. */
const knownNumbers = [
  ...Object.values(facts).map(String),
  // The complaints WhatsApp of the IESS and the number for medical appointments.
  ...['096 253 2338', '140'],
  // An invented cédula and RUC, and a masked one.
  ...['24 5999 999 7', '2459999997001', '97001', '97', '24', '0000', '0002'],
];

/** Numbers in a text that nobody has vouched for. */
export function unknownNumbers(text: string): readonly string[] {
  const rest = text
    .replace(/^\s*\d{1,2}\. |<b>\d{1,2}\. /gm, '')
    .replaceAll(/WhatsApp 0900000000[^<\n]*9:00 a 17:00/g, '')
    .replaceAll(/\d{1,2} de noviembre de 2026(, \d\d:\d\d)?/g, '')
    .replaceAll('096 253 2338', '')
    .replaceAll('24 5999 999 7', '');
  return (rest.match(/\d+/g) ?? []).filter((number) => !knownNumbers.includes(number));
}
