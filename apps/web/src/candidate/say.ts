// Says the script's texts in the language that the page is in.
import { sayer, speak } from '../words/words.js';
import { languageOf, words } from './candidate.words.js';

speak(languageOf(document.documentElement.lang));

/** Says one of them. */
export const say = sayer(words);
