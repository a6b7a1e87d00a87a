// Writes down what a candidate needs to be interviewed fairly. Time and breaks become rules of planning; the words are for
// whoever arranges the loop, and nobody else. Whoever asks for nothing any more is forgotten.
import type { Tx } from '#platform';
import { deleteAccommodation, putAccommodation } from './applications.repository.js';
import { boundedInt, boundedLine, boundedText } from './input.js';

const EXTRA_MAX = 60;
const BREAK_MAX = 60;
const INTERPRETER_MAX = 500;
const NOTE_MAX = 2_000;

/** What is needed: minutes more per interview, the least break between two, an interpreter and anything else, in words. */
export interface AccommodationInput {
  readonly extraMinutes: number;
  readonly breakMinutesMin: number;
  readonly interpreter: string;
  readonly note: string;
}

/** Writes it down in place of what was said before. @throws {Refusal} INVALID_INPUT naming the field */
export async function writeAccommodation(
  tx: Tx,
  candidateId: string,
  input: AccommodationInput,
  givenAt: Date,
): Promise<void> {
  const interpreter = boundedLine('interpreter', input.interpreter, INTERPRETER_MAX, 0);
  const note = boundedText('note', input.note, NOTE_MAX, 0);
  const asked = {
    extraMinutes: boundedInt('extraMinutes', input.extraMinutes, 0, EXTRA_MAX),
    breakMinutesMin: boundedInt('breakMinutesMin', input.breakMinutesMin, 0, BREAK_MAX),
    interpreter: interpreter === '' ? null : interpreter,
    note: note === '' ? null : note,
  };
  if (Object.values(asked).every((value) => value === null || value === 0))
    await deleteAccommodation(tx, candidateId);
  else await putAccommodation(tx, { candidateId, ...asked, givenAt });
}
