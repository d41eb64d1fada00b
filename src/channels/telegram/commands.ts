/** The words that the conversation knows, by the command that says them; the unlisted ones are understood as well. */
const words: Readonly<Record<string, string>> = {
  ayuda: 'ayuda',
  help: 'ayuda',
  idioma: 'idioma',
  language: 'idioma',
  mis_datos: 'mis datos',
  my_data: 'mis datos',
  borrar: 'borrar mis datos',
  delete: 'borrar mis datos',
  privacy: 'privacidad',
  privacidad: 'privacidad',
  cancelar: 'cancelar',
  cancel: 'cancelar',
};

export interface Command {
  /** Lower case, without slash and without the bot's name. */
  readonly name: string;
  readonly argument: string;
}

/** `/start@some_bot otp` → `start`, `otp`; `null` when the text is not a command. */
export function commandIn(text: string): Command | null {
  const match = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text.trim());
  return match ? { name: (match[1] ?? '').toLowerCase(), argument: (match[2] ?? '').trim() } : null;
}

/** What a command means in words; one we do not know asks for help. */
export const wordsOf = ({ name }: Command): string => (Object.hasOwn(words, name) ? words[name] : undefined) ?? 'ayuda';

/** Whether a command asks to delete everything; that is never out of date. */
export const isToDelete = (command: Command): boolean => wordsOf(command) === words.borrar;
