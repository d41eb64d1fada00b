import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TextName, write } from '../../../src/conversation/texts.ts';
import type { Locale } from '../../../src/conversation/view.ts';
import { messagesCall, written } from '../../fakes/whatsapp/calls.ts';
import type { FakePerson } from '../../fakes/whatsapp/people.ts';
import type { Seen } from '../driver.ts';
import { type Bot, fixtureNow, phoneNumberId, startBot } from './bot.ts';
import { textOf } from './driver.ts';
import { aimed, cast, deliver, deliverFresh, fixture, fixtureNames, messagesIn } from './fixtures.ts';

let bot: Bot;
let people: ReturnType<typeof cast>;
const tested = new Set<string>();

beforeEach(async () => {
  bot = await startBot();
  people = cast(bot);
});
afterEach(async () => {
  expect(bot.graph.broken).toEqual([]);
  expect(bot.graph.silentlyDropped).toEqual([]);
  expect(bot.graph.seized).toEqual([]);
  await bot.stop();
});

/** A text of the bot as it stands on the screen. */
const words = (name: TextName, locale: Locale = 'es', values: Record<string, string> = {}) =>
  write(locale, name as 'apology', values).replaceAll(/<\/?b>/g, '');
const named = (name: string) => {
  tested.add(name);
  return fixture(name);
};
const stampOf = (name: string) => Number(messagesIn(fixture(name))[0]?.timestamp) * 1000;
const text = (replies: readonly Seen[]) => replies.map((reply) => reply.text).join('\n');

/** What a person wrote before, one message a second, the last one a minute before `until`. */
async function said(person: FakePerson, lines: readonly string[], until: number): Promise<void> {
  for (const [at, line] of lines.entries()) {
    bot.clock.set(until - 60_000 - (lines.length - at) * 1_000);
    await bot.webhooks.post(
      messagesCall(phoneNumberId, [person], [written(bot.graph, person, textOf(line), bot.clock.now())]),
    );
    await bot.settled();
  }
}

/** Brings a person to the question whether they can open the mailbox. */
const askedAboutMail = (person: FakePerson, name: string) => said(person, ['hola', 'olvidé la clave'], stampOf(name));
const mailQuestion = () => words('ask-email-access');

async function counted(name: string): Promise<string> {
  return (await bot.metrics.registry.metrics())
    .split('\n')
    .filter((line) => line.startsWith(name))
    .join('\n');
}

