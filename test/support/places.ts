import { madeConversation } from '../../src/conversation/move/made.ts';
import type { Settings } from '../../src/conversation/settings.ts';
import { type Talking, talk } from './talk.ts';

const collect: Partial<Settings> = { dataMode: 'collect' };

const employer = () => talk().say('hola').tap('employer');
const online = () => employer().tap('forgot', 'yes', 'company');
const agreed = () => talk(collect).say('hola').tap('employer', 'forgot', 'yes', 'company', 'accept');

/**
 * Places in a conversation that examples of rules begin at, each by a name that says what the person has in front of them.
 * Nobody has ever written before at `start`.
 */
export const places: { readonly [name: string]: () => Talking } = {
  start: () => talk(),
  which: () => talk().say('hola'),
  what: () => employer(),
  mailbox: () => employer().tap('forgot'),
  kind: () => employer().tap('forgot', 'yes'),
  online,
  counter: () => employer().tap('email', 'company'),
  search: () => employer().tap('forgot', 'unsure'),
  code: () => employer().tap('code'),
  codeless: () => employer().tap('code', 'no', 'company'),
  down: () => employer().say('la página del IESS está caída'),
  running: () => online().tap('requested'),
  runningagain: () => online().tap('requested').wait(180_000).tap('expired').tap('requested'),
  /** The three minutes run, and guesses were offered. */
  lateguess: () => {
    const { conversation } = online().tap('requested');
    if (!conversation) throw new Error('There is no conversation.');
    const offered = ['topic.1.otp_expired', 'topic.1.otp_not_received', 'do.1.none'];
    return talk({}, madeConversation({ ...conversation, offered }));
  },
  waited: () => employer().tap('code').tap('requested'),
  /** Blocked, and asked whether the mailbox opens. */
  locked: () => employer().tap('blocked'),
  over: () => online().tap('requested').wait(180_000),
  again: () => employer().tap('email', 'company', 'no'),
  words: () => employer().tap('other'),
  screen: () => online().tap('no'),
  solved: () => online().tap('yes'),
  human: () => employer().tap('other', 'give_up'),
  consent: () => talk(collect).say('hola').tap('employer', 'forgot', 'yes', 'company'),
  cedula: agreed,
  ruc: () => agreed().say('2459999997'),
  branch: () => agreed().say('2459999997', '2499999995001'),
  check: () => agreed().say('2459999997', '2499999995001', '0001'),
  doubt: () => agreed().say('2459999996'),
  menu: () => employer().say('menú'),
  /** One guess was offered, and a button that refuses it. */
  doubtful: () => agreed().say('la clave está bloqueada'),
  /** Told at once, never asked for the kind of employer. */
  counterless: () => employer().tap('code').say('soy empresa'),
  guess: () => employer().say('no puedo entrar'),
};
