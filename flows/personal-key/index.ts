import type { Procedure } from '../procedure.ts';
import { facts } from './facts.ts';
import { machine } from './machine.ts';
import { outcomes } from './outcomes.ts';
import { situations } from './situations.ts';
import { claims, links } from './sources.ts';
import { topics } from './topics.ts';
import { values } from './values.ts';

/** The key with which an affiliate or pensioner enters the personal portal of the IESS. It asks for no number. */
export const personalKey: Procedure = {
  id: 'personal-key',
  version: 1,
  machine,
  entry: { outcome: 'personal_key', from: { slot: 'key_kind', to: 'personal' } },
  situations,
  outcomes,
  facts,
  fields: {},
  topics,
  links,
  claims,
  values,
  menu: ['how_long', 'what_documents', 'cost', 'is_it_safe'],
  mostQuestions: 2,
};
