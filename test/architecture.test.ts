import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonTopics } from '../flows/common/topics.ts';
import { procedures } from '../flows/procedures.ts';
import { questionsOf } from '../src/conversation/move/questions.ts';
import { alone } from './order.ts';

const root = resolve(import.meta.dirname, '..');

const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What a file imports, types included: files of ours by their path, packages by name. */
const imports = (file: string): string[] =>
  [...read(file).matchAll(/^(?:import|export)[^'"]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gms)].map(
    ([, from, bare, dynamic]) => {
      const name = from ?? bare ?? dynamic ?? '';
      return name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name;
    },
  );

/** The document's own table: each folder with what it may import beside itself. */
const map: ReadonlyMap<string, readonly string[]> = new Map(
  read('ARCHITECTURE.md')
    .split('## Code map')[1]
    ?.split('\n')
    .flatMap((line): [string, readonly string[]][] => {
      const [, folder, , allowed] = line.split('|').map((cell) => cell.trim());
      const name = /^`(src\/[a-z-]+|flows|locales)\/`$/.exec(folder ?? '')?.[1];
      if (name === undefined || allowed === undefined || allowed === '–') return name ? [[name, []]] : [];
      return [[name, allowed.split(',').map((one) => one.trim().replaceAll('`', '').replace(/\/$/, ''))]];
    }),
);

/** Packages of ours that a core folder may use, and nothing of the system. */
const pure = ['flows', 'src/ecuador', 'src/classifier', 'src/conversation'];

const isIn = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

describe('what may import what', () => {
  const all = [...map.keys()].flatMap(files);

  it('is told by the table in ARCHITECTURE.md, for every folder that there is', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect([...map.keys()].sort()).toEqual(['flows', 'locales', ...folders.map(({ name }) => `src/${name}`)].sort());
  });

  it.each(all)('%s keeps to its neighbours', (file) => {
    const folder = [...map.keys()].find((one) => isIn(file, one)) ?? '';
    const allowed = [folder, ...(map.get(folder) ?? [])];
    const ours = imports(file).filter(
      (name) => !name.startsWith('node:') && /[/.]/.test(name) && !name.startsWith('@'),
    );
    const foreign = ours.filter((name) => /\.(?:ts|json|mjs)$/.test(name) && !allowed.some((one) => isIn(name, one)));
    expect(foreign).toEqual([]);
  });

  it('lets the core use no package that the table does not name, and nothing of the system', () => {
    for (const folder of pure) {
      const allowed = map.get(folder) ?? [];
      for (const file of files(folder)) {
        const packages = imports(file).filter((name) => !/\.(?:ts|json)$/.test(name));
        expect(
          packages.filter((name) => !allowed.includes(name)),
          file,
        ).toEqual([]);
      }
    }
  });

  it('has no circles, types included', () => {
    const everything = ['flows', 'locales', 'src'].flatMap(files);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at >= 0) circles.push([...path.slice(at), file].join(' > '));
      if (at >= 0 || done.has(file)) return;
      for (const next of imports(file)) if (everything.includes(next)) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of everything) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('runs one way through a turn: hear, read, decide, move, say', () => {
    const rooms = ['hear', 'read', 'move', 'decide', 'say'] as const;
    /** What a room must not know: readers no moves, rules no replies, moves no rules. */
    const forbidden: { readonly [room in (typeof rooms)[number]]: readonly string[] } = {
      hear: ['read', 'decide', 'move', 'say'],
      read: ['decide', 'move', 'say'],
      decide: ['hear', 'read', 'say'],
      move: ['hear', 'read', 'decide', 'say'],
      say: ['hear', 'read', 'decide'],
    };
    for (const room of rooms) {
      for (const file of files(`src/conversation/${room}`)) {
        const wrong = imports(file).filter((name) =>
          forbidden[room].some((other) => isIn(name, `src/conversation/${other}`)),
        );
        expect(wrong, file).toEqual([]);
      }
    }
  });

  it('lets only one room make a conversation, and only one a reply', () => {
    for (const room of ['move', 'say']) {
      const made = `src/conversation/${room}/made.ts`;
      const makers = files('src').filter((file) => imports(file).includes(made));
      expect(makers.length).toBeGreaterThan(0);
      expect(makers.filter((file) => !isIn(file, `src/conversation/${room}`))).toEqual([]);
    }
    const forgers = files('src').filter((file) => / as (?:Conversation|Reply)\b/.test(read(file)));
    expect(forgers).toEqual(['src/conversation/move/made.ts', 'src/conversation/say/made.ts']);
  });

  it('lets no channel know another one', () => {
    for (const file of files('src/channels').filter((name) => name.split('/').length > 3)) {
      const own = file.split('/').slice(0, 3).join('/');
      const foreign = imports(file).filter(
        (name) => isIn(name, 'src/channels') && name.split('/').length > 3 && !isIn(name, own),
      );
      expect(foreign, file).toEqual([]);
    }
  });

  it('gives a test that puts another module in place of one of ours a process of its own', () => {
    const mocking = files('test').filter(
      (file) => /\bvi\.mock\(/.test(read(file)) && file !== 'test/architecture.test.ts',
    );
    expect(mocking.filter((file) => !alone.some((one) => one === file))).toEqual([]);
  });

  it('reads the environment in one file only', () => {
    expect(files('src').filter((file) => read(file).includes('process.env'))).toEqual(['src/config.ts']);
  });

  it('names no channel in the core', () => {
    for (const file of pure.flatMap(files)) {
      const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      expect(code, file).not.toMatch(/telegram|whatsapp/i);
    }
  });
});

describe('the engine', () => {
  /** Names that are words of the engine itself, whatever a procedure calls its own: acts, commands, stances, fields of a text. */
  const engine = new Set([
    ...read('src/conversation/acts.ts')
      .matchAll(/'([a-z_]+)'/g)
      .map(([, word]) => word ?? ''),
    ...read('flows/procedure.ts')
      .matchAll(/'([a-z_]+)'/g)
      .map(([, word]) => word ?? ''),
  ]);

  const ids = new Map<string, string>();
  for (const procedure of procedures) {
    const { situations, outcomes, facts, fields, topics, machine } = procedure;
    const note = (kind: string, names: readonly string[]) => {
      for (const name of names) ids.set(name, `${kind} of ${procedure.id}`);
    };
    note('situation', Object.keys(situations));
    note('outcome', Object.keys(outcomes));
    note('fact', Object.keys(facts));
    note(
      'value of a fact',
      Object.values(facts).flatMap(({ values }) => values),
    );
    note('field', Object.keys(fields));
    note('topic', Object.keys(topics));
    note('question', [...questionsOf(machine).keys()]);
    note(
      'choice',
      [...questionsOf(machine).values()].flatMap(({ choices }) => choices.map(({ id }) => id)),
    );
    note('procedure', [procedure.id]);
  }
  for (const topic of Object.keys(commonTopics)) ids.set(topic, 'common topic');

  /** Words that the shell has for something of its own. */
  const homonyms: { readonly [word: string]: string } = {
    accept: 'settles a doubted number',
    blocked: 'what Telegram answers when a person has blocked the bot',
    confirm: 'the verdict of a check: ask once whether the number is right',
    data: 'the event of a stream',
    no: 'the list of short answers of that name',
    success: "a colour of Telegram's buttons",
    yes: 'the list of short answers of that name',
    other: "a language that is none of the bot's; a message of no known kind",
  };

  it('has procedures whose ids it could know', () => {
    expect(ids.size).toBeGreaterThan(100);
  });

  it.each(files('src').filter((file) => !isIn(file, 'src/ecuador')))('%s knows no id of a procedure', (file) => {
    const code = read(file).replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
    const known = [...code.matchAll(/'([a-z][a-z_-]*)'/g)].flatMap(([, word = '']) =>
      ids.has(word) && !engine.has(word) && !Object.hasOwn(homonyms, word) ? [`${word} (${ids.get(word)})`] : [],
    );
    expect([...new Set(known)]).toEqual([]);
  });
});
