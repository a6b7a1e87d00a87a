// Reads the whole configuration from the environment once, checks it and names what is wrong. No other file
// of the project reads the environment; `.env.example` lists the same keys, held equal by a test.
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const text = z.string().trim().min(1);

const shape = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: text.optional(),
  PORT: port.default(4000),
  WORKER_PORT: port.default(4001),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: text.default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(20),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: text.default('Loopwright <loopwright@localhost>'),
  SESSION_SECRET: z.string().min(32).optional(),
  LINK_SECRET: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  METRICS: flag.default(true),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url().optional(),
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
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(lines.join('\n'));
}
