import type { Driver, Person, Seen } from '../channels/driver.ts';
import type { Action, Dialogue, Expectation, Line } from './dialogue.ts';

/** A message as the person sees it, with what a side may know beyond that. */
export interface Told extends Seen {
  readonly pending?: string | null;
  readonly topic?: string | null;
  readonly outcome?: string | null;
}

/** One person's side of a conversation; what only some sides can do is optional. */
export interface Side extends Person {
  late?(text: string, ms: number): Promise<readonly Told[]>;
  edit?(text: string): Promise<readonly Told[]>;
  /** Everything the bot keeps of this person. */
  kept?(): string;
}

/** Whether a channel can play a dialogue: the data mode fits, and nothing is done that it has no means for. */
export function playable(
  { mode, contact, lines }: Dialogue,
  { dataMode, channel }: { readonly dataMode: Driver['dataMode']; readonly channel?: Driver['channel'] },
): boolean {
  const isPossible = lines.every((line) => {
    if (!('do' in line)) return true;
    // Only Telegram's links open a chat with a word that is not typed.
    if (line.do === 'open' && line.payload !== null) return channel === 'telegram';
    return line.do !== 'late' && line.do !== 'edit';
  });
  return (mode === null || mode === dataMode) && contact === null && isPossible;
}

/** Plays a dialogue on a channel, as a person nobody has met before. Rejects with the transcript when it goes otherwise. */
export const play = (dialogue: Dialogue, driver: Driver): Promise<void> =>
  playOn(dialogue, driver.person(dialogue.name));

/** The same from one person's side. What the side does not know (question, topic, outcome) is not checked. */
export async function playOn(dialogue: Dialogue, side: Side): Promise<void> {
  const transcript: string[] = [];
  const shown: Told[] = [];
  let answer: readonly Told[] = [];
  let doing: Line | null = null;
  const fail = (line: Line, problem: string): never => {
    const where = `${dialogue.name}.txt, line ${line.number}: ${line.line}`;
    throw new Error(`${where}\n${problem}\n\nThe conversation so far:\n${transcript.join('\n')}`);
  };
  for (const [index, line] of dialogue.lines.entries()) {
    if ('do' in line) {
      doing = line;
      transcript.push('', line.line);
      answer = await act(side, line, shown);
      shown.push(...answer);
      transcript.push(...answer.map(written));
      const next = dialogue.lines[index + 1];
      const maySayNothing = line.do === 'wait' || line.do === 'redeliver' || (next && isSilence(next));
      if (answer.length === 0 && !maySayNothing) fail(line, 'The bot says nothing.');
    } else {
      if (doing === null) fail(line, 'Nobody has said anything yet.');
      const problem = check(line, answer, side);
      if (problem !== null) fail(line, problem);
    }
  }
}

const isSilence = (line: Line): boolean => 'expect' in line && line.expect === 'silence';

function act(side: Side, action: Action, shown: readonly Told[]): Promise<readonly Told[]> {
  switch (action.do) {
    case 'say':
      return side.say(action.text);
    case 'tap':
      return side.tap(action.label);
    case 'tap-old':
      return side.tapOld(
        shown.findIndex(({ choices }) => choices.includes(action.label)),
        action.label,
      );
    case 'send':
      return side.send(action.media);
    case 'open':
      return side.open(action.payload ?? undefined);
    case 'wait':
      return side.wait(action.ms);
    case 'redeliver':
      return side.redeliver();
    case 'late':
      return side.late?.(action.text, action.ms) ?? Promise.reject(new Error('This side cannot be late.'));
    case 'edit':
      return side.edit?.(action.text) ?? Promise.reject(new Error('This side cannot edit.'));
  }
}

const plain = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').toLowerCase();

/** The first fragment that is missing after those before it; `null` when all are there in this order. */
function missing(text: string, fragments: readonly string[]): string | null {
  let from = 0;
  for (const fragment of fragments) {
    const at = plain(text).indexOf(plain(fragment), from);
    if (at < 0) return fragment;
    from = at + plain(fragment).length;
  }
  return null;
}

function check(expected: Expectation, answer: readonly Told[], side: Side): string | null {
  const text = answer.map((one) => one.text).join('\n');
  switch (expected.expect) {
    case 'silence':
      return answer.length === 0 ? null : 'The bot says something.';
    case 'says': {
      const lost = missing(text, expected.fragments);
      return lost === null ? null : `The bot does not say "${lost}" here.`;
    }
    case 'never-says': {
      const said = expected.fragments.find((fragment) => plain(text).includes(plain(fragment)));
      return said === undefined ? null : `The bot says "${said}".`;
    }
    case 'never-keeps':
      return side.kept?.().includes(expected.value) ? `The bot keeps "${expected.value}".` : null;
    case 'buttons':
      return checkButtons(
        answer.flatMap(({ choices }) => choices),
        expected.listed,
      );
    case 'links': {
      const links = answer.flatMap((one) => one.links).join(' ');
      const lost = expected.listed.find((one) => !links.includes(one) && !text.includes(one));
      return lost === undefined ? null : `There is no link with "${lost}".`;
    }
    case 'copy': {
      const values = answer.flatMap(({ copy }) => copy);
      const lost = expected.listed.find((one) => !values.includes(one) && !text.includes(one));
      return lost === undefined ? null : `"${lost}" is not offered for copying.`;
    }
    case 'pending':
    case 'outcome':
    case 'topic':
      return checkKnown(expected.expect, expected.value, answer);
  }
}

/** `…` in the list stands for any further buttons. */
function checkButtons(labels: readonly string[], listed: readonly string[]): string | null {
  const exact = !listed.includes('…');
  const wanted = listed.filter((one) => one !== '…');
  const lost = wanted.find((one) => !labels.includes(one));
  if (lost !== undefined) return `There is no button "${lost}", only: ${labels.join(' | ')}`;
  return exact && labels.join('|') !== wanted.join('|') ? `The buttons are: ${labels.join(' | ')}` : null;
}

function checkKnown(what: 'pending' | 'outcome' | 'topic', value: string, answer: readonly Told[]): string | null {
  const last = answer.at(-1);
  if (last === undefined || last[what] === undefined) return answer.length === 0 ? 'The bot says nothing.' : null;
  const wanted = value === 'ninguno' || value === 'ninguna' || value === 'none' ? null : value;
  return last[what] === wanted ? null : `The ${what} is ${last[what] ?? 'none'}.`;
}

function written({ text, choices, links, copy, pending, outcome, topic }: Told): string {
  const rest = [
    ...copy.map((value) => `(${value})`),
    ...links.map((link) => `<${link}>`),
    ...(choices.length > 0 ? [`[${choices.join('] [')}]`] : []),
    ...(pending === undefined ? [] : [`{question ${pending}, outcome ${outcome}, topic ${topic}}`]),
  ];
  return `Bot: ${[text, ...rest].join('\n     ').replaceAll('\n', '\n     ')}`;
}
