import { setTimeout as sleep } from 'node:timers/promises';

/** The part that is used here: types for it come with those of a browser, which this is not. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => object;
};

/** What a shell reports of a process that was killed. */
const killed = 137;
const killMs = 100;

/**
 * Ends the process from any thread, whatever the others do. The first process of a container cannot be killed from inside it; the
 * operating system's own `exit` ends it, and of Node's parts that run outside of the main thread only WASI hands that on.
 */
export async function endProcess(): Promise<void> {
  process.kill(process.pid, 'SIGKILL');
  await sleep(killMs);
  // Loaded here, because Node says that it is experimental as soon as it is asked for.
  const { WASI } = await import('node:wasi');
  const wasi = new WASI({ version: 'preview1', returnOnExit: false });
  wasi.start(new WebAssembly.Instance(new WebAssembly.Module(callsExit()), wasi.getImportObject()));
}

/** `(import "wasi_snapshot_preview1" "proc_exit") (memory (export "memory") 1) (func (export "_start") i32.const 137 call 0)`. */
function callsExit(): Uint8Array {
  const name = (text: string): number[] => [text.length, ...Buffer.from(text)];
  const section = (id: number, ...content: number[]): number[] => [id, content.length, ...content];
  const takesOne = [0x60, 1, 0x7f, 0];
  const takesNone = [0x60, 0, 0];
  const code = [0, 0x41, (killed & 0x7f) | 0x80, killed >> 7, 0x10, 0, 0x0b];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, 2, ...takesOne, ...takesNone),
    ...section(2, 1, ...name('wasi_snapshot_preview1'), ...name('proc_exit'), 0, 0),
    ...section(3, 1, 1),
    ...section(5, 1, 0, 1),
    ...section(7, 2, ...name('memory'), 2, 0, ...name('_start'), 0, 1),
    ...section(10, 1, code.length, ...code),
  ]);
}
