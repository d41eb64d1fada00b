import { understand } from '../../src/understanding/understand.ts';
import type { Pending, Understood } from '../../src/understanding/understood.ts';

/** Reads a text as a first message, or as an answer to a question. */
export const read = (text: string, pending: Pending | null = null, answered: readonly Pending[] = []): Understood =>
  understand(text, { pending, locale: 'es', answered });

/** The topics served, best first. */
export function topicsOf(text: string, pending: Pending | null = null): string[] {
  const understood = read(text, pending);
  return 'topics' in understood ? understood.topics.map(({ topic }) => topic) : [];
}

const choice = (id: string, ...labels: string[]): Pending['choices'][number] => ({ id, labels });

/** Questions as the flow asks them. */
export const ask = {
  keyKind: {
    question: 'key_kind',
    expects: 'choice',
    choices: [
      choice('employer', 'Empleador', 'Employer'),
      { ...choice('personal', 'Afiliado o jubilado', 'Affiliate or retired'), topics: ['personal_key'] },
      choice('other', 'SRI, SUT u otra', 'SRI, SUT or other'),
      { ...choice('unsure', 'No sé', 'Not sure'), topics: ['unsure'] },
    ],
  },
  situation: {
    question: 'situation',
    expects: 'choice',
    choices: [
      { ...choice('forgot', 'Olvidé la clave', 'Forgot the key'), topics: ['forgot_key'] },
      { ...choice('blocked', 'Clave bloqueada', 'Key blocked'), topics: ['blocked_key'] },
      {
        ...choice('code', 'No llega el código', 'Code not arriving'),
        topics: ['otp_not_received', 'otp_expired', 'link_expired'],
      },
      { ...choice('email', 'No abro ese correo', 'Cannot open e-mail'), topics: ['email_no_access'] },
    ],
  },
  email: {
    question: 'email_access',
    expects: 'choice',
    choices: [
      choice('yes', 'Sí', 'Yes'),
      { ...choice('no', 'No', 'No'), topics: ['email_no_access', 'email_not_registered'] },
      { ...choice('unsure', 'No sé cuál es', 'Not sure which'), topics: ['email_unknown', 'unsure'] },
    ],
  },
  kind: {
    question: 'employer_kind',
    expects: 'choice',
    choices: [
      choice('company', 'Empresa', 'Company'),
      choice('natural', 'Persona natural', 'Natural person'),
      choice('domestic', 'Servicio doméstico', 'Domestic service'),
      choice('public', 'Institución pública', 'Public body'),
    ],
  },
  identity: { question: 'identity', expects: 'identity', choices: [choice('skip', 'Omitir', 'Skip')] },
  ruc: { question: 'ruc', expects: 'ruc', choices: [choice('skip', 'Omitir', 'Skip')] },
  branch: { question: 'branch', expects: 'branch', choices: [choice('skip', 'Omitir', 'Skip')] },
} as const satisfies Readonly<Record<string, Pending>>;
