// Opens the program's pools: one DataSource per database role, all on the same server.
import { DataSource } from 'typeorm';
import type { EntitySchema } from 'typeorm';
import pg from 'pg';

export interface ConnectOptions {
  readonly url: string;
  readonly role: string;
  readonly poolMax: number;
  readonly tables?: readonly EntitySchema[];
}

const roleOption = (role: string): string => `-c role=${role} -c timezone=UTC -c statement_timeout=30000`;

/** A connected TypeORM DataSource whose sessions act as `role`. */
export async function connect(options: ConnectOptions): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url: options.url,
    entities: [...(options.tables ?? [])],
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: options.poolMax,
    extra: { options: roleOption(options.role), application_name: 'loopwright' },
  });
  return source.initialize();
}

/** A bare pg pool whose sessions act as `role`, with the named search path first. */
export const openPool = (url: string, role: string, searchPath: string, max: number): pg.Pool =>
  new pg.Pool({ connectionString: url, max, options: `${roleOption(role)} -c search_path=${searchPath}` });
