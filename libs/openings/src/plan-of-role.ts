// Reads a role description into a plan, with what a caller got wrong refused by the name of their field.
import { invalidInput } from '#platform';
import { planRole } from './domain/plan.js';
import type { RolePlan } from './domain/plan.js';
import { UnusableRoleText } from './domain/requirements.js';
import { boundedInt } from './input.js';

const MINUTES_MIN = 30;
const MINUTES_MAX = 1_440;

/**
 * The plan for a role description; `minutesMax` bounds the whole loop.
 * @throws {Refusal} INVALID_INPUT naming `field` or minutesMax
 */
export function planOfRole(field: string, text: string, minutesMax: number | null | undefined): RolePlan {
  const options =
    minutesMax === null || minutesMax === undefined
      ? {}
      : { minutesMax: boundedInt('minutesMax', minutesMax, MINUTES_MIN, MINUTES_MAX) };
  try {
    return planRole(text, options);
  } catch (error) {
    if (error instanceof UnusableRoleText)
      throw invalidInput(field, error.message.replaceAll(error.field, field));
    throw error;
  }
}
