// The catalogues: every text that people read, by name, in ICU message syntax. English stands beside the screen that
// says it; another language is a table of the same names. The pseudo-locale shows at a glance what is in no catalogue
// and what breaks when words grow.
import { IntlMessageFormat } from 'intl-messageformat';
import { pseudo } from './pseudo.js';

/** A language that can be chosen; `pseudo` is English made strange, for tests. */
export type Language = 'en' | 'pseudo';

/** The texts of one part of the application. */
export interface Words<Name extends string> {
  readonly part: string;
  readonly texts: Readonly<Record<Name, string>>;
}

/** What a text may hold in place of its arguments. */
export type Values = Readonly<Record<string, string | number | Date>>;

/** Says a text of a catalogue. */
export type Say<Name extends string> = (name: Name, values?: Values) => string;

/** A catalogue for one part of the application, which is the first half of its texts' names. */
export const defineWords = <const Name extends string>(
  part: string,
  texts: Readonly<Record<Name, string>>,
): Words<Name> => ({ part, texts });

let language: Language = 'en';
const formats = new Map<string, IntlMessageFormat>();

/** Chooses the language of everything said from now on. */
export function speak(chosen: Language): void {
  language = chosen;
  formats.clear();
}

/** The language that is spoken, as a BCP 47 tag for formatting. */
export const locale = (): string => 'en-GB';

/** The sayer of a catalogue. */
export const sayer =
  <Name extends string>({ part, texts }: Words<Name>): Say<Name> =>
  (name, values = {}) => {
    const key = `${part}.${name}`;
    let format = formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(language === 'pseudo' ? pseudo(texts[name]) : texts[name], locale());
      formats.set(key, format);
    }
    return String(format.format(values));
  };
