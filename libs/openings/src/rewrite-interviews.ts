// Writes a template's interviews anew, in one go, with what they cover: coverage follows the focus, as
// coverage-change.ts has it. All changes of interviews end here, whoever asked for them.
import { invariant } from '#platform';
import type { Tx } from '#platform';
import { coverageAfter } from './coverage-change.js';
import type { ChangedInterview } from './interview-changes.js';
import { coverageOfInterviews, requirementsOfTemplate } from './openings.queries.js';
import { deleteCoverage, insertCoverage } from './openings.repository.js';
import { loopTemplate } from './templates.queries.js';
import type { WholeLoopTemplate } from './templates.queries.js';
import { replaceInterviews } from './templates.repository.js';

/** The loop template, which is known to be there. */
export async function wholeTemplate(tx: Tx, id: string): Promise<WholeLoopTemplate> {
  const found = await loopTemplate(tx, id);
  invariant(found, 'a locked loop template exists');
  return found;
}

/** Replaces the interviews of `current` by `changed`, and what they cover. */
export async function rewriteInterviews(
  tx: Tx,
  { template, interviews }: WholeLoopTemplate,
  changed: readonly ChangedInterview[],
): Promise<void> {
  const ids = interviews.map(({ id }) => id);
  const known = new Set(ids);
  const coverage = coverageAfter(
    await coverageOfInterviews(tx, ids),
    // One that is only being taken over covers what an interview that was not there would.
    changed.map((one) => ({ ...one, focusBefore: known.has(one.id) ? (one.before?.focus ?? null) : null })),
    await requirementsOfTemplate(tx, template.id),
  );
  await deleteCoverage(tx, ids);
  await replaceInterviews(
    tx,
    template.id,
    changed.map(({ before: _before, requirementIds: _ids, ...interview }) => interview),
  );
  await insertCoverage(tx, coverage);
}
