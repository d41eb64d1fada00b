import { assign } from 'xstate';
import { type EmployerKind, employerKinds, question } from '../question.ts';
import { flow } from '../setup.ts';

/** Who the employer is: decides the papers and the format of the numbers. */
const employerKind = question({
  id: 'employer_kind',
  version: 1,
  text: 'ask-employer-kind',
  expects: 'choice',
  skip: 'unknown',
  choices: [
    { id: 'company' },
    { id: 'natural' },
    { id: 'domestic', topics: ['domestic_employer'] },
    { id: 'public' },
    { id: 'unknown', hidden: true },
  ],
});

const remember = (kind: EmployerKind) => assign(() => ({ kind }));

export const employerKindState = flow.createStateConfig({
  meta: { question: employerKind },
  on: Object.fromEntries(
    ([...employerKinds, 'unknown'] as const).map((kind) => [
      `chose.${kind}`,
      [
        { guard: 'wantsNumbers' as const, target: 'consent', actions: remember(kind) },
        { target: 'card', actions: remember(kind) },
      ],
    ]),
  ),
});
