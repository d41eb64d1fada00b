import { question, state } from '../setup.ts';

/** The RUC. Domestic employers are never asked: theirs is the cédula and 000. */
const ruc = question({
  id: 'ruc',
  version: 1,
  text: 'ask-ruc',
  expects: 'number',
  field: 'ruc',
  skip: 'skip',
  choices: [{ id: 'skip', means: ['deny'] }],
});

export const rucState = state({
  meta: { question: ruc },
  on: { answered: { target: 'branch', actions: 'noteNumber' }, 'chose.skip': 'branch' },
});
