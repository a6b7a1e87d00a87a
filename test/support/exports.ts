// Exported lists as tests look at them: the whole text, or its rows.
import type { Actor } from '#access';
import type { ExportList, ExportListInput } from '#rooms';

/** The whole file. */
export async function exportedText(
  use: ExportList,
  actor: Actor | null,
  input: ExportListInput,
): Promise<string> {
  const { text } = await use.run(actor, input);
  let whole = '';
  for await (const part of text) whole += part;
  return whole;
}

/** The rows of the list, by column. */
export const exportedRows = async (
  use: ExportList,
  actor: Actor,
  list: string,
  given: ExportListInput['given'] = {},
): Promise<Record<string, unknown>[]> =>
  JSON.parse(await exportedText(use, actor, { list, format: 'json', given })) as Record<string, unknown>[];
