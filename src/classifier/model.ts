import * as z from 'zod';
import type { Model } from './compile.ts';
import type { Linear } from './linear.ts';

const linear = z.object({
  labels: z.array(z.string()),
  /** One feature per line, in the order of the rows. */
  rows: z.string(),
  /** The weights, one signed byte each, in base64. */
  weights: z.string(),
  scale: z.number(),
  temperature: z.number(),
  bias: z.array(z.number()),
});

/** The form of the committed model file. */
const modelFile = z.object({
  /** What it was made from: the fingerprint of the material. */
  made: z.string(),
  lists: z.record(z.string(), z.string()),
  /** The topic of other subjects. */
  outside: z.string(),
  /** `word count`, one per line. */
  vocabulary: z.string(),
  known: z.string(),
  topics: linear,
  languages: linear,
});
export type ModelFile = z.infer<typeof modelFile>;

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

function pack({ labels, rows, weights, scale, temperature, bias }: Linear<string>): z.infer<typeof linear> {
  const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength).toString('base64');
  return {
    labels: [...labels],
    rows: [...rows.keys()].join('\n'),
    weights: bytes,
    scale,
    temperature,
    bias: [...bias],
  };
}

function unpack({ labels, rows, weights, scale, temperature, bias }: z.infer<typeof linear>): Linear<string> {
  const bytes = Buffer.from(weights, 'base64');
  return {
    labels,
    rows: new Map(lines(rows).map((name, row) => [name, row])),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    scale,
    temperature,
    bias,
  };
}

/** What training gave, as the file keeps it. */
export function toFile(model: Model, made: string): ModelFile {
  return {
    made,
    lists: { ...model.lists },
    outside: model.outside,
    vocabulary: [...model.vocabulary].map(([word, count]) => `${word} ${count}`).join('\n'),
    known: [...model.known].join('\n'),
    topics: pack(model.topics),
    languages: pack(model.languages),
  };
}

/** The way back. @throws ZodError when the file is not a model of this version of the code. */
export function fromFile(file: unknown): Model {
  const { lists, outside, vocabulary, known, topics, languages } = modelFile.parse(file);
  return {
    lists,
    outside,
    vocabulary: new Map(
      lines(vocabulary).map((line) => {
        const [word = '', count = '0'] = line.split(' ');
        return [word, Number(count)];
      }),
    ),
    known: new Set(lines(known)),
    topics: unpack(topics),
    languages: unpack(languages),
  };
}
