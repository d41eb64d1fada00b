import { expect, it } from 'vitest';
import { questions } from '../../flows/questions.ts';

/**
 * Buttons live in chats for ever, so a question whose choices change needs a new version: then old buttons expire.
 * When this fails, raise `version` in the question's file and write the new line here.
 */
it('a question with other choices has another version', () => {
  const now = Object.fromEntries(
    Object.values(questions).map(({ id, version, choices }) => [
      id,
      `${version}: ${choices.map((one) => one.id).join(' ')}`,
    ]),
  );
  expect(now).toEqual({
    key_kind: '1: employer personal other unsure',
    situation:
      '1: forgot blocked code email first_time data rep_changed ruc_closed page other email_unknown representative captcha down no_turno solved',
    words: '1: options give_up',
    email_access: '1: yes no unsure',
    employer_kind: '1: company natural domestic public unknown',
    consent: '1: accept no',
    identity: '1: skip',
    ruc: '1: skip',
    branch: '1: skip',
    confirm: '1: yes change_identity change_ruc change_branch',
    worked: '2: requested yes no email',
  });
});
