import { fileURLToPath } from 'node:url';

/** For the environment of programs that are started by the dozen: what Node compiled for one start is there for the next. */
export const quickStart = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)),
} as const;
