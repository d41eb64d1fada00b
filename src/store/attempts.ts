/** Who is to be told when a message cannot be tried again. */
export interface Sender {
  readonly from: string;
  readonly address?: string | undefined;
  readonly languageHint?: string | undefined;
}

/** A message that a turn works on, or a wait that is over; that one has no sender, and comes up again by itself. */
export interface Attempt {
  readonly id: string;
  readonly sender: Sender | null;
}

/** What is known of a message that ended a process: it may be tried once more, or never again. */
export type Tried = 'once' | 'given up';

/** A message that is not tried again and whose sender was not told yet. */
export interface GivenUp extends Sender {
  /** Keyed hash of the message's id, as records keep it. */
  readonly hash: string;
}

/** Where the watchdog's thread writes down a message that stopped the program, and the key (32 bytes) that its sender is sealed with. */
export type StallPlace =
  | { readonly kind: 'file'; readonly file: string; readonly key: Uint8Array }
  | { readonly kind: 'postgres'; readonly url: string; readonly key: Uint8Array }
  | { readonly kind: 'nowhere' };

/**
 * Which messages are being worked on, kept so that it is known after the process has died of one: no message is tried a third time.
 * It costs no write to the disk. Ids are kept as keyed hashes, and who wrote, sealed, only when it may be the last try.
 */
export interface Attempts {
  /**
   * Notes that these messages are in work from now on, and says which of them have ended a process before.
   * @throws StoreError when other processes could not be told
   */
  begin(messages: readonly Attempt[]): Promise<ReadonlyMap<string, Tried>>;
  /** Tries for the last time what was tried `once`. @throws StoreError, and whatever `work` throws */
  last<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** From now until `rest` the end of this process is this message's doing. Costs microseconds. */
  working(id: string): void;
  rest(): void;
  /** This process has survived these messages. */
  end(ids: readonly string[]): void;
  /** What nobody was told about yet, not older than a day. @throws StoreError */
  givenUp(): Promise<readonly GivenUp[]>;
  /** The sender of a message that was given up knows it. It stays given up. */
  told(message: { readonly id: string } | { readonly hash: string }): void;
  /** Holds the message of `working`, for a thread that looks on while this one hangs. */
  readonly memory: SharedArrayBuffer;
  readonly place: StallPlace;
  close(): Promise<void>;
}

/** Entries are forgotten after the time in which a platform delivers a message again and it would still be answered, in ms. */
export const attemptLifeMs = 24 * 3_600_000;

/** For a store that dies with its process. */
export function noAttempts(): Attempts {
  const none: ReadonlyMap<string, Tried> = new Map();
  const nothing = (): void => undefined;
  return {
    begin: async () => none,
    last: (_, work) => work(),
    working: nothing,
    rest: nothing,
    end: nothing,
    givenUp: async () => [],
    told: nothing,
    memory: new SharedArrayBuffer(0),
    place: { kind: 'nowhere' },
    close: async () => undefined,
  };
}
