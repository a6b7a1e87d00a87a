// Keys under which things are made. Whoever presses again because no answer came sends the same key, and the thing that
// may have been made already is not made twice; other content, and what follows an answer, is something else.
import { useState } from 'react';
import { newKey } from './use-data.js';

/** The keys of one form. */
export class Keys {
  #sent: { readonly text: string; readonly key: string } | null = null;

  /** The key for this content: that of the last time when it was the same and not answered. */
  for(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.#sent?.text !== text) this.#sent = { text, key: newKey() };
    return this.#sent.key;
  }

  /** Whatever the answer was, the next time is another one. */
  answered(): void {
    this.#sent = null;
  }
}

/** The keys of a form for as long as it is shown. */
export const useKeys = (): Keys => useState(() => new Keys())[0];
