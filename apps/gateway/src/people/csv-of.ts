// A list that imports as no change, whole: what a file to be imported again is made of.
import type { ExportList } from '#rooms';
import type { GqlContext } from '../graphql/context.js';

/** The list as the text of a CSV file. @throws {Refusal} as `ExportList` */
export async function csvOf(
  exporting: ExportList,
  context: GqlContext,
  list: 'people' | 'applications',
): Promise<string> {
  const { text } = await exporting.run(context.maybeActor, { list, format: 'csv' });
  let csv = '';
  for await (const part of text) csv += part;
  return csv;
}
