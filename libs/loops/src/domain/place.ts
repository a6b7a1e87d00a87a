// Which place an interview gets: the one that somebody chose, else the room of the plan, else the first kind, in the
// organization's order, that is to be had. Where none is, the place is to be announced, and says so.

/** What an interview asks for; null leaves it to the organization's order. */
export type PlaceWanted = 'video' | 'phone' | 'room';
/** What a place is; `other` is any words that somebody wrote. */
export type PlaceKind = PlaceWanted | 'other' | 'to_be_announced';
/** Where a place comes from, in the order that the organization prefers. */
export type PlaceSource = 'interviewer_link' | 'pattern' | 'phone' | 'room';

/** All sources. */
export const PLACE_SOURCES = [
  'interviewer_link',
  'pattern',
  'phone',
  'room',
] as const satisfies PlaceSource[];

/** A place; `text` is a link, the name of a room or words, null while it is to be announced. */
export interface Place {
  readonly kind: PlaceKind;
  readonly text: string | null;
  readonly roomId: string | null;
}

/** What is kept instead of the candidate's number, which is read where it is told. */
export const BY_PHONE = 'By phone';

/** What is known where there is no place yet. */
export const TO_BE_ANNOUNCED: Place = { kind: 'to_be_announced', text: null, roomId: null };

/** The columns of an interview that has no place yet. */
export const NOWHERE = { place: null, placeKind: null, placeChosen: false, roomId: null } as const;

/** What can be had for one interview. */
export interface PlaceOffers {
  readonly wanted: PlaceWanted | null;
  /** What somebody chose by hand; null for nothing, or for a room, which has to be free each time. */
  readonly chosen: Place | null;
  readonly room: { readonly id: string; readonly name: string } | null;
  /** Links by their source. */
  readonly links: Readonly<Partial<Record<PlaceSource, string>>>;
  /** Whether the candidate takes part and has a number. */
  readonly byPhone: boolean;
}

/** The place of an interview by what can be had and the organization's order. */
export function placeFor(
  { wanted, chosen, room, links, byPhone }: PlaceOffers,
  order: readonly PlaceSource[],
): Place {
  if (chosen !== null) return chosen;
  if (room !== null) return { kind: 'room', text: room.name, roomId: room.id };
  const phone: Place | null = byPhone ? { kind: 'phone', text: BY_PHONE, roomId: null } : null;
  if (wanted === 'phone') return phone ?? TO_BE_ANNOUNCED;
  for (const source of order) {
    if (source === 'phone' && phone !== null && wanted === null) return phone;
    const link = links[source];
    if (link !== undefined && wanted !== 'room') return { kind: 'video', text: link, roomId: null };
  }
  return TO_BE_ANNOUNCED;
}

/** The kind of a place; one from before there were kinds is what its text is. */
export function kindOfPlace(kind: PlaceKind | null, text: string | null): PlaceKind {
  if (kind !== null) return kind;
  if (text === null) return 'to_be_announced';
  return isLink(text) ? 'video' : 'other';
}

/** Whether the text is a whole https address without a name or password in it. */
export function isLink(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && !/\s/.test(text);
}

/** What a pattern of links may hold: the ids of the interview and of its loop, and nothing personal. */
export const PLACEHOLDERS = ['{interview}', '{loop}'] as const;

/** What is wrong with a pattern of links, null when nothing is. */
export function flawOfPattern(pattern: string): string | null {
  const wrong = pattern
    .match(/\{[^{}]*\}?|\}/g)
    ?.find((one) => !(PLACEHOLDERS as readonly string[]).includes(one));
  if (wrong !== undefined) return `${wrong} is no placeholder; there are ${PLACEHOLDERS.join(' and ')}`;
  if (!pattern.includes('{interview}'))
    return 'it needs {interview}, so that no two interviews meet in one place';
  const filled = filledPattern(pattern, { interviewId: 'a', loopId: 'b' });
  if (!isLink(filled))
    return 'it must be a whole https address, such as https://meet.example.com/{interview}';
  return new URL(filled).host === new URL(filledPattern(pattern, { interviewId: 'c', loopId: 'd' })).host
    ? null
    : 'its host must be the same for all interviews';
}

/** The link that a pattern gives one interview. */
export const filledPattern = (
  pattern: string,
  { interviewId, loopId }: { readonly interviewId: string; readonly loopId: string },
): string => pattern.replaceAll('{interview}', interviewId).replaceAll('{loop}', loopId);
