// Reads the whole configuration from the environment once, checks it and names what is wrong. No other file
// of the project reads the environment; `.env.example` lists the same keys, held equal by a test.
import { z } from 'zod';

const whole = (min: number, max: number) =>
  z
    .string()
    .trim()
    .refine((digits) => /^\d+$/.test(digits) && Number(digits) >= min && Number(digits) <= max, {
      error: ({ input }) => `is ${JSON.stringify(input)}; give a whole number from ${min} to ${max}`,
    })
    .transform(Number);
const url = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `is no address that can be used here; give one such as ${example}` });
const oneOf = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, { error: ({ input }) => `is ${JSON.stringify(input)}; give one of ${names.join(', ')}` });
const secret = z.string().min(32, { error: 'is too short; give at least 32 random characters' });

const port = whole(0, 65_535);
const text = z.string().trim().min(1, { error: 'is blank; give a value or leave it out' });

const shape = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  HOST: text.optional(),
  PORT: port.default(4000),
  WORKER_PORT: port.default(4001),
  PUBLIC_URL: url(/^https?$/, 'https://loopwright.example.com').optional(),
  DATA_DIR: text.default('data'),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://user:password@host:5432/database').optional(),
  DATABASE_POOL_MAX: whole(2, 200).default(20),
  REDIS_URL: url(/^rediss?$/, 'redis://host:6379').optional(),
  SMTP_URL: url(/^smtps?$/, 'smtp://user:password@host:587').optional(),
  MAIL_FROM: text.default('Loopwright <loopwright@localhost>'),
  SESSION_SECRET: secret.optional(),
  LINK_SECRET: secret.optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS: oneOf(['true', 'false'])
    .transform((value) => value === 'true')
    .default(true),
  RATE_LIMITS: oneOf(['on', 'off'])
    .transform((value) => value === 'on')
    .default(true),
  UNDO: oneOf(['on', 'off'])
    .transform((value) => value === 'on')
    .default(true),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/, 'http://host:4318').optional(),
});

/** The names of all environment variables that the program reads. */
export const configKeys: readonly string[] = Object.keys(shape.shape);

/** The checked configuration: ports are numbers, switches booleans; what is absent is undefined. */
export type Config = z.infer<typeof shape>;

/** Thrown when the environment cannot be used; its message has one line per variable. */
export class ConfigError extends Error {}

/**
 * Reads the configuration from `environment`; an empty variable counts as absent.
 * @throws {ConfigError} naming each variable, what was wrong and what would be right
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    configKeys.map((key) => [key, environment[key] === '' ? undefined : environment[key]]),
  );
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
  throw new ConfigError(lines.join('\n'));
}
