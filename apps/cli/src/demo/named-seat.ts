// Names one person for the system design interview of an opening, for the loops that are drafted meanwhile: whoever
// signs in to the demonstration as an interviewer shall find something to do, whomever the planner would have chosen.
import type { NestApplicationContext } from '@nestjs/core';
import type { Actor } from '#access';
import { UpdateLoopTemplate, loopTemplate, openingsByIds } from '#openings';
import type { WholeLoopTemplate } from '#openings';
import type { Platform } from '#platform';

interface NamedSeat {
  readonly openingId: string;
  readonly memberId: string;
}

/** Runs `work` while the first seat of the opening's system design can be filled by that member alone. */
export async function withNamedSeat<T>(
  platform: Platform,
  app: NestApplicationContext,
  manager: Actor,
  { openingId, memberId }: NamedSeat,
  work: () => Promise<T>,
): Promise<T> {
  const read = (): Promise<WholeLoopTemplate | null> =>
    platform.database.read(manager, async (tx) => {
      const [opening] = await openingsByIds(tx, [openingId]);
      return loopTemplate(tx, opening?.loopTemplateId ?? '');
    });
  const before = await read();
  if (before === null) return work();
  const seat = async (named: boolean): Promise<void> => {
    await app.get(UpdateLoopTemplate).run(manager, {
      loopTemplateId: before.template.id,
      version: (await read())?.template.version ?? 0,
      interviews: before.interviews.map(({ id, kind, seats }) => ({
        id,
        ...(kind === 'system_design'
          ? {
              seats: seats.map(({ role, poolId, memberIds, optional }, at) =>
                named && at === 0
                  ? { role, memberIds: [memberId], optional }
                  : { role, poolId, memberIds, optional },
              ),
            }
          : {}),
      })),
    });
  };
  await seat(true);
  const done = await work();
  await seat(false);
  return done;
}
