import { describe, expect, it } from 'vitest';
import { givenVariables } from '../../scripts/text-types.ts';
import {
  entries,
  entriesOf,
  everything,
  files,
  filesNamed,
  isMessage,
  languages,
  messages,
  namesOf,
  variablesOf,
} from './texts.ts';

const junk = (body: ReturnType<typeof entriesOf>): readonly string[] =>
  body.flatMap((entry) => (entry.type === 'Junk' ? [String((entry as { content?: string }).content)] : []));

describe('the Fluent files', () => {
  it.each(languages.flatMap((language) => files(language).map((file) => ({ language, file }))))(
    '$language/$file holds nothing that Fluent would silently drop',
    ({ language, file }) => {
      expect(junk(entries(language, file))).toEqual([]);
    },
  );

  it('are really searched for text that is cut: a line that begins with an asterisk', () => {
    expect(junk(entriesOf('greeting =\n    Hola.\n    *Nota* cortada.\n'))).not.toEqual([]);
  });

  it('are the same files in both languages', () => {
    expect(files('en')).toEqual(files('es'));
  });

  it.each(files('es'))('%s names the same texts, buttons and replies in both languages', (file) => {
    const names = (language: 'es' | 'en') => messages(language, file).flatMap(namesOf);
    expect(names('en')).toEqual(names('es'));
  });

  it.each(files('es'))('%s uses in English no value that the Spanish text does not receive', (file) => {
    const spanish = new Map(messages('es', file).map((message) => [message.id.name, variablesOf(message)]));
    for (const message of messages('en', file)) {
      const known = [...(spanish.get(message.id.name) ?? []), ...givenVariables];
      for (const variable of variablesOf(message)) expect(known, message.id.name).toContain(variable);
    }
  });

  it.each(['outcomes.ftl', 'topics.ftl', 'privacy.ftl'].flatMap((name) => filesNamed('es', name)))(
    '%s needs nothing but what every text receives',
    (file) => {
      for (const message of messages('es', file)) {
        for (const variable of variablesOf(message)) {
          expect([...givenVariables], message.id.name).toContain(variable);
        }
      }
    },
  );

  it.each(languages)('name every text of %s only once', (language) => {
    const names = files(language).flatMap((file) =>
      entries(language, file)
        .filter(isMessage)
        .map(({ id }) => id.name),
    );
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(languages)('render in %s without an unknown value or reference, and never to nothing', (language) => {
    for (const { name, text } of everything(language)) {
      expect(text, name).not.toBe('');
      expect(text, name).not.toMatch(/\{|\}|undefined/);
    }
  });

  it.each(languages)('mark nothing up but bold, and close it, in %s', (language) => {
    for (const { name, text } of everything(language)) {
      expect(text.replaceAll(/<b>[^<]+<\/b>/g, ''), name).not.toMatch(/[<*~`]|(?<!\w)_|_(?!\w)/);
    }
  });

  it.each(languages)('leave no space at the end of a line and no double spaces in %s', (language) => {
    for (const { name, text } of everything(language)) expect(text, name).not.toMatch(/ {2}| \n| $|\n{3}/);
  });
});
