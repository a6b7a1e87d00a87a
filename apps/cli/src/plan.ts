// Turns a role description into a loop plan on the terminal: requirements, interviews, and what assesses what.
import { readFileSync } from 'node:fs';
import { planRole, planToJson, planToText } from '#openings';
import { ConfigError } from '#platform';

interface PlanOptions {
  readonly role: string;
  readonly minutes?: string;
  readonly json?: boolean;
}

function minutesOf(text: string | undefined): { minutesMax: number } | Record<string, never> {
  if (text === undefined) return {};
  const minutes = Number(text);
  if (!Number.isInteger(minutes) || minutes < 1)
    throw new ConfigError(`--minutes must be a whole number of minutes of at least 1, not ${text}.`);
  return { minutesMax: minutes };
}

function readRole(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(
      `--role: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
    );
  }
}

/** Prints the plan; with --json in the documented shape. @throws {ConfigError} naming the option */
export function plan(options: PlanOptions): Promise<void> {
  const planned = planRole(readRole(options.role), minutesOf(options.minutes));
  console.log(options.json === true ? JSON.stringify(planToJson(planned)) : planToText(planned));
  return Promise.resolve();
}
