// Which rows of the measures somebody may count, as SQL: every figure and the rows behind it come from this one text, so
// that they cannot differ. Parameters: $1 organization, $2 viewer, $3 the instant, $4 and $5 the period, half-open,
// $6 openings or null for all.

const COLUMNS = 'measure, opening_id, application_id, subject_id, dimension, at, value, amount';

/** Whose openings are counted: all of the organization, or those of which the viewer is the hiring manager. */
export type Reach = 'all' | 'own';

const REACH: Readonly<Record<Reach, string>> = {
  all: 'true',
  own: `m.opening_id = ANY (ARRAY(
    SELECT o.id FROM opening o WHERE o.organization_id = $1 AND o.hiring_manager_id = $2))`,
};

/**
 * What was counted under these measures, folded and not, with `amount` to be summed. Of what follows from scorecards the
 * database shows nothing about whom the viewer is blind for; here such candidates are left out as a whole, so that
 * shares do not tell of them either. Load is the exception: it says who sits where, which everybody may know who sees a
 * calendar; of their own application nobody hears in any case.
 */
export const measured = (reach: Reach, measures: readonly string[]): string => {
  const among = `measure IN (${measures.map((measure) => `'${measure}'`).join(', ')})`;
  const part = (table: string): string => `
    SELECT ${COLUMNS} FROM ${table}
    WHERE organization_id = $1 AND ${among} AND at >= $4 AND at < $5 AND ($6::uuid[] IS NULL OR opening_id = ANY($6::uuid[]))`;
  return `
  SELECT m.* FROM (${part('measure_total')} UNION ALL ${part('measure_delta')}) m
  WHERE ${REACH[reach]}
    AND m.application_id <> ALL ((SELECT ARRAY(
      SELECT a.id FROM candidate c
      JOIN application a ON a.organization_id = c.organization_id AND a.candidate_id = c.id
      WHERE c.organization_id = $1 AND c.member_id = $2))::uuid[])
    AND (m.measure = 'load' OR m.application_id <> ALL ((SELECT viewer_hidden_applications())::uuid[]))
    AND (m.measure NOT IN ('stage', 'outcome') OR m.at + m.value * interval '1 minute' <= $3)`;
};
