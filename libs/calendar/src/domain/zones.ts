// Which names count as a time zone. IANA names and fixed offsets do, in any letter case; abbreviations that mean
// several things (IST, CST) and Windows names do not, because a person's wall time must never be guessed.

/** Bad wall-clock input: `message` says which field was wrong and what would be right. */
export class CalendarInputError extends Error {
  override readonly name = 'CalendarInputError';
  constructor(
    /** The input's field, as the caller named it. */
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** The zone as the runtime spells it ('europe/berlin' → 'Europe/Berlin', '+0530' → '+05:30'); undefined if unknown. */
export function findZone(name: string): string | undefined {
  try {
    // Temporal alone would also take whole ISO strings such as '2026-11-24T10:00[Europe/Berlin]' as a zone.
    if (!/^([A-Za-z][\w+-]*(\/[\w+-]+)*|[+-]\d{2}(:?\d{2})?)$/.test(name)) return undefined;
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return undefined;
  }
}

/** The zone as the runtime spells it; throws `CalendarInputError` naming `field` when there is no such zone. */
export function requireZone(name: string, field = 'zone'): string {
  const zone = findZone(name);
  if (zone !== undefined) return zone;
  throw new CalendarInputError(
    field,
    `${field}: "${name}" is not a time zone; give an IANA name such as "Europe/Berlin" or an offset such as "+05:30".`,
  );
}

/** Whether a name counts as a time zone: IANA in any letter case, or a fixed offset. */
export function isZone(name: string): boolean {
  return findZone(name) !== undefined;
}
