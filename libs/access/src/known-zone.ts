// Which zone names an organization may have: those of the IANA database that the runtime brings along.
import { invalidInput } from '#platform';

/**
 * The zone as the time-zone database spells it.
 * @throws {Refusal} INVALID_INPUT naming `zone`; a fixed offset such as +01:00 is no zone
 */
export function knownZone(zone: string): string {
  const wrong = invalidInput(
    'zone',
    `zone must be an IANA time zone such as Europe/Lisbon; it was "${zone}".`,
  );
  if (/^[+-]/.test(zone)) throw wrong;
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId;
  } catch {
    throw wrong;
  }
}
