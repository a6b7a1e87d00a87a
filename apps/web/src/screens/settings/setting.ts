// What a setting is to a form: how it is written, what is wrong with a text for it, and what its texts mean.

/** One setting: what it is called, and how it is written. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'line' | 'zone' | 'whole' | 'minutes' | 'numbers' | 'choice' | 'several' | 'yes' | 'long';
  /** The bounds of a number, or of each of several. */
  readonly within?: readonly [min: number, max: number];
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Whether it may be left empty. */
  readonly optional?: boolean;
}

/** Settings as text: numbers in digits, yes and no as "yes" and "", several choices with spaces between them. */
export type Texts = Readonly<Record<string, string>>;

/** How many numbers one setting holds at most. */
const NUMBERS_MAX = 4;

/** Whether it is written in digits. */
export const isNumber = ({ kind }: Setting): boolean => kind === 'whole' || kind === 'minutes';

const isWithin = ({ within: [min, max] = [0, Infinity] }: Setting, text: string): boolean =>
  /^\d{1,6}$/.test(text) && Number(text) >= min && Number(text) <= max;

/** "24, 1" as numbers; what is none stays NaN. */
export const numbersIn = (text: string): number[] =>
  text
    .split(/[,;\s]+/)
    .filter((one) => one !== '')
    .map(Number);

/** Whether the text cannot be what the setting holds. */
export function isWrong(setting: Setting, text: string): boolean {
  const { kind, optional } = setting;
  if (isNumber(setting)) return !isWithin(setting, text.trim());
  if (kind === 'numbers') {
    const numbers = numbersIn(text);
    return (
      numbers.length > NUMBERS_MAX ||
      new Set(numbers).size < numbers.length ||
      numbers.some((one) => !isWithin(setting, String(one)))
    );
  }
  return optional !== true && kind !== 'yes' && text.trim() === '';
}

/** Those of the edits that are numbers, as numbers. */
export const numbersOf = <Name extends string>(
  edited: Texts,
  names: readonly Name[],
): Partial<Record<Name, number>> =>
  Object.fromEntries(
    names.flatMap((name) => (edited[name] === undefined ? [] : [[name, Number(edited[name])]])),
  ) as Partial<Record<Name, number>>;
