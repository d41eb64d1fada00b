import type { Act, Feeling } from '../../acts.ts';
import { counted, say } from '../phrases.ts';
import { one, rule, type Where } from '../rule.ts';

// That somebody was heard is said in one line, above all else.

const isSmallTalk = ({ type }: Act): boolean => type === 'feel' || type === 'affirm' || type === 'unknown';
const isAlone = ({ all, done }: Where): boolean => all.every(isSmallTalk) && done.length === 0;

export const greeting = rule({
  id: 'greeting',
  when: (left) => one(left, 'feel', ({ feeling }) => feeling === 'greeting'),
  decide: (_, where) => {
    const { at, turn } = where;
    const count = counted(where, { type: 'feel', feeling: 'greeting' });
    if (!isAlone(where)) return count;
    if (at.question === null) return [...count, { do: 'clear' }];
    // The first message is greeted by the welcome, and where nothing has been said yet there is nothing to go on with.
    return turn.first ? count : [...count, say(turn.conversation.steps.length > 0 ? 'hello-again' : 'hello', 'heard')];
  },
});

/** A thank-you is answered where it stands alone; beside other words it is heard in silence. */
export const thanks = rule({
  id: 'thanks',
  when: (left) => one(left, 'feel', ({ feeling }) => feeling === 'thanks'),
  decide: (_, where) => [
    ...counted(where, { type: 'feel', feeling: 'thanks' }),
    ...(isAlone(where) ? [say('thanks', 'heard')] : []),
  ],
});

const texts: { readonly [feeling in Exclude<Feeling, 'greeting' | 'thanks'>]: string } = {
  anger: 'feel-anger',
  worry: 'feel-worry',
  grief: 'feel-grief',
};

export const troubled = rule({
  id: 'trouble_felt',
  when: (left) => one(left, 'feel'),
  decide: ([act], where) =>
    act?.type === 'feel' && act.feeling !== 'greeting' && act.feeling !== 'thanks'
      ? [...counted(where, { type: 'feel', feeling: act.feeling }), say(texts[act.feeling], 'heard')]
      : [],
});
