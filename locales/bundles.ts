import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** The texts of one language, read once when the program starts: `common/` and the folder of every procedure. */
function bundle(locale: 'es' | 'en'): FluentBundle {
  // Isolation marks around values would break links and copied numbers.
  const texts = new FluentBundle(locale, { useIsolating: false });
  const folder = new URL(`./${locale}/`, import.meta.url);
  for (const file of textFiles(folder)) {
    const errors = texts.addResource(new FluentResource(readFileSync(new URL(file, folder), 'utf8')));
    if (errors.length > 0) throw new Error(`locales/${locale}/${file}: ${errors.map(String).join('; ')}`);
  }
  return texts;
}

/** The Fluent files of a language, as paths within its folder, in an order that is the same everywhere. */
export const textFiles = (folder: URL): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ftl'))
    .sort();

export const bundles = { es: bundle('es'), en: bundle('en') } as const;
