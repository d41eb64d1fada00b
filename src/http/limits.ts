/** What a caller nobody has verified may have of us. Whoever wants more is refused, and the platforms deliver again what was theirs. */
export const limits = {
  /** How long the head of a request may take, in ms, counted from the connection or from the first byte; nobody's takes a second. */
  headersMs: 10_000,
  /** How long a whole request may take to arrive, in ms: the largest body within it needs no more than 200 kB/s. */
  requestMs: 15_000,
  /** How often the two times above are looked at, in ms: so much longer may somebody stay. */
  checkMs: 1_000,
  /** Connections at once, each worth some 30 kB: many times what the platforms open, and few enough to have all of them idle. */
  connections: 1_000,
  /** Bytes in which bodies are gathered. Every body has the first block for itself, so that one message always finds room, the longest too: 4,096 signs of six bytes. */
  blockBytes: 32 * 1024,
  /** Bytes of all further blocks together, over all connections, whose callers are not verified yet: two of the largest bodies at once, and each is there for as long as it takes to arrive. */
  unverifiedBytes: 6 * 1024 * 1024,
  /** Pieces in which any body may come; beyond them their length must be that of a packet of the network at least, on average. In chunks of one byte a body would keep the program busy for seconds. */
  pieces: 64,
  /** That length in bytes, with room for the smallest packets. */
  pieceBytes: 256,
  /** Bytes still read, and thrown away, after an answer that came before the end of the body: hung up on at once, the caller might miss the answer. */
  lingerBytes: 1024 * 1024,
  /** What a piece of such a rest counts at least, in bytes. */
  lingerPiece: 1024,
} as const;
