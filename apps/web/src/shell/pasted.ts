// A field that holds only so much cuts what is pasted into it, without a word: a page of evidence would lose its end.
import { useEffect } from 'react';
import { useWords } from '../words/use-words.js';
import { tell } from './notices.js';
import { shellWords } from './shell.words.js';

/** How many characters of a pasted text the field has no room for. */
function cutOff(field: HTMLInputElement | HTMLTextAreaElement, pasted: string): number {
  const marked = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  return Math.max(0, pasted.length - (field.maxLength - (field.value.length - marked)));
}

/** Says of every field of the application when it cut off what was pasted. */
export function usePasted(): void {
  const say = useWords(shellWords);
  useEffect(() => {
    const listen = ({ target, clipboardData }: ClipboardEvent): void => {
      if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
      if (target.maxLength < 0) return;
      const cut = cutOff(target, clipboardData?.getData('text') ?? '');
      if (cut > 0) tell({ text: say('cutOff', { max: target.maxLength, cut }), tone: 'bad' });
    };
    addEventListener('paste', listen);
    return () => removeEventListener('paste', listen);
  }, [say]);
}
