import { describe, expect, it } from 'vitest';
import { madeConversation } from '../../src/conversation/move/made.ts';
import { talk } from '../support/talk.ts';

/** What an older flow left behind: the conversation of somebody who was in the middle of it when the bot was updated. */
const inTheMiddle = (steps: Record<string, string>[], asked: { question: string; version: number }) => {
  const { conversation } = talk().say('hola');
  if (!conversation) throw new Error('no conversation');
  return talk({}, madeConversation({ ...conversation, steps, asked }));
};

describe('a new version of the flow, with people in the middle of it', () => {
  it('asks a question that was inserted before the one they were at, and keeps what they answered', () => {
    // The old flow did not ask for the mailbox and went straight to the kind of employer.
    const person = inTheMiddle([{ key_kind: 'employer' }, { situation: 'forgot' }], {
      question: 'employer_kind',
      version: 1,
    });
    person.say('empresa');
    expect(person.pending).toBe('email_access');
    // "empresa" was no answer to the mailbox, but it is kept for the question that it does answer.
    person.tap('yes');
    expect(person.reply.outcome).toBe('recover_online');
  });

  it('asks the next question when theirs was removed, and does not take their words for an answer to it', () => {
    const person = inTheMiddle([{ key_kind: 'employer' }, { situation: 'forgot' }, { favourite_colour: 'blue' }], {
      question: 'shoe_size',
      version: 3,
    });
    person.say('no');
    expect(person.pending).toBe('email_access');
    expect(person.conversation?.steps.at(-1)).not.toHaveProperty('email_access');
  });

  it('shows a question again when it was reworded, instead of applying an answer to the old wording', () => {
    const person = inTheMiddle([{ key_kind: 'employer' }, { situation: 'forgot' }], {
      question: 'email_access',
      version: 0,
    });
    person.say('sí');
    expect(person.pending).toBe('email_access');
    expect(person.conversation?.steps).toHaveLength(2);
    person.say('sí');
    expect(person.pending).toBe('employer_kind');
  });

  it('does not take a button of the old wording either', () => {
    const person = inTheMiddle([{ key_kind: 'employer' }, { situation: 'forgot' }], {
      question: 'email_access',
      version: 0,
    });
    person.take({ type: 'choice', choice: 'email_access.0.no' });
    expect(person.pending).toBe('email_access');
    expect(person.reply.text).toContain('Ese botón ya no vale');
  });
});
