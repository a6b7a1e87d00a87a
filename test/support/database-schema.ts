// Writes down a migrated database's schema as text, from the system's catalogs and in a fixed order, so that a
// reviewer sees what a migration really changes: constraints, policies and grants included.
import type pg from 'pg';

const SCHEMAS = `('public', 'auth')`;
const NOT_OF_EXTENSION = (catalog: string, oid: string): string =>
  `NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;

/** Each query gives lines: the object that they belong to (null for none), and the text; in their order. */
const QUERIES: readonly string[] = [
  `SELECT 'role ' || rolname AS of, concat_ws(' ', CASE WHEN rolsuper THEN 'superuser' ELSE 'nosuperuser' END,
     CASE WHEN rolbypassrls THEN 'bypassrls' ELSE 'nobypassrls' END, CASE WHEN rolcanlogin THEN 'login' ELSE 'nologin' END,
     CASE WHEN rolcreaterole THEN 'createrole' END, CASE WHEN rolcreatedb THEN 'createdb' END,
     CASE WHEN rolreplication THEN 'replication' END) AS line
   FROM pg_roles WHERE rolname LIKE 'loopwright\\_%' ORDER BY rolname`,
  `SELECT 'extensions' AS of, extname AS line FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname`,
  `SELECT 'schema ' || n.nspname AS of, 'grant ' || string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type)
     || ' to ' || ${grantee()} AS line
   FROM pg_namespace n, aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a
   WHERE n.nspname IN ${SCHEMAS} AND a.grantee <> n.nspowner
   GROUP BY n.nspname, a.grantee ORDER BY n.nspname, ${grantee()}`,
  table(`SELECT t.oid, 1 AS part, a.attnum::text AS sort, concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
       CASE WHEN a.attnotnull THEN 'not null' END,
       CASE WHEN a.attgenerated = 's' THEN 'generated as ' || pg_get_expr(d.adbin, d.adrelid)
            WHEN d.adbin IS NOT NULL THEN 'default ' || pg_get_expr(d.adbin, d.adrelid) END) AS line
     FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
   UNION ALL SELECT t.oid, 2, c.conname, 'constraint ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
     FROM t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype <> 'n'
   UNION ALL SELECT t.oid, 3, i.relname, pg_get_indexdef(i.oid)
     FROM t JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid
     WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.oid AND c.conrelid = t.oid)
   UNION ALL SELECT t.oid, 4, '', 'row security ' || CASE WHEN t.relforcerowsecurity THEN 'forced' ELSE 'for others than the owner' END
     FROM t WHERE t.relrowsecurity
   UNION ALL SELECT t.oid, 5, p.polname, concat_ws(' ', 'policy', p.polname,
       CASE WHEN NOT p.polpermissive THEN 'restrictive' END,
       'for ' || CASE p.polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END,
       'to ' || (SELECT string_agg(CASE WHEN r = 0 THEN 'public' ELSE r::regrole::text END, ', ') FROM unnest(p.polroles) r),
       'using ' || pg_get_expr(p.polqual, t.oid), 'with check ' || pg_get_expr(p.polwithcheck, t.oid))
     FROM t JOIN pg_policy p ON p.polrelid = t.oid
   UNION ALL SELECT t.oid, 6, g.tgname, pg_get_triggerdef(g.oid)
     FROM t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal
   UNION ALL SELECT t.oid, 7, ${grantee()}, 'grant ' || string_agg(a.privilege_type, ', ' ORDER BY a.privilege_type) || ' to ' || ${grantee()}
     FROM t, aclexplode(t.relacl) a WHERE a.grantee <> t.relowner GROUP BY t.oid, a.grantee
   UNION ALL SELECT t.oid, 8, ${grantee()} || a.privilege_type, 'grant ' || a.privilege_type || ' ('
       || string_agg(c.attname, ', ' ORDER BY c.attnum) || ') to ' || ${grantee()}
     FROM t JOIN pg_attribute c ON c.attrelid = t.oid, aclexplode(c.attacl) a GROUP BY t.oid, a.grantee, a.privilege_type`),
  `SELECT 'function ' || p.oid::regprocedure AS of, pg_get_functiondef(p.oid) AS line
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname IN ${SCHEMAS} AND ${NOT_OF_EXTENSION('pg_proc', 'p.oid')}
   UNION ALL SELECT 'function ' || p.oid::regprocedure, 'grant execute to ' || string_agg(${grantee()}, ', ' ORDER BY ${grantee()})
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,
        aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
   WHERE n.nspname IN ${SCHEMAS} AND a.grantee <> p.proowner AND ${NOT_OF_EXTENSION('pg_proc', 'p.oid')}
   GROUP BY p.oid ORDER BY 1, 2`,
];

function grantee(): string {
  return `CASE WHEN a.grantee = 0 THEN 'public' ELSE a.grantee::regrole::text END`;
}

function table(parts: string): string {
  return `WITH t AS (
     SELECT c.*, n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ${SCHEMAS} AND c.relkind IN ('r', 'p', 'v', 'm', 'f'))
   SELECT CASE WHEN t.relkind IN ('r', 'p') THEN 'table ' ELSE 'view ' END || t.nspname || '.' || t.relname AS of, p.line
   FROM (${parts}) p JOIN t ON t.oid = p.oid
   ORDER BY t.nspname, t.relname, p.part, CASE WHEN p.part = 1 THEN lpad(p.sort, 4, '0') ELSE p.sort END COLLATE "C"`;
}

/** The schema of the database as text; `client` may read the catalogs. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const lines: string[] = [];
  let current: string | null = null;
  for (const query of QUERIES) {
    const { rows } = await client.query<{ of: string; line: string }>(query);
    for (const { of, line } of rows) {
      if (of !== current) lines.push('', of);
      current = of;
      lines.push(
        ...line
          .trimEnd()
          .split('\n')
          .map((part) => `  ${part}`.trimEnd()),
      );
    }
  }
  return `${lines.join('\n').trim()}\n`;
}
