import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FileOfPatterns, type Pattern, root } from './sources.ts';

/**
 * The regular expressions that files build when they are loaded, as built. The files must not have been loaded before.
 *
 * @throws when a file has a place that builds one only later: its pattern would be seen by nobody
 */
export async function builtPatterns(files: readonly FileOfPatterns[]): Promise<Pattern[]> {
  const building = files.filter(({ builders }) => builders > 0);
  const places = new Map<string, Pattern>();
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, parts, self) {
      const made: RegExp = Reflect.construct(target, parts, self);
      note(made);
      return made;
    },
    apply(target, self, parts) {
      const made: RegExp = Reflect.apply(target, self, parts);
      note(made);
      return made;
    },
  });
  try {
    for (const { file } of building) await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href);
  } finally {
    globalThis.RegExp = native;
  }
  for (const { file, builders } of building) {
    const seen = [...places.values()].filter((one) => one.file === file).length;
    if (seen !== builders)
      throw new Error(`${file} builds ${builders} regular expressions, ${seen} of them when it is loaded`);
  }
  return [...places.values()];

  function note({ source, flags }: RegExp): void {
    // The line of the stack below the proxy is the place that builds.
    const place = new Error().stack?.split('\n')[3] ?? '';
    const file = building.find((one) => place.includes(`${root}${one.file}`))?.file;
    if (file !== undefined) places.set(place, { file, source, flags });
  }
}
