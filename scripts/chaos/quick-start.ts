import { fileURLToPath } from 'node:url';

/** The environment of the processes of a run: they start by the dozen, and what Node compiled for one is there for the next. */
export const env: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/chaos', import.meta.url)),
};
