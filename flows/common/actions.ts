// Actions that the machine of every procedure knows, by value.

/** Leaves a text to be said, as data. */
export const say = (text: string) => ({ type: 'say', params: { text } }) as const;

/** Keeps the situation that was told. */
export const noteSituation = <Situation extends string>(situation: Situation) =>
  ({ type: 'noteSituation', params: { situation } }) as const;
