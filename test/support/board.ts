// The coordinator's board and the inbox as specs read them: short forms that a test can compare at a glance, with
// every count checked against the rows behind it on the way.
import { expect } from '@jest/globals';
import type { Actor } from '#access';
import type { TestGateway } from './graphql.js';

const GROUP = 'definition count rows(first: 100)';

/** Asks for every group of the board with the rows behind each count. */
export const BOARD = `{ board { at
  candidatesWithoutAvailability { ${GROUP} { nodes { id candidate { name } } } }
  candidatesWithoutLoop { ${GROUP} { nodes { id candidate { name } } } }
  loopsWithoutPlan { ${GROUP} { nodes { id state } } }
  holdsExpiring { ${GROUP} { nodes { id state holdExpiresAt } } }
  declines { ${GROUP} { nodes { seat { id response responseReason interviewer { member { name } } } interview { title loop { id } } } } }
  overdueScorecards { ${GROUP} { nodes { id state interview { title } } } }
} }`;

/** Asks for the viewer's whole inbox. */
export const INBOX = `{ viewer { needs(first: 100) { count nodes { id kind why deadline since
  application { id } loop { id } interview { id } seat { id } scorecard { id } } } } }`;

interface Tile {
  readonly definition: string;
  readonly count: number;
  readonly rows: { readonly nodes: readonly Record<string, unknown>[] };
}

/** A need as the schema shows it. */
export interface ShownNeed {
  readonly id: string;
  readonly kind: string;
  readonly why: string;
  readonly deadline: string | null;
  readonly since: string;
  readonly application: { readonly id: string };
  readonly loop: { readonly id: string } | null;
  readonly interview: { readonly id: string } | null;
  readonly seat: { readonly id: string } | null;
  readonly scorecard: { readonly id: string } | null;
}

/** The tiles of an answer to BOARD that are not empty, as name and rows; each count equals its rows. */
export function tilesOf(board: Record<string, unknown>): Record<string, readonly Record<string, unknown>[]> {
  const tiles = Object.entries(board).filter((entry): entry is [string, Tile] => entry[0] !== 'at');
  for (const [, { definition, count, rows }] of tiles) {
    expect(definition).toMatch(/\.$/);
    expect(rows.nodes).toHaveLength(count);
  }
  return Object.fromEntries(
    tiles.filter(([, { count }]) => count > 0).map(([name, { rows }]) => [name, rows.nodes]),
  );
}

/** The board's tiles that are not empty, with how many rows each has. */
export async function boardOf(gateway: TestGateway, actor: Actor): Promise<Record<string, number>> {
  const { data, errors } = await gateway.ask(actor, BOARD);
  expect(errors).toEqual([]);
  const tiles = tilesOf(data?.board as Record<string, unknown>);
  return Object.fromEntries(Object.entries(tiles).map(([name, rows]) => [name, rows.length]));
}

/** The actor's needs in their order; their count equals them. */
export async function needsOfActor(gateway: TestGateway, actor: Actor): Promise<readonly ShownNeed[]> {
  const { data, errors } = await gateway.ask(actor, INBOX);
  expect(errors).toEqual([]);
  const { needs } = data?.viewer as { needs: { count: number; nodes: readonly ShownNeed[] } };
  expect(needs.nodes).toHaveLength(needs.count);
  return needs.nodes;
}

/** The kinds of the actor's needs in their order. */
export const kindsOf = async (gateway: TestGateway, actor: Actor): Promise<readonly string[]> =>
  (await needsOfActor(gateway, actor)).map(({ kind }) => kind);
