import { type EmployerKind, employerKinds } from '../facts.ts';
import { question, state, type Way } from '../setup.ts';

/** Who the employer is: decides the papers and the format of the numbers. */
const employerKind = question({
  id: 'employer_kind',
  version: 1,
  text: 'ask-employer-kind',
  expects: 'choice',
  skip: 'unknown',
  fact: 'employer_kind',
  counted: 'last',
  choices: [
    { id: 'company' },
    { id: 'natural' },
    { id: 'domestic', topics: ['domestic_employer'] },
    { id: 'public' },
    { id: 'unknown', hidden: true },
  ],
});

const chosen = (kind: EmployerKind): readonly Way[] => {
  const actions = { type: 'noteKind', params: { kind } } as const;
  return [
    { guard: 'wantsNumbers', target: 'consent', actions },
    { target: 'card', actions },
  ];
};

export const employerKindState = state({
  meta: { question: employerKind },
  on: Object.fromEntries(([...employerKinds, 'unknown'] as const).map((kind) => [`chose.${kind}`, chosen(kind)])),
});
