import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { employerKey } from '../../flows/employer-key/index.ts';
import { mediaKinds } from '../../src/conversation/message.ts';
import { questionsOf } from '../../src/conversation/move/questions.ts';
import { writeNamed } from '../../src/conversation/texts.ts';
import type { Driver, Person, Seen } from './driver.ts';

const say = (name: string): string => plain(writeNamed('es', name, {}));
const plain = (text: string): string => text.replaceAll(/<\/?b>/g, '').replaceAll(/\s+/g, ' ');
const textOf = (messages: readonly Seen[]): string => plain(messages.map(({ text }) => text).join('\n'));
const choicesOf = (messages: readonly Seen[]): readonly string[] => messages.at(-1)?.choices ?? [];

const labels = {
  employer: say('ask-key-kind.choice-employer'),
  personal: say('ask-key-kind.choice-personal'),
  forgot: say('ask-situation.choice-forgot'),
  code: say('ask-situation.choice-code'),
  ruc: say('ask-situation.choice-ruc-closed'),
  company: say('ask-employer-kind.choice-company'),
  requested: say('ask-worked.choice-requested'),
  gotIn: say('ask-worked.choice-yes'),
};
const asks = {
  keyKind: say('ask-key-kind'),
  situation: say('ask-situation'),
  email: say('ask-email-access'),
};
const threeMinutes = 3 * 60_000;

