import { topicLinks } from '../../flows/sources.ts';
import { type Topic, topics } from '../../flows/topics.ts';
import { addLinks, sayCard } from './card.ts';
import { obey } from './commands.ts';
import { here, say, sayText, type Talk, text } from './talk.ts';

/** Says the answer to one topic of the subject. `employer`: the kind asked about, when one was named. */
export function sayTopic(talk: Talk, asked: Topic, employer?: string): void {
  const topic = aboutRepresentative(talk) && asked === 'certificate_without_key' ? 'legal_rep_changed' : asked;
  talk.draft.topics.push(topic);
  const { outcome } = here(talk);
  // "¿y ahora qué hago?" after a card: what it says, not the way online that it may have ruled out.
  if (topic === 'how_to_recover' && outcome !== null) return sayCard(talk, outcome);
  if (topic === 'is_it_safe') {
    say(talk, 'outcome-trust');
    talk.draft.outcome = 'O13';
    return;
  }
  if (topic === 'privacy_info') return obey(talk, 'privacy');
  sayText(talk, text(talk, `topic-${topic.replaceAll('_', '-')}`, employer === undefined ? {} : { kind: employer }));
  if (topic === 'where_offices') sayOffices(talk);
  if (topics[topic] === 'redirect') talk.draft.outcome = 'O11';
  if (topic === 'personal_key') talk.draft.outcome = 'O10';
  if (topic === 'no_appointments') talk.draft.outcome = 'O14';
  addLinks(talk, topicLinks[topic] ?? []);
}

/** Beside these cards "ese certificado" is the one that names the representative. */
function aboutRepresentative(talk: Talk): boolean {
  const { situation } = here(talk).context;
  return situation === 'rep_changed' || situation === 'representative';
}

/** Only offices the operator vouches for, each with the day of the check. */
function sayOffices(talk: Talk): void {
  const { offices = [] } = talk.settings.operator;
  if (offices.length === 0) return;
  const list = offices.map(({ name, address, checkedOn }) => text(talk, 'office', { name, address, day: checkedOn }));
  say(talk, 'offices', { list: list.join('\n') });
}
