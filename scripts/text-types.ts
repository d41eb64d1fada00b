import { readFileSync } from 'node:fs';
import { type Message, type Pattern, parse, Visitor } from '@fluent/syntax';
import { initialTransition } from 'xstate';
import { facts } from '../flows/common/facts.ts';
import type { BaseContext, Procedure } from '../flows/procedure.ts';
import { procedures } from '../flows/procedures.ts';
import { textFiles } from '../locales/bundles.ts';
import { standardVariables } from '../src/conversation/texts.ts';

const folder = new URL('../locales/es/', import.meta.url);

/** Variables and other messages that a pattern mentions. */
function mentions(pattern: Pattern): { variables: Set<string>; messages: Set<string> } {
  const variables = new Set<string>();
  const messages = new Set<string>();
  new (class extends Visitor {
    override visitVariableReference(node: { id: { name: string } }): void {
      variables.add(node.id.name);
    }
    override visitMessageReference(node: { id: { name: string }; attribute: { name: string } | null }): void {
      messages.add(node.attribute ? `${node.id.name}.${node.attribute.name}` : node.id.name);
    }
  })().visit(pattern);
  return { variables, messages };
}

/** The values that a procedure gives to every text, before anything has been told. */
export function firstValues({ machine, values }: Procedure): ReturnType<Procedure['values']> {
  const [{ context }] = initialTransition(machine, { dataMode: 'checklist', facts: {} });
  return values(context as BaseContext, {});
}

/** What every text may use: the facts, what the operator gives, and what the procedures give. */
export const givenVariables: ReadonlySet<string> = new Set([
  ...Object.keys(facts),
  ...standardVariables,
  ...procedures.flatMap((procedure) => Object.keys(firstValues(procedure))),
]);

/** The content of locales/texts.ts: every text and attribute with the variables it needs beyond the standard ones. */
export function textTypes(): string {
  const patterns = new Map<string, Pattern>();
  for (const file of textFiles(folder)) {
    const resource = parse(readFileSync(new URL(file, folder), 'utf8'), {});
    for (const entry of resource.body.filter((one): one is Message => one.type === 'Message')) {
      if (entry.value) patterns.set(entry.id.name, entry.value);
      for (const attribute of entry.attributes) patterns.set(`${entry.id.name}.${attribute.id.name}`, attribute.value);
    }
  }
  const needs = (name: string, seen = new Set<string>()): Set<string> => {
    const pattern = patterns.get(name);
    if (!pattern || seen.has(name)) return new Set();
    seen.add(name);
    const { variables, messages } = mentions(pattern);
    return new Set([...variables, ...[...messages].flatMap((message) => [...needs(message, seen)])]);
  };
  const lines = [...patterns.keys()].sort().map((name) => {
    const own = [...needs(name)].filter((variable) => !givenVariables.has(variable)).sort();
    return `  '${name}': ${own.length === 0 ? 'never' : own.map((variable) => `'${variable}'`).join(' | ')};\n`;
  });
  return `/** Written by \`npm run texts\`: every text, with the variables it needs. Do not edit. */\nexport interface Texts {\n${lines.join('')}}\n`;
}
