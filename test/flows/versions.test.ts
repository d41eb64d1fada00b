import { expect, it } from 'vitest';
import { employerKey } from '../../flows/employer-key/index.ts';
import { personalKey } from '../../flows/personal-key/index.ts';
import type { Meta, Procedure } from '../../flows/procedure.ts';

/** Every question of a procedure with its version and choices, by slot: variants after the cards have choices of their own. */
const choicesOf = ({ machine }: Procedure): { readonly [slot: string]: string } =>
  Object.fromEntries(
    Object.entries(machine.states).flatMap(([state, { meta }]) => {
      const { question, mark } = (meta ?? {}) as Meta;
      if (!question) return [];
      const slot = question.followUp ? `${question.id} at ${state}` : `${question.id}${mark ? `:${mark}` : ''}`;
      return [[slot, `${question.version}: ${question.choices.map(({ id }) => id).join(' ')}`]];
    }),
  );

const situation =
  '1: forgot blocked code email first_time data rep_changed ruc_closed page other email_unknown representative captcha down no_turno solved';
const counter = '2: yes no_turno no';

/**
 * Buttons live in chats for ever, so a question whose choices change needs a new version: then old buttons expire.
 * When this fails, raise `version` in the question's file and write the new line here.
 */
it('a question with other choices has another version', () => {
  expect(choicesOf(employerKey)).toEqual({
    key_kind: '1: employer personal other unsure',
    situation,
    'situation:again': situation,
    words: '1: options give_up',
    'words:again': '1: options give_up',
    email_access: '1: yes no unsure',
    employer_kind: '1: company natural domestic public unknown',
    consent: '1: accept no',
    identity: '1: skip',
    ruc: '1: skip',
    branch: '1: skip',
    confirm: '1: yes change_identity change_ruc change_branch',
    'worked at recover_online': '2: requested yes no email',
    'worked at blocked': '2: requested yes no email',
    'worked at first_time': counter,
    'worked at ruc_closed': counter,
    'worked at mailbox_lost': counter,
    'worked at mailbox': '2: found not_found no_turno yes',
    'worked at no_mailbox': counter,
    'worked at representative_changed': counter,
    'worked at data_mismatch': counter,
    'worked at captcha': '2: yes no',
    'worked at code': '2: requested yes no email not_arrived',
    'worked at page_down': '2: loads yes no',
    'worked at no_appointments': '2: yes no',
    'worked at waiting': '2: yes not_arrived expired email over',
    'worked at over': '2: yes not_arrived expired email',
  });
});

const trouble =
  '1: forgot blocked first_time code email unregistered abroad page employer other email_unknown foreign captcha down no_turno solved';

it('so has a question about the personal key', () => {
  expect(choicesOf(personalKey)).toEqual({
    situation: trouble,
    'situation:again': trouble,
    words: '1: options give_up',
    'words:again': '1: options give_up',
    'worked at personal_recover': '1: yes no unregistered requested email employer',
    'worked at personal_first_time': '1: yes no unregistered requested email employer',
    'worked at personal_unlock': '1: requested yes no email unregistered opened employer',
    'worked at personal_link': '1: requested yes no email unregistered opened employer not_arrived',
    'worked at waiting': '1: opened not_arrived expired yes email unregistered employer over',
    'worked at over': '1: opened not_arrived expired yes email unregistered employer',
    'worked at personal_counter': '1: yes no_turno no employer',
    'worked at personal_foreigner': '1: yes no_turno no employer',
    'worked at personal_no_appointments': '1: yes no employer',
    'worked at personal_abroad': '1: yes no unregistered email employer',
    'worked at abroad_stuck': '1: yes no employer',
    'worked at personal_captcha': '1: yes no employer',
    'worked at personal_page_down': '1: loads yes no employer',
  });
});
