// Turns a role description into a loop plan on the terminal: requirements, interviews, and what assesses what.
import { UnusablePlanOption, UnusableRoleText, planRole, planToJson, planToText } from '#openings';
import { ConfigError } from '#platform';
import { InputError, readText } from './read-input.js';

interface PlanOptions {
  readonly role: string;
  readonly minutes?: string;
  readonly json?: boolean;
}

/** Prints the plan; with --json in the documented shape. @throws {ConfigError} naming the option */
export function plan({ role, minutes, json }: PlanOptions): Promise<void> {
  const limits = minutes === undefined ? {} : { minutesMax: wholeMinutes(minutes) };
  try {
    const planned = planRole(readText(role), limits);
    console.log(json === true ? JSON.stringify(planToJson(planned)) : planToText(planned));
  } catch (error) {
    throw inWordsOfOptions(error, role);
  }
  return Promise.resolve();
}

function wholeMinutes(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new ConfigError(
    `--minutes: ${JSON.stringify(text)} is not a whole number of minutes; give 30 to 1440.`,
  );
}

/** The room names its own fields; who types a command knows its options. */
function inWordsOfOptions(error: unknown, role: string): unknown {
  if (error instanceof InputError) return new ConfigError(`--role: ${role} ${error.message}.`);
  if (error instanceof UnusableRoleText)
    return new ConfigError(`--role: ${error.message.replace(error.field, role)}`);
  if (error instanceof UnusablePlanOption)
    return new ConfigError(error.message.replace(error.field, '--minutes'));
  return error;
}
