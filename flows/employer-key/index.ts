import type { Procedure } from '../procedure.ts';
import { facts } from './facts.ts';
import { fields } from './fields.ts';
import { machine } from './machine.ts';
import { outcomes } from './outcomes.ts';
import { situations } from './situations.ts';
import { claims, links } from './sources.ts';
import { employerKeyTopics } from './topics.ts';
import { derive, values } from './values.ts';

/** The key with which an employer enters the portal of the IESS. */
export const employerKey: Procedure = {
  id: 'employer-key',
  version: 2,
  machine,
  situations,
  outcomes,
  facts,
  fields,
  topics: employerKeyTopics,
  links,
  claims,
  derive,
  values,
  menu: ['what_documents', 'how_long', 'appointment', 'is_it_safe'],
  mostQuestions: 4,
};
