/**
 * A mark that only one room gives: a copy made by spreading has lost it, so that the compiler refuses what another room has
 * made. Nothing of it is there when the program runs.
 */
declare class Mark<Room extends string> {
  private readonly room: Room;
}
export type MadeIn<Room extends string> = Mark<Room>;

/** Everything of a marked value but the mark. */
export type Unmarked<Value> = { [Key in keyof Value]: Value[Key] };
