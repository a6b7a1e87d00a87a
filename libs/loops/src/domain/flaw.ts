// What is wrong with a part of a question about a loop, before anything is asked of the engine.

/** The field, and a sentence that names it, what is wrong with it and what would be right. */
export interface Flaw {
  readonly field: string;
  readonly message: string;
}
