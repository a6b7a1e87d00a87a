// What a plan says of one interview: the form in which proposals and revisions are kept.

/** Where one interview lies in a plan and who sits in it; instants as ISO 8601, an empty optional seat as null. */
export interface PlannedInterview {
  readonly interviewId: string;
  readonly from: string;
  readonly to: string;
  readonly seats: Readonly<Record<string, string | null>>;
  /** Where it takes place, as a revision keeps it; a proposal has none yet. */
  readonly place?: string | null;
  /** The room that it takes; null or absent for none. */
  readonly roomId?: string | null;
}