/** What every channel must do, whatever it is made of. `startDriver` starts the bot behind it. */
export function channelContract(name: string, startDriver: () => Promise<Driver>): void {
  describe(`${name} does what every channel must do`, () => {
    let driver: Driver;
    let met = 0;
    beforeAll(async () => {
      driver = await startDriver();
    });
    afterAll(() => driver.stop());

    /** Somebody the bot has not met. */
    const anyone = (): Person => driver.person(`contract ${met++}`);
    const somebodyAsked = async (): Promise<Person> => {
      const person = anyone();
      await person.say('hola');
      return person;
    };
    const somebodyAtTheCode = async (): Promise<Person> => {
      const person = await somebodyAsked();
      await person.tap(labels.employer);
      await person.tap(labels.code);
      return person;
    };

    it('brings words in, and the first answer out with its question and buttons', async () => {
      const answer = await anyone().say('hola');
      expect(textOf(answer)).toContain('No soy el IESS');
      expect(textOf(answer)).toContain(asks.keyKind);
      expect(choicesOf(answer)).toHaveLength(4);
    });

    it('opens without words', async () => {
      expect(textOf(await anyone().open())).toContain(asks.keyKind);
    });

    it('takes a choice by tap, by label, by number and by ordinal', async () => {
      const answers: string[] = [];
      for (const choose of [
        (person: Person) => person.tap(labels.employer),
        (person: Person) => person.say(labels.employer.toLowerCase()),
        (person: Person) => person.say('1'),
        (person: Person) => person.say('la primera'),
      ]) {
        answers.push(textOf(await choose(await somebodyAsked())));
      }
      expect(answers[0]).toContain(asks.situation);
      expect(new Set(answers).size).toBe(1);
    });

    it('shows every choice, whole and in order, also when there are ten', async () => {
      const person = await somebodyAsked();
      const shown = (questionsOf(employerKey.machine).get('situation')?.choices ?? []).flatMap((choice) =>
        choice.hidden ? [] : [say(`ask-situation.choice-${choice.id.replaceAll('_', '-')}`)],
      );
      expect(shown).toHaveLength(10);
      expect(choicesOf(await person.tap(labels.employer))).toEqual(shown);
    });

    it('shows every link of a card', async () => {
      const person = await somebodyAsked();
      await person.tap(labels.employer);
      await person.tap(labels.ruc);
      const card = await person.tap(labels.company);
      const links = card.flatMap((message) => message.links).join(' ');
      expect(links).toContain('https://srienlinea.sri.gob.ec/');
      expect(links).toContain('https://app.iess.gob.ec/');
    });

    it('shows a long text whole', async () => {
      const text = textOf(await anyone().say('privacidad'));
      for (const item of ['1. Para qué', '9. Delegado', '17. Decisiones']) expect(text).toContain(item);
    });

    it('says that an old button is old, and asks the pending question again', async () => {
      const person = await somebodyAsked();
      await person.tap(labels.employer);
      await person.tap(labels.forgot);
      const answer = textOf(await person.tapOld(0, labels.personal));
      expect(answer).toContain(say('old-button'));
      expect(answer).toContain(asks.email);
    });

    it.each(mediaKinds)('answers media of the kind %s with one line and the question', async (kind) => {
      const answer = await (await somebodyAsked()).send(kind);
      expect(textOf(answer)).toContain(say(`media-${kind}`));
      expect(textOf(answer)).toContain(asks.keyKind);
      expect(choicesOf(answer)).toContain(labels.employer);
    });

    it('handles a message once, however often it is delivered', async () => {
      const person = await somebodyAsked();
      await person.say('1');
      expect(await person.redeliver()).toEqual([]);
      expect(textOf(await person.say('repetir'))).toContain(asks.situation);
    });

    it.each([
      'asdf qwer zxcv',
      '👍',
      '?',
      '.',
      '<b>hola</b> & *hola* _hola_ `hola` [hola](http://x)',
      '\u202Ehola\u202C',
      'a\u0000b',
      `${'muy largo '.repeat(390)}`,
    ])('is never silent: %j', async (words) => {
      const answer = await (await somebodyAsked()).say(words);
      expect(answer.length).toBeGreaterThan(0);
      for (const { text } of answer) expect(text).toMatch(/\p{L}{3}/u);
    });

    it('sends no mark-up, template or empty value to a person', async () => {
      const person = await somebodyAsked();
      const messages = [
        ...(await person.say('menú')),
        ...(await person.say('persona')),
        ...(await person.say('empezar de nuevo')),
        ...(await person.tap(labels.employer)),
        ...(await person.tap(labels.code)),
      ];
      for (const { text } of messages) expect(text).not.toMatch(/<\/?b>|\{\s*\$?\w|undefined|null|\[object|NaN/);
    });

    it('switches the language at once and keeps the answers', async () => {
      const person = await somebodyAsked();
      await person.tap(labels.employer);
      await person.tap(labels.forgot);
      const answer = await person.say('English');
      expect(textOf(answer)).toContain(plain(writeNamed('en', 'ask-email-access', {})));
      expect(choicesOf(answer)).toContain(writeNamed('en', 'ask-email-access.choice-yes', {}));
    });

    it('says when the three minutes are over', async () => {
      const person = await somebodyAtTheCode();
      await person.tap(labels.requested);
      const unasked = await person.wait(threeMinutes);
      expect(textOf(unasked)).toContain(plain(writeNamed('es', 'waiting-over', {})));
      expect(choicesOf(unasked).length).toBeGreaterThan(1);
    });

    it('says nothing about the three minutes to somebody who has moved on', async () => {
      const person = await somebodyAtTheCode();
      await person.tap(labels.requested);
      await person.tap(labels.gotIn);
      expect(await person.wait(2 * threeMinutes)).toEqual([]);
    });

    it('keeps people apart', async () => {
      const [ana, luis] = [anyone(), anyone()];
      await Promise.all([ana.say('hola'), luis.say('hola')]);
      const [toAna, toLuis] = await Promise.all([ana.tap(labels.employer), luis.tap(labels.personal)]);
      expect(textOf(toAna)).toContain(asks.situation);
      expect(textOf(toLuis)).not.toContain(asks.situation);
    });

    it('echoes no number whole and no secret at all', async () => {
      const person = await somebodyAsked();
      const number = textOf(await person.say('mi cédula es 2459999997'));
      expect(number).toContain('24••••••97');
      expect(number).not.toContain('2459999997');
      expect(textOf(await person.say('mi clave es Perro2024'))).not.toContain('Perro2024');
    });

    it('forgets everything on request', async () => {
      const person = await somebodyAsked();
      await person.tap(labels.employer);
      expect(textOf(await person.say('borrar mis datos'))).toContain(say('deleted'));
      expect(textOf(await person.say('hola'))).toContain(asks.keyKind);
    });
  });
}
