const digitsOf = (number: string): number[] => [...number].map(Number);

const weighted = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);

/** Modulo 10 of the first ten digits, as on every cédula: doubled digits lose 9 when they exceed it. */
export function fitsCedulaDigit(number: string): boolean {
  const digits = digitsOf(number.slice(0, 10));
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 && index < 9 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length === 10 && sum % 10 === 0;
}

function fitsModulo11(number: string, weights: readonly number[]): boolean {
  const digits = digitsOf(number);
  const check = (11 - (weighted(digits, weights) % 11)) % 11;
  return digits[weights.length] === check;
}

/** Modulo 11 with the check digit in tenth place: older private companies. */
export const fitsCompanyDigit = (ruc: string): boolean => fitsModulo11(ruc, [4, 3, 2, 7, 6, 5, 4, 3, 2]);

/** Modulo 11 with the check digit in ninth place: older public bodies, and some companies. */
export const fitsPublicDigit = (ruc: string): boolean => fitsModulo11(ruc, [3, 2, 7, 6, 5, 4, 3, 2]);
