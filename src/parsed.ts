/** What reading a group of settings came to: one line per problem, each naming the variable and what to do, never a value. */
export interface Parsed<T> {
  /** `null` when the group is switched off or has problems. */
  readonly value: T | null;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
}
