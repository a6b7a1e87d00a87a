// Catalogues within components.
import { useMemo } from 'react';
import { sayer } from './words.js';
import type { Say, Words } from './words.js';

/** Says texts of a catalogue in the chosen language. */
export const useWords = <Name extends string>(words: Words<Name>): Say<Name> =>
  useMemo(() => sayer(words), [words]);
