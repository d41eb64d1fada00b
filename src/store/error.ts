/** What is wrong with the store; it decides what an operator has to do, and whether waiting helps. */
export type StoreTrouble =
  /** The disk has no room left; writing works again by itself once there is some. */
  | 'full'
  /** Another process has the file open. */
  | 'locked'
  /** The file is damaged, or it is no database. */
  | 'corrupt'
  /** The database cannot be reached, or broke off in the middle; it is tried again with every call. */
  | 'unavailable'
  /** The key does not belong to this database. */
  | 'key'
  /** A record cannot be read with the keys at hand, or was written by a newer version; it is left as it is. */
  | 'unreadable';

/** Every failure of the store. The message is for the operator and never holds anything of a person. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, message: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = trouble;
  }
}
