// Loops and what hangs below them.
import { Args, Context, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { requireActor } from '#access';
import { loopPage, requireLoopAccess } from '#loops';
import type {
  BookingRevisionRow,
  InterviewRow,
  LoopRow,
  LoopState,
  PlannedInterview,
  ProposalRow,
} from '#loops';
import type { ApplicationRow } from '#openings';
import { Clock, EventListener, Refusal, invalidInput } from '#platform';
import type { Tx } from '#platform';
import { connectionOf, pageRequest } from '../graphql/connection.js';
import type { Connection } from '../graphql/connection.js';
import { GqlContext } from '../graphql/context.js';
import { changesOf } from '../graphql/live.js';
import {
  applicationById,
  candidateById,
  interviewById,
  interviewsOfLoop,
  loopById,
  loopsOfApplication,
  openingById,
  proposalsOfLoop,
  revisionsOfLoop,
} from './batches.js';

const present = <Row>(row: Row | null, what: string): Row => {
  if (row === null) throw new Refusal('NOT_FOUND', `There is no such ${what}.`, { what });
  return row;
};

interface LoopsArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly states?: readonly LoopState[] | null;
  readonly openingId?: string | null;
  readonly candidateNamed?: string | null;
}

const NAME_CHARACTERS_MAX = 200;

/** What a name is searched for; null for nothing. @throws {Refusal} INVALID_INPUT */
function namePart(given: string | null | undefined): string | null {
  const wanted = given?.trim() ?? '';
  if (wanted.length > NAME_CHARACTERS_MAX)
    throw invalidInput(
      'candidateNamed',
      `candidateNamed has ${wanted.length} characters; at most ${NAME_CHARACTERS_MAX} are searched for.`,
    );
  return wanted === '' ? null : wanted;
}

@Resolver('Loop')
export class LoopResolver {
  constructor(
    private readonly clock: Clock,
    private readonly listener: EventListener,
  ) {}

  @Query('loop')
  async loop(@Args('id') id: string, @Context() context: GqlContext): Promise<LoopRow> {
    const { actor } = context;
    await requireLoopAccess(await context.read(), actor, 'loop.read', id);
    return present(await context.one(loopById, id), 'loop');
  }

  @Query('loops')
  async loops(@Args() args: LoopsArgs, @Context() context: GqlContext): Promise<Connection<LoopRow>> {
    const actor = requireActor(context.maybeActor, 'organization.read');
    const page = pageRequest(args);
    const rows = await loopPage(await context.read(), page, {
      at: this.clock.now(),
      states: args.states ?? null,
      openingId: args.openingId ?? null,
      candidateNamed: namePart(args.candidateNamed),
      interviewerId: actor.role === 'interviewer' ? actor.memberId : null,
    });
    const loops = await Promise.all(
      rows.map(async ({ id }) => present(await context.one(loopById, id), 'loop')),
    );
    return connectionOf(loops, page.limit, ({ id }) => [id]);
  }

  @Subscription('loopChanged', { resolve: (loop: LoopRow) => loop })
  async loopChanged(@Args('id') id: string, @Context() context: GqlContext): Promise<AsyncIterable<LoopRow>> {
    const { actor } = context;
    const read = async (tx: Tx): Promise<LoopRow> => {
      await requireLoopAccess(tx, actor, 'loop.read', id);
      return present(await context.one(loopById, id), 'loop');
    };
    await read(await context.read());
    return changesOf(this.listener, context, (notice) => notice.aggregateId === id, read);
  }

  @ResolveField('candidate')
  candidate(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(candidateById, loop.candidateId);
  }

  @ResolveField('opening')
  opening(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(openingById, loop.openingId);
  }

  @ResolveField('application')
  application(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<unknown> {
    return context.one(applicationById, loop.applicationId);
  }

  @ResolveField('interviews')
  interviews(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<InterviewRow[]> {
    return context.many(interviewsOfLoop, loop.id);
  }

  @ResolveField('proposals')
  proposals(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<ProposalRow[]> {
    return context.many(proposalsOfLoop, loop.id);
  }

  @ResolveField('revisions')
  revisions(@Parent() loop: LoopRow, @Context() context: GqlContext): Promise<BookingRevisionRow[]> {
    return context.many(revisionsOfLoop, loop.id);
  }
}

@Resolver('Application')
export class ApplicationLoopResolver {
  @ResolveField('loop')
  async loop(@Parent() application: ApplicationRow, @Context() context: GqlContext): Promise<LoopRow | null> {
    const loops = await context.many(loopsOfApplication, application.id);
    return loops.find((loop) => loop.state !== 'cancelled') ?? null;
  }
}

@Resolver('Proposal')
export class ProposalResolver {
  @ResolveField('interviews')
  interviews(@Parent() proposal: ProposalRow, @Context() context: GqlContext): Promise<unknown[]> {
    return placedOf(context, proposal.plan);
  }
}

/** The interviews of a plan in the order of time, as the schema shows them. */
export async function placedOf(context: GqlContext, plan: readonly PlannedInterview[]): Promise<unknown[]> {
  const placed = [...plan].sort((a, b) => (a.from < b.from ? -1 : 1));
  return Promise.all(
    placed.map(async ({ interviewId, from, to, seats, roomId }) => ({
      interview: await context.one(interviewById, interviewId),
      during: { from, to },
      interviewId,
      people: seats,
      roomId: roomId ?? null,
    })),
  );
}
