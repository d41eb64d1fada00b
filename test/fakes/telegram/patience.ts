/** How long a test waits for what has to come, in ms; a busy machine takes its time. */
export const patienceMs = 50_000;
