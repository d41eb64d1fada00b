/** The first two digits of a cédula or RUC as a number. */
const prefixOf = (number: string): number => Number(number.slice(0, 2));

/** 01 to 24 are provinces, 30 is a registration abroad. */
const isProvince = (number: string): boolean => {
  const prefix = prefixOf(number);
  return (prefix >= 1 && prefix <= 24) || prefix === 30;
};

/** Some validators accept 50, but nobody says what it stands for: not a reason to refuse, nor to call a number checked. */
export const hasPrefix50 = (number: string): boolean => prefixOf(number) === 50;

/** No cédula and no natural person's RUC begins like this. */
export const isUnknownProvince = (number: string): boolean => !isProvince(number) && !hasPrefix50(number);
