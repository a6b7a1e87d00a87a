// What clocks show where, for whoever shows times.
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { clockPeriods } from '#calendar';
import { invalidInput } from '#platform';
import type { ZoneClock } from '../generated/graphql.js';
import { GqlContext } from '../graphql/context.js';

const ZONES_MAX = 50;
const DAYS_MAX = 800;
const DAY_MS = 86_400_000;

/** @throws {Refusal} UNAUTHENTICATED */
const requireSignedIn = (context: GqlContext): unknown => context.signedIn;

@Resolver()
export class ZonesResolver {
  @Query('zoneClocks')
  zoneClocks(
    @Args('zones') zones: readonly string[],
    @Args('during') { from, to }: { readonly from: Date; readonly to: Date },
    @Context() context: GqlContext,
  ): ZoneClock[] {
    requireSignedIn(context);
    if (zones.length > ZONES_MAX)
      throw invalidInput('zones', `zones has at most ${ZONES_MAX} names; it had ${zones.length}.`);
    const [fromMs, toMs] = [from.getTime(), to.getTime()];
    if (toMs < fromMs || toMs - fromMs > DAYS_MAX * DAY_MS)
      throw invalidInput('during', `during ends after it begins, and at most ${DAYS_MAX} days later.`);
    return zones.map((zone) => ({
      zone,
      periods: clockPeriods(zone, fromMs, toMs).map((period) => ({
        from: new Date(period.fromMs),
        to: new Date(period.toMs),
        offsetMinutes: period.offsetMinutes,
        abbreviation: period.abbreviation,
      })),
    }));
  }
}
