// Where interviews take place, the rooms there are, and the rules by which places are found.
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { requireAccess } from '#access';
import { ChangePlace, SetPlaceRules, kindOfPlace } from '#loops';
import type { InterviewRow, LoopRow, PlaceKind } from '#loops';
import { CreateRoom, UpdateRoom, allRooms } from '#people';
import type { RoomRow } from '#people';
import { invalidInput } from '#platform';
import type {
  ChangePlaceInput,
  CreateRoomInput,
  SetPlaceRulesInput,
  UpdateRoomInput,
} from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';
import { settingsOf } from '../people/batches.js';
import { candidateById, interviewById, loopById, roomById } from './batches.js';

interface ShownRules {
  readonly order: readonly string[];
  readonly linkPattern: string | null;
}

async function rulesOf(context: GqlContext): Promise<ShownRules> {
  const { placeOrder, linkPattern } = await settingsOf(context);
  return { order: placeOrder, linkPattern };
}

@Resolver()
export class PlacesResolver {
  constructor(
    private readonly create: CreateRoom,
    private readonly update: UpdateRoom,
    private readonly setRules: SetPlaceRules,
    private readonly change: ChangePlace,
  ) {}

  @Query('rooms')
  async rooms(@Context() context: GqlContext): Promise<RoomRow[]> {
    requireAccess(context.actor, 'organization.read', { organizationId: context.actor.organizationId });
    return allRooms(await context.read());
  }

  @Query('placeRules')
  placeRules(@Context() context: GqlContext): Promise<ShownRules> {
    requireAccess(context.actor, 'organization.read', { organizationId: context.actor.organizationId });
    return rulesOf(context);
  }

  @Mutation('createRoom')
  createRoom(@Args('input') input: CreateRoomInput, @Context() context: GqlContext): Promise<unknown> {
    return this.create.run(context.actor, input);
  }

  @Mutation('updateRoom')
  updateRoom(@Args('input') input: UpdateRoomInput, @Context() context: GqlContext): Promise<unknown> {
    return this.update.run(context.actor, input);
  }

  @Mutation('setPlaceRules')
  setPlaceRules(@Args('input') input: SetPlaceRulesInput, @Context() context: GqlContext): Promise<unknown> {
    return this.setRules.run(context.actor, input);
  }

  @Mutation('changePlace')
  changePlace(@Args('input') input: ChangePlaceInput, @Context() context: GqlContext): Promise<unknown> {
    const { kind } = input.place;
    if (kind === 'to_be_announced')
      throw invalidInput('place.kind', 'place.kind must be VIDEO, PHONE, ROOM or OTHER.');
    return this.change.run(context.actor, { ...input, place: { ...input.place, kind } });
  }
}

interface ShownPlace {
  readonly kind: PlaceKind;
  readonly text: string | null;
  readonly link: string | null;
  readonly roomId: string | null;
}

@Resolver('Interview')
export class InterviewWhereResolver {
  @ResolveField('where')
  async where(
    @Parent() { during, place, placeKind, roomId, loopId }: InterviewRow,
    @Context() context: GqlContext,
  ): Promise<ShownPlace | null> {
    if (during === null) return null;
    const kind = kindOfPlace(placeKind, place);
    const text = kind === 'phone' ? await callOf(loopId, context) : place;
    return { kind, text, link: kind === 'video' ? place : null, roomId };
  }
}

/** Whom to call at which number, read where it is told. */
async function callOf(loopId: string, context: GqlContext): Promise<string> {
  const loop: LoopRow | null = await context.one(loopById, loopId);
  const candidate = loop === null ? null : await context.one(candidateById, loop.candidateId);
  return candidate?.phone ? `Call ${candidate.name} at ${candidate.phone}` : 'By phone; no number is known';
}

class WithRoom {
  @ResolveField('room')
  room(
    @Parent() { roomId }: { readonly roomId: string | null },
    @Context() context: GqlContext,
  ): Promise<RoomRow | null> {
    return roomId === null ? Promise.resolve(null) : context.one(roomById, roomId);
  }
}

@Resolver('InterviewPlace')
export class InterviewPlaceResolver extends WithRoom {}
@Resolver('ProposedInterview')
export class ProposedRoomResolver extends WithRoom {}
@Resolver('RoomCreated')
export class RoomCreatedResolver extends WithRoom {}
@Resolver('RoomUpdated')
export class RoomUpdatedResolver extends WithRoom {}
@Resolver('RoomNameTaken')
export class RoomNameTakenResolver extends WithRoom {}

@Resolver('RoomTaken')
export class RoomTakenResolver {
  @ResolveField('interview')
  interview(
    @Parent() { interviewId }: { readonly interviewId: string },
    @Context() context: GqlContext,
  ): Promise<InterviewRow | null> {
    return context.one(interviewById, interviewId);
  }
}

@Resolver('PlaceRulesSet')
export class PlaceRulesSetResolver {
  @ResolveField('rules')
  rules(@Context() context: GqlContext): Promise<ShownRules> {
    return rulesOf(context);
  }
}
