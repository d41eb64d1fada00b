import type { Pending } from '../../src/understanding/understood.ts';

const yesNo = (yes: Pending['choices'][number], no: Pending['choices'][number]): Pending['choices'] => [yes, no];

/** The questions that the rows of in-context.jsonl were asked at, as the reading of answers sees a question. */
export const steps: Readonly<Record<string, Pending>> = {
  email: {
    question: 'email_access',
    expects: 'choice',
    choices: [
      { id: 'yes', labels: ['Sí, lo abro', 'Yes, I can'] },
      {
        id: 'no',
        labels: ['No puedo', 'No, I cannot'],
        topics: ['email_no_access', 'email_unknown', 'email_not_registered'],
      },
      { id: 'unsure', labels: ['No sé cuál es', 'I am not sure'], topics: ['unsure'] },
    ],
  },
  first: {
    question: 'first',
    expects: 'choice',
    choices: [
      { id: 'yes', labels: ['Sí'], topics: ['first_time_key'] },
      { id: 'no', labels: ['No'], topics: ['forgot_key', 'blocked_key'] },
      { id: 'unsure', labels: ['No sé'], topics: ['unsure'] },
    ],
  },
  ruc_active: {
    question: 'ruc_active',
    expects: 'choice',
    choices: [
      { id: 'yes', labels: ['Sí'] },
      { id: 'no', labels: ['No'], topics: ['ruc_closed_or_suspended', 'domestic_employer'] },
      { id: 'unsure', labels: ['No lo sé'], topics: ['unsure'] },
    ],
  },
  domestic: {
    question: 'domestic',
    expects: 'choice',
    choices: yesNo({ id: 'yes', labels: ['Sí'], topics: ['domestic_employer'] }, { id: 'no', labels: ['No'] }),
  },
  code: {
    question: 'code',
    expects: 'choice',
    choices: yesNo(
      { id: 'yes', labels: ['Sí, llegó'], topics: ['otp_expired', 'progress', 'success'] },
      { id: 'no', labels: ['No llegó'], topics: ['otp_not_received'] },
    ),
  },
  ask_ruc: { question: 'ruc', expects: 'ruc', choices: [{ id: 'skip', labels: ['Omitir', 'Skip'] }] },
  ask_ced: { question: 'identity', expects: 'identity', choices: [{ id: 'skip', labels: ['Omitir', 'Skip'] }] },
  ask_suc: { question: 'branch', expects: 'branch', choices: [{ id: 'skip', labels: ['Omitir', 'Skip'] }] },
  menu: {
    question: 'situation',
    expects: 'choice',
    choices: [
      { id: 'forgot', labels: ['Olvidé la clave', 'Forgot the key'], topics: ['forgot_key'] },
      { id: 'blocked', labels: ['Clave bloqueada', 'Key blocked'], topics: ['blocked_key'] },
      {
        id: 'code',
        labels: ['Código no llega', 'Code does not arrive'],
        topics: ['otp_not_received', 'otp_expired', 'link_expired'],
      },
      { id: 'email', labels: ['No abro ese correo', 'Cannot open e-mail'], topics: ['email_no_access'] },
    ],
  },
};
