import { LruMap } from '../../turns/lru-map.ts';
import type { Context } from './context.ts';

/** How long a reply waits for the receipt before it, in ms: "typing" that comes after the reply would stay on for 25 s. */
const patienceMs = 500;
/** Meta takes receipts for 30 days; nobody is served by one for a message that is not answered any more. */
const freshMs = 24 * 60 * 60_000;

/** ReadReceipts under way at once; in a rush the replies need the connections more, and a receipt is only a courtesy. */
const mostAtOnce = 20;

/** The two ticks and "typing…". Once for a message, and whatever goes wrong with them holds nothing up. */
export class ReadReceipts {
  readonly #context: Context;
  readonly #seen = new LruMap<true>();
  readonly #open = new LruMap<Promise<unknown>>();
  #underWay = 0;

  constructor(context: Context) {
    this.#context = context;
  }

  /** Marks this message and all before it as read. `metaId` is Meta's own id, which is never logged. */
  read(person: string, metaId: string, at: number): void {
    const { client, meter, clock } = this.#context;
    if (this.#underWay >= mostAtOnce || this.#seen.get(metaId) || clock.now() - at > freshMs) return;
    this.#seen.set(metaId, true);
    this.#underWay += 1;
    const asked = client
      .markRead(metaId)
      .catch(() => meter.count('whatsapp_receipt_failed'))
      .finally(() => {
        this.#underWay -= 1;
      });
    this.#open.set(person, Promise.race([asked, clock.sleep(patienceMs)]));
  }

  /** Resolves when the last receipt of this person is answered, or after half a second. */
  async settled(person: string): Promise<void> {
    await this.#open.get(person);
    this.#open.delete(person);
  }
}
