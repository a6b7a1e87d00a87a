// Looks at everything the program stands on: versions, time-zone data, database, queue and mail. Wrong zone data is
// the quiet kind of trouble, so Node's and PostgreSQL's offsets are compared zone by zone.
import { createTransport } from 'nodemailer';
import pg from 'pg';
import type { Config } from './config.js';
import { pingRedis } from './queue/queues.js';

/** One thing looked at: `ok`, and in words what was found and, if need be, what to do. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
}

const NODE_MAJOR_MIN = 26;
const POSTGRESQL_MIN = 180_000;
/** Winter 2026/27 told apart zone data from before and after 2026: these zones stopped changing their clocks. */
const PROBES = [
  { zone: 'America/Vancouver', at: '2027-01-15T12:00:00Z', offsetMinutes: -420 },
  { zone: 'America/Edmonton', at: '2027-01-15T12:00:00Z', offsetMinutes: -360 },
];
const COMPARED_AT = ['2026-07-01T12:00:00Z', '2027-01-15T12:00:00Z', '2027-07-01T12:00:00Z'];
const NAMED_MAX = 12;

/** The database to look at by its connection string, or what is to be said where there is none to look at. */
export type DatabaseLook = { readonly url: string } | { readonly ok: boolean; readonly detail: string };

const nodeOffset = (zone: string, at: string): number =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;

/** Versions and time-zone data of this process. */
function runtime(): Finding[] {
  const { node, tz } = process.versions;
  const wrong = PROBES.filter(({ zone, at, offsetMinutes }) => nodeOffset(zone, at) !== offsetMinutes);
  return [
    {
      check: 'node',
      ok: Number(node.split('.')[0]) >= NODE_MAJOR_MIN,
      detail: `Node ${node}; ${NODE_MAJOR_MIN} or newer is needed`,
    },
    {
      check: 'time zones of Node',
      ok: wrong.length === 0,
      detail:
        wrong.length === 0
          ? `zone data ${tz ?? 'unknown'}`
          : `zone data ${tz ?? 'unknown'} is out of date for ${wrong.map(({ zone }) => zone).join(', ')}: use a newer Node`,
    },
  ];
}

/** What the database at `url` is, and where its zone data differs from Node's. */
async function database(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: string; migrations: string | null }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
              (SELECT to_regclass('public.migration_checksum')::text) AS migrations`,
    );
    const [row] = rows;
    const differing = await differingZones(client);
    return [
      {
        check: 'database',
        ok: Number(row?.number) >= POSTGRESQL_MIN && row?.migrations !== null,
        detail: `PostgreSQL ${row?.version ?? '?'}; 18 or newer is needed${row?.migrations === null ? '; not migrated yet: run loopwright migrate' : ''}`,
      },
      {
        check: 'time zones of PostgreSQL',
        // No statement asks PostgreSQL for wall time, so a difference matters to whoever queries by hand.
        ok: true,
        detail:
          differing.length === 0
            ? 'agree with Node in all zones'
            : `differ from Node in ${differing.length} zones, which changes nothing here, since all times are computed by Node: ${differing.slice(0, NAMED_MAX).join(', ')}${differing.length > NAMED_MAX ? ' …' : ''}`,
      },
    ];
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return [{ check: 'database', ok: false, detail: `cannot be reached (${code ?? message})` }];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function differingZones(client: pg.Client): Promise<string[]> {
  const zones = Intl.supportedValuesOf('timeZone');
  const { rows } = await client.query<{ zone: string; at: string; minutes: string }>(
    `SELECT n.name AS zone, i.text AS at,
            extract(epoch FROM (i.text::timestamptz AT TIME ZONE n.name) - (i.text::timestamptz AT TIME ZONE 'UTC')) / 60 AS minutes
     FROM pg_timezone_names n CROSS JOIN unnest($1::text[]) AS i (text) WHERE n.name = ANY($2)`,
    [COMPARED_AT, zones],
  );
  const differ = rows.filter(({ zone, at, minutes }) => nodeOffset(zone, at) !== Number(minutes));
  return [...new Set(differ.map(({ zone }) => zone))].sort();
}

async function queue(config: Config): Promise<Finding> {
  if (config.REDIS_URL === undefined) return { check: 'queue', ok: true, detail: 'BullMQ on PostgreSQL' };
  const trouble = await pingRedis(config.REDIS_URL);
  return {
    check: 'queue',
    ok: trouble === null,
    detail: trouble === null ? 'BullMQ on Redis, which answers' : `Redis does not answer (${trouble})`,
  };
}

async function mail(config: Config): Promise<Finding> {
  if (config.SMTP_URL === undefined)
    return { check: 'mail', ok: true, detail: 'no SMTP_URL: mail is kept and shown at /mailbox' };
  const transport = createTransport(config.SMTP_URL);
  try {
    await transport.verify();
    return { check: 'mail', ok: true, detail: 'the SMTP server answers' };
  } catch (error) {
    return {
      check: 'mail',
      ok: false,
      detail: `the SMTP server does not answer (${(error as { code?: string }).code ?? 'unknown'})`,
    };
  } finally {
    transport.close();
  }
}

/** Looks at everything, one finding each. */
export async function diagnose(config: Config, look: DatabaseLook): Promise<Finding[]> {
  return [
    ...runtime(),
    ...('url' in look ? await database(look.url) : [{ check: 'database', ...look }]),
    await queue(config),
    await mail(config),
  ];
}
