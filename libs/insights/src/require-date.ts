// Local dates that callers give: without a time, and existing in the calendar.
import { invalidInput } from '#platform';

const DATE = /^\d{4}-\d\d-\d\d$/;

/** The date `YYYY-MM-DD` as it was given. @throws {Refusal} INVALID_INPUT naming the field when it is none */
export function requireDate(field: string, text: string): string {
  const wrong = invalidInput(field, `${field} is a date such as 2026-11-23; it was ${JSON.stringify(text)}.`);
  if (!DATE.test(text)) throw wrong;
  try {
    return Temporal.PlainDate.from(text).toString();
  } catch {
    throw wrong;
  }
}