describe('words', () => {
  it('01: a question in Spanish is answered in Spanish, under the id, to the phone', async () => {
    const { status, replies } = await deliverFresh(bot, named('01-text-faq-es'));
    expect(status).toBe(200);
    expect(replies).toHaveLength(1);
    expect(text(replies)).toContain(words('ask-key-kind'));
    const [sent] = bot.graph.accepted;
    expect(sent?.message.to).toBe('+593990000101');
    expect(sent?.message.biz_opaque_callback_data).toMatch(/^whatsapp:EC\.90000000000000000101#/);
  });

  it('02: English is answered in English, with the way to Spanish', async () => {
    const { replies } = await deliverFresh(bot, named('02-text-faq-en'));
    // What the message tells is not asked: the next question is the one about the mailbox.
    expect(text(replies)).toContain('registered at the IESS');
    expect(text(replies)).toContain('español');
  });

  it.each(['03-text-identity-number-messy', '04-text-ruc-domestic-service', '78-text-nul-and-invisible'])(
    '%s: a number nobody asked for is never shown whole, kept or logged',
    async (name) => {
      const call = named(name);
      const person = name.startsWith('78') ? people.luis : people.ana;
      await askedAboutMail(person, name);
      const { replies } = await deliverFresh(bot, call);
      expect(replies).toHaveLength(1);
      expect(text(replies)).toContain(mailQuestion());
      expect(text(replies)).not.toContain('3050000003');
      expect(bot.log()).not.toContain('3050000003');
    },
  );

  it('06: 4,096 characters are answered like any text, and not repeated', async () => {
    const { replies } = await deliverFresh(bot, named('06-text-long-4096'));
    expect(replies).toHaveLength(1);
    expect(text(replies)).not.toContain('Necesito ayuda con la clave patronal. Necesito');
  });

  it('26: a text that quotes the bot is an ordinary text', async () => {
    await askedAboutMail(people.ana, '26-text-quoting-bot-message');
    const { replies } = await deliverFresh(bot, aimed(bot, named('26-text-quoting-bot-message')));
    expect(replies).toHaveLength(1);
  });

  it('28: a first message from an advertisement is greeted', async () => {
    const { replies } = await deliverFresh(bot, named('28-text-from-ctwa-ad'));
    expect(text(replies)).toContain(words('ask-key-kind'));
  });

  it('49: three messages in one call are answered once', async () => {
    const { replies } = await deliverFresh(bot, named('49-batch-three-messages-one-user'));
    expect(replies).toHaveLength(1);
    expect(bot.graph.receipts).toHaveLength(1);
  });

  it('51: a message without contacts is answered, and nobody is called undefined', async () => {
    const { replies } = await deliverFresh(bot, named('51-missing-contacts'));
    expect(text(replies)).toContain(words('ask-key-kind'));
    expect(text(replies)).not.toMatch(/undefined|null/);
  });

  it('77: a tapped ice breaker is answered like the same words', async () => {
    const { replies } = await deliverFresh(bot, named('77-ice-breaker-text'));
    await said(people.luis, ['No me llega el código'], bot.clock.now() + 120_000);
    expect(
      // Bold marks do not count: the person sees none.
      text(
        bot.graph
          .inboxOf(people.luis)
          .map(({ message }) => ({ text: JSON.stringify(message).replaceAll('*', '') }) as Seen),
      ),
    ).toContain(JSON.stringify(replies[0]?.text.split('\n')[0]).slice(1, -1));
  });

  it('80: nothing but white space repeats the question', async () => {
    await askedAboutMail(people.ana, '80-text-whitespace-only');
    const { replies } = await deliverFresh(bot, named('80-text-whitespace-only'));
    expect(text(replies)).toContain(mailQuestion());
  });
});

describe('taps', () => {
  it('07: a button counts by its id, whatever its label says', async () => {
    await askedAboutMail(people.ana, '07-button-reply');
    const { replies } = await deliverFresh(bot, aimed(bot, named('07-button-reply'), 'email_access.1.yes'));
    expect(text(replies)).toContain(words('ask-employer-kind'));
  });

  it.each([
    '07-button-reply',
    '08-button-reply-old-message',
    '09-list-reply',
    '84-button-unknown-version',
    '11-template-quick-reply-button',
  ])(
    '%s: an id that is not of the current question has expired, and neither id nor label is taken as words',
    async (name) => {
      const person = name.startsWith('09') ? people.luis : people.ana;
      await askedAboutMail(person, name);
      const { replies } = await deliverFresh(bot, named(name));
      expect(replies).toHaveLength(1);
      expect(text(replies)).toContain(words('old-button'));
      expect(text(replies)).toContain(mailQuestion());
    },
  );

  it('09: a row of a list counts by its id', async () => {
    await said(people.luis, ['hola'], stampOf('09-list-reply'));
    const { replies } = await deliverFresh(bot, aimed(bot, named('09-list-reply'), 'key_kind.1.employer'));
    expect(text(replies)).toContain(words('ask-situation'));
  });

  it('11: a button of a template counts by its payload', async () => {
    await askedAboutMail(people.ana, '11-template-quick-reply-button');
    const { replies } = await deliverFresh(
      bot,
      aimed(bot, named('11-template-quick-reply-button'), 'email_access.1.yes'),
    );
    expect(text(replies)).toContain(words('ask-employer-kind'));
  });

  it('07, eleven minutes late: the question again, and the tap is no answer', async () => {
    await askedAboutMail(people.ana, '07-button-reply');
    const call = aimed(bot, named('07-button-reply'), 'email_access.1.yes');
    bot.clock.set(stampOf('07-button-reply') + 11 * 60_000);
    const { replies } = await deliver(bot, call);
    expect(text(replies)).toContain(mailQuestion());
    expect(text(replies)).not.toContain(words('ask-employer-kind'));
  });

  it('07, a day and a second late: no reply', async () => {
    const call = named('07-button-reply');
    bot.clock.set(stampOf('07-button-reply') + 24 * 60 * 60_000 + 1_000);
    expect(await deliver(bot, call)).toEqual({ status: 200, replies: [] });
  });

  it('01, eleven minutes late: the current question', async () => {
    const call = named('01-text-faq-es');
    bot.clock.set(stampOf('01-text-faq-es') + 11 * 60_000);
    const { replies } = await deliver(bot, call);
    expect(replies).toHaveLength(1);
    expect(text(replies)).toContain(words('ask-key-kind'));
  });
});

describe('what cannot be read', () => {
  it.each([
    ['12-flow-nfm-reply', 'ana', 'media-other'],
    ['13-flow-nfm-reply-no-token', 'ana', 'media-other'],
    ['16-audio-voice-note', 'eva', 'media-audio'],
    ['18-video', 'luis', 'media-video'],
    ['19-sticker', 'eva', 'media-sticker'],
    ['20-location-place', 'ana', 'media-location'],
    ['21-location-pin-only', 'ana', 'media-location'],
    ['22-contacts-vcard', 'luis', 'media-contact'],
    ['23-contacts-request-answer-bsuid', 'hidden', 'media-contact'],
    ['29-unsupported-edit', 'ana', 'edited-old'],
    ['30-unsupported-poll', 'eva', 'media-other'],
    ['32-unknown-future-type', 'luis', 'media-other'],
    ['61-order', 'luis', 'media-other'],
  ] as const)('%s: one explanation and the current question', async (name, who, explanation) => {
    const person = people[who];
    await askedAboutMail(person, name);
    const { status, replies } = await deliverFresh(bot, aimed(bot, named(name)));
    expect(status).toBe(200);
    expect(replies).toHaveLength(1);
    expect(text(replies)).toContain(words(explanation));
    expect(text(replies)).toContain(mailQuestion());
    expect(text(replies)).not.toMatch(/3050000003|593990000999|Contador|ft_0c5b7c1e/);
    expect(bot.log()).not.toMatch(/3050000003|593990000999|Contador|ft_0c5b7c1e/);
  });

  it.each([
    ['15-image-with-caption', 'ana', 'media-image'],
    ['17-document-pdf', 'luis', 'media-document'],
  ] as const)('%s: nothing is downloaded; the words under it may help', async (name, who, explanation) => {
    await askedAboutMail(people[who], name);
    const { replies } = await deliverFresh(bot, named(name));
    expect(replies).toHaveLength(1);
    expect(text(replies)).toContain(words(explanation));
    expect(bot.graph.requests.filter(({ method }) => method === 'GET')).toEqual([]);
  });

  it('16: a second voice note in a row gets the short form', async () => {
    await deliverFresh(bot, named('16-audio-voice-note'));
    const again = named('16-audio-voice-note');
    for (const message of messagesIn(again)) message.id = `${message.id}2`;
    const { replies } = await deliverFresh(bot, again);
    expect(text(replies)).toContain(words('media-again'));
    expect(text(replies)).not.toContain(words('media-audio'));
  });

  it('32: a kind that is not known today is counted', async () => {
    await deliverFresh(bot, named('32-unknown-future-type'));
    expect(await counted('whatsapp_unknown_kind_total')).toBe('whatsapp_unknown_kind_total 1');
  });
});

describe('what is never answered', () => {
  it.each([
    '24-reaction-added',
    '25-reaction-removed',
    '33-edit-text-coexistence',
    '34-revoke-coexistence',
    '35-system-user-changed-number',
    '37-user-id-update',
    '38-system-identity-changed',
    '39-status-sent',
    '40-status-sent-billable-after-2026-10',
    '41-status-delivered',
    '43-status-played',
    '44-status-failed-131047-window',
    '45-status-failed-131026-undeliverable',
    '47-statuses-batch-out-of-order',
    '48-error-webhook-value-level',
    '58-other-phone-number-id',
    '60-group-message',
    '63-user-preferences-stop',
    '64-account-update-no-metadata',
    '65-phone-number-quality-update',
    '66-template-status-update',
    '67-other-object-instagram',
    '68-empty-entry',
    '72-standby-status',
    '73-handover-control-passed',
    '74-handover-control-taken',
    '82-status-recipient-parent-spelling',
  ])('%s: 200, and not one call to Meta', async (name) => {
    expect(await deliverFresh(bot, named(name))).toEqual({ status: 200, replies: [] });
    expect(bot.graph.requests).toEqual([]);
  });

  it('69: a message first delivered after three days gets no reply and changes nothing', async () => {
    await said(people.ana, ['hola', 'olvidé la clave'], fixtureNow);
    bot.clock.set(fixtureNow);
    const call = named('69-stale-redelivery-3-days');
    expect(await deliver(bot, call)).toEqual({ status: 200, replies: [] });
    await said(people.ana, ['repetir'], fixtureNow + 60_000);
    expect(JSON.stringify(bot.graph.accepted.at(-1)?.message)).toContain('email_access.1.yes');
  });

  it('70: the same bytes again get no second reply, also in the same instant', async () => {
    await deliverFresh(bot, named('01-text-faq-es'));
    expect(await deliver(bot, named('70-duplicate-redelivery'))).toEqual({ status: 200, replies: [] });
    expect(bot.graph.accepted).toHaveLength(1);
  });
});

describe('what is noted without an answer', () => {
  it('40: a charged message is counted', async () => {
    await deliverFresh(bot, named('40-status-sent-billable-after-2026-10'));
    expect(await counted('whatsapp_status_total')).toBe('whatsapp_status_total{status="sent",billable="true"} 1');
  });

  it('45: everything of a person who cannot be reached is deleted', async () => {
    await askedAboutMail(people.ana, '01-text-faq-es');
    await deliver(bot, named('45-status-failed-131026-undeliverable'));
    await said(people.ana, ['sí'], bot.clock.now() + 120_000);
    expect(JSON.stringify(bot.graph.accepted.at(-1)?.message)).toContain('key_kind.1.employer');
  });

  it('44: a closed window leaves the conversation as it is', async () => {
    await askedAboutMail(people.ana, '01-text-faq-es');
    await deliver(bot, named('44-status-failed-131047-window'));
    await said(people.ana, ['sí'], bot.clock.now() + 120_000);
    expect(JSON.stringify(bot.graph.accepted.at(-1)?.message)).toContain('employer_kind.1.company');
  });

  it('48: a complaint about the rate slows the sender down, and nothing is lost', async () => {
    bot.clock.set(stampOf('01-text-faq-es'));
    await deliver(bot, named('48-error-webhook-value-level'));
    await deliver(bot, named('48-error-webhook-value-level'));
    const call = named('01-text-faq-es');
    expect((await deliver(bot, call)).replies).toEqual([]);
    expect(bot.log()).toContain('130429');
    await bot.wait(60_000);
    expect(bot.graph.accepted).toHaveLength(1);
  });

  it('64: a restriction of the account is told to the operator', async () => {
    await deliver(bot, named('64-account-update-no-metadata'));
    expect(bot.log()).toContain('ACCOUNT_RESTRICTION');
  });

  it('47: statuses in any order, one of them twice, do no harm', async () => {
    await deliver(bot, named('47-statuses-batch-out-of-order'));
    expect(await counted('whatsapp_status_total{status="delivered"')).toMatch(/ 2$/);
  });

  it('74, 73: silent while somebody else answers, and back when they hand over', async () => {
    await deliver(bot, named('74-handover-control-taken'));
    expect((await deliverFresh(bot, named('01-text-faq-es'))).replies).toEqual([]);
    await deliver(bot, named('73-handover-control-passed'));
    expect(bot.graph.requests).toEqual([]);
    const call = named('03-text-identity-number-messy');
    expect((await deliverFresh(bot, call)).replies).toHaveLength(1);
  });

  it('72: a status of another responder is not booked as ours', async () => {
    await deliver(bot, named('72-standby-status'));
    expect(await counted('whatsapp_status_total')).toBe('');
  });

  it('76: opening the chat is greeted once with the first question', async () => {
    const { replies } = await deliverFresh(bot, named('76-request-welcome'));
    expect(replies).toHaveLength(1);
    expect(text(replies)).toContain(words('ask-key-kind'));
    expect(text(replies)).not.toContain(words('media-other'));
  });
});

describe('people and their ids', () => {
  it('53, 54: somebody without a phone is answered by id, and a tap continues the same conversation', async () => {
    const { replies } = await deliverFresh(bot, named('53-bsuid-only-sender'));
    expect(replies).toHaveLength(1);
    expect(bot.graph.accepted[0]?.message).toMatchObject({ recipient: people.hidden.userId });
    expect(bot.graph.accepted[0]?.message).not.toHaveProperty('to');
    const tap = aimed(bot, named('54-bsuid-only-button-reply'), 'email_access.1.yes');
    expect(text((await deliverFresh(bot, tap)).replies)).toContain(words('ask-employer-kind'));
    await said(people.hidden, ['English'], bot.clock.now() + 120_000);
    expect(JSON.stringify(bot.graph.accepted.at(-1)?.message)).toContain(words('ask-employer-kind', 'en'));
  });

  it('56: a message with nothing but the phone continues the conversation kept under the id', async () => {
    await askedAboutMail(people.ana, '56-phone-only-legacy');
    const { replies } = await deliverFresh(bot, named('56-phone-only-legacy'));
    expect(replies).toHaveLength(1);
    expect(text(replies)).toContain(mailQuestion());
  });

  it('35: after a change of number the conversation goes on under the new id', async () => {
    await askedAboutMail(people.luis, '35-system-user-changed-number');
    await deliver(bot, named('35-system-user-changed-number'));
    Object.assign(people.luis, { phone: '593990000202', userId: 'EC.90000000000000000202' });
    await said(people.luis, ['sí'], bot.clock.now() + 120_000);
    expect(JSON.stringify(bot.graph.accepted.at(-1)?.message)).toContain('employer_kind.1.company');
  });

  it('37: after a change of id the conversation goes on, also when the news comes twice', async () => {
    await askedAboutMail(people.hidden, '53-bsuid-only-sender');
    await deliver(bot, named('37-user-id-update'));
    await deliver(bot, named('37-user-id-update'));
    people.hidden.userId = 'EC.90000000000000000299';
    await said(people.hidden, ['sí'], bot.clock.now() + 120_000);
    const last = bot.graph.accepted.at(-1)?.message;
    expect(JSON.stringify(last)).toContain('employer_kind.1.company');
    expect(last).toMatchObject({ recipient: 'EC.90000000000000000299' });
  });

  it('38: on a new device what was said before is forgotten', async () => {
    await askedAboutMail(people.eva, '38-system-identity-changed');
    await deliver(bot, named('38-system-identity-changed'));
    await said(people.eva, ['sí'], bot.clock.now() + 120_000);
    expect(JSON.stringify(bot.graph.accepted.at(-1)?.message)).toContain('key_kind.1.employer');
  });
});

it('every recorded call has a test', () => {
  expect([...tested].sort()).toEqual([...fixtureNames].sort());
});
