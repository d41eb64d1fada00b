import type { Topic } from '../../flows/topics.ts';
import { give } from './answer.ts';
import { obey, person, speak } from './commands.ts';
import { lost } from './lost.ts';
import { miss, unsure } from './miss.ts';
import type { Position } from './position.ts';
import { here, say, sayHello, sayText, type Talk, text, update } from './talk.ts';
import { tell } from './tell.ts';

/** Does what a topic about the dialogue itself asks for. */
export function answerMeta(talk: Talk, topic: Topic): void {
  const position = here(talk);
  switch (topic) {
    case 'human_agent':
      return person(talk);
    case 'restart':
      return obey(talk, 'restart');
    case 'go_back':
      return obey(talk, 'back');
    case 'menu':
      return obey(talk, talk.first ? 'help' : 'menu');
    case 'repeat':
      if (position.outcome !== null || position.text !== null) return obey(talk, 'repeat');
      // "no entiendo" again and again: the same help does not get clearer.
      update(talk, { asked: null });
      lost(talk);
      break;
    case 'delete_my_data':
      return obey(talk, 'delete');
    case 'language_switch':
      return speak(talk, talk.conversation.locale === 'es' ? 'en' : 'es');
    case 'success':
      return position.question?.id === 'worked' && position.slot !== null
        ? give(talk, { [position.slot]: 'yes' })
        : tell(talk, ['solved'], [topic], {});
    case 'not_working':
      if (position.question?.id === 'worked' && position.slot !== null) return give(talk, { [position.slot]: 'no' });
      if (position.outcome === 'O15') return takeGoodNewsBack(talk, position);
      say(talk, 'topic-not-working');
      break;
    case 'greeting':
      if (position.question === null) update(talk, { steps: [] });
      else sayHello(talk);
      break;
    case 'thanks':
      say(talk, 'thanks');
      break;
    case 'frustration':
      say(talk, 'frustration');
      break;
    case 'unsure':
      return unsure(talk);
    case 'shares_secret':
      say(talk, 'secret-code');
      break;
    case 'media_message':
      say(talk, 'media-other');
      break;
    case 'out_of_domain':
      return miss(talk, [], 'out-of-domain');
    case 'deny':
      if (talk.conversation.doubt === null) return miss(talk, []);
      update(talk, { doubt: null });
      break;
    case 'affirm':
      return miss(talk, []);
    default:
      sayText(talk, text(talk, `topic-${topic.replaceAll('_', '-')}`));
  }
  talk.draft.topics.push(topic);
}

/** "Sí, ya entré" was too early: the same answer again, the other way round. */
function takeGoodNewsBack(talk: Talk, { path }: Position): void {
  const slot = path.at(-1);
  if (slot !== undefined) give(talk, { [slot]: slot.startsWith('worked') ? 'no' : null });
}
