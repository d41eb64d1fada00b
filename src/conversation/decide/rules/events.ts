import { answerTopic, say, topicFor } from '../phrases.ts';
import { one, rule } from '../rule.ts';

// What happens that is not words.

export const nothing = rule({
  id: 'nothing_readable',
  when: (left) => one(left, 'nothing'),
  decide: () => [say('empty')],
});

const staleTexts = { button: 'old-button', edit: 'edited-old', message: 'were-away' } as const;

export const stale = rule({
  id: 'too_late',
  when: (left) => one(left, 'stale'),
  decide: ([act], { turn }) => {
    if (act?.type !== 'stale') return [];
    if (act.what !== 'message') return [say(staleTexts[act.what])];
    return [{ do: 'catch_up' }, ...(turn.first ? [] : [say(staleTexts.message)])];
  },
});

export const due = rule({
  id: 'time_is_over',
  when: (left, { turn, at }) =>
    one(left, 'due', ({ wait }) => {
      const open = turn.conversation.wait;
      return open !== null && open.id === wait && at.slot === wait && turn.now >= open.at;
    }),
  decide: (_, { at }) => {
    const over = at.question?.choices.find(({ clock }) => clock);
    return over && at.slot !== null ? [{ do: 'stop_clock' }, { do: 'answer', answers: { [at.slot]: over.id } }] : [];
  },
});

export const media = rule({
  id: 'cannot_read_media',
  when: (left) => one(left, 'media'),
  decide: ([act], { turn, topics }) => {
    if (act?.type !== 'media') return [];
    const topic = Object.keys(topics).find((id) => topics[id]?.media);
    return [
      ...(topic === undefined ? [] : [{ do: 'topic', topic } as const]),
      say(turn.conversation.unreadable ? 'media-again' : `media-${act.media}`, 'heard'),
      { do: 'unreadable', is: true },
    ];
  },
});

/** The chat was opened: a deep link may bring a topic or a language along. */
export const opened = rule({
  id: 'chat_opened',
  when: (left) => one(left, 'opened'),
  decide: ([act], where) => {
    if (act?.type !== 'opened') return [];
    const { payload } = act;
    const { at, topics, turn } = where;
    if (payload === 'es' || payload === 'en') {
      const topic = topicFor(topics, { type: 'command', name: 'language' });
      return [
        ...(topic === null ? [] : [{ do: 'topic', topic } as const]),
        { do: 'speak', locale: payload, by: 'chosen' },
        ...(turn.first ? [] : [say('language-changed')]),
      ];
    }
    const linked = Object.keys(topics).find(
      (id) =>
        payload !== undefined && (topics[id]?.deepLinks?.includes(payload) || isLinkable(topics[id], id, payload)),
    );
    if (linked !== undefined) return answerTopic(where, linked);
    if (at.question === null) return [{ do: 'clear' }];
    return turn.first ? [] : [say(turn.conversation.steps.length > 0 ? 'hello-again' : 'hello', 'heard')];
  },
});

const isLinkable = (row: { readonly kind: string } | undefined, id: string, payload: string): boolean =>
  id === payload && row?.kind !== 'meta';

/** A secret is said to be one, is kept nowhere, and hides only itself: what stands beside it is read. */
export const secret = rule({
  id: 'secret_shown',
  when: (left) => one(left, 'secret'),
  decide: ([act], { topics }) => {
    if (act?.type !== 'secret') return [];
    const topic = Object.keys(topics).find((id) => topics[id]?.secret);
    return [
      ...(topic === undefined ? [] : [{ do: 'topic', topic } as const]),
      { do: 'count', what: 'understood' },
      say(`secret-${act.kind}`, 'heard'),
    ];
  },
});
