/** A run of digits as it stands in a text, separators dropped. */
export interface Run {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** Digits with spaces, points, strokes or dashes between them. */
const run = /\d(?:[\s./\-\u2010-\u2015]*\d)*/gu;

/** Cédula 10 digits, RUC 13; with spaces a run may hold two numbers, which are then told apart at the spaces. */
function split(match: string, from: number): Run[] {
  const whole = match.replace(/\D/g, '');
  const pieces = [...match.matchAll(/\S+/g)].map((piece) => ({
    digits: piece[0].replace(/\D/g, ''),
    from: from + piece.index,
    to: from + piece.index + piece[0].length,
  }));
  const complete = pieces.some(({ digits }) => digits.length === 10 || digits.length === 13);
  const apart =
    whole.length > 14 || (complete && whole.length !== 13) || pieces.every(({ digits }) => digits.length >= 6);
  return pieces.length > 1 && apart ? pieces : [{ digits: whole, from, to: from + match.length }];
}

/** Every run of digits in a `plain` text, in order. */
export function runs(text: string): Run[] {
  return [...text.matchAll(run)].flatMap((match) => split(match[0], match.index)).filter(({ digits }) => digits !== '');
}
