/* eslint-disable */
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC as ISO 8601 with milliseconds, such as 2026-11-23T10:00:00.000Z. */
  DateTime: { input: Date; output: Date; }
  /** An e-mail address of at most 254 characters. */
  EmailAddress: { input: string; output: string; }
  /** A JSON value whose shape the field describes. */
  JSON: { input: unknown; output: unknown; }
  /** An IANA time zone name, such as Europe/Berlin. */
  TimeZone: { input: string; output: string; }
};

/** What it takes to accept an invitation. The token works once, so it serves as the key too. */
export type AcceptInvitationInput = {
  /** The person's name, 1 to 200 characters; the one in the invitation unless given. Ignored where an account exists. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The password of the new account, 12 to 128 characters. Ignored where an account exists. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The parameter `token` of the link. */
  token: Scalars['String']['input'];
};

/** What became of `acceptInvitation`. */
export type AcceptInvitationResult = InvitationAccepted | InvitationUnusable | SignInRequired;

/** What a candidate needs to be interviewed fairly. The minutes are rules of planning. */
export type Accommodation = {
  /** Minutes between two interviews, at least. */
  breakMinutesMin: Scalars['Int']['output'];
  /** Minutes that each interview with the candidate takes longer. */
  extraMinutes: Scalars['Int']['output'];
  /** When it was said. */
  givenAt: Scalars['DateTime']['output'];
  /** Which interpreter is needed, in the candidate's words; null for none. */
  interpreter: Maybe<Scalars['String']['output']>;
  /** Anything else; null for nothing. */
  note: Maybe<Scalars['String']['output']>;
};

/** Who applies for what. */
export type AddCandidateInput = {
  /** Their address, by which they are recognised. */
  email: Scalars['EmailAddress']['input'];
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The language to write to them in, as a BCP 47 tag; en unless it is said. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** The member that they are, for an internal candidate. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** What the candidate is called, in at most 200 characters; not used when the address is known already. */
  name: Scalars['String']['input'];
  /** The opening's id. */
  openingId: Scalars['ID']['input'];
  /** Their telephone number, in at most 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The zone in which they live; not used when the address is known already. */
  zone: Scalars['TimeZone']['input'];
};

/** What adding a candidate leads to. */
export type AddCandidateResult = CandidateAdded | CandidateAlreadyApplied | OpeningNotOpen;

/** Which day is off, and why. */
export type AddDayOffInput = {
  /** The date YYYY-MM-DD. */
  day: Scalars['String']['input'];
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** What the day is, at most 100 characters. */
  label: Scalars['String']['input'];
};

/** What became of `addDayOff`. */
export type AddDayOffResult = DayOffAdded;

/** Who is to be in a pool. */
export type AddToPoolInput = {
  /** 1 to 200 interviewers. */
  interviewerIds: Array<Scalars['ID']['input']>;
  /** How far they have come. */
  phase?: InputMaybe<PoolPhase>;
  /** The pool's id. */
  poolId: Scalars['ID']['input'];
};

/** What became of `addToPool`. */
export type AddToPoolResult = AddedToPool;

/** They are in the pool now, in the phase asked for. */
export type AddedToPool = {
  /** The pool as it is now. */
  pool: Pool;
};

/** The loop was decided before; a decision stays. */
export type AlreadyDecided = Problem & {
  /** The loop as it is now, with its decision. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The member had a profile before; it was left as it is. */
export type AlreadyInterviewer = Problem & {
  /** The profile as it is. */
  interviewer: Interviewer;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** There is an invitation for this address that still works; nothing was changed. */
export type AlreadyInvited = Problem & {
  /** The invitation, to be sent again or revoked. */
  invitation: Invitation;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** Somebody with this address is a member and can sign in; nothing was changed. */
export type AlreadyMember = Problem & {
  /** The member. */
  member: Member;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** How to amend a scorecard. */
export type AmendScorecardInput = {
  /** What it says from now on, whole. */
  content: ScorecardContentInput;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, in 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The scorecard's id. */
  scorecardId: Scalars['ID']['input'];
  /** The newest submitted version that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What amending leads to. */
export type AmendScorecardResult = ScorecardAmended | ScorecardChanged | ScorecardIncomplete | ScorecardNotSubmitted;

/** An interviewer's answer. */
export type AnswerSeatInput = {
  /** Why; required to decline, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** ACCEPTED or DECLINED; PENDING takes back what was answered. */
  response: SeatResponse;
  /** The seat's id. */
  seatId: Scalars['ID']['input'];
};

/** What answering leads to. */
export type AnswerSeatResult = HoldExpired | SeatAnswered | SeatNotFree;

/** The answer to a swap. */
export type AnswerSwapInput = {
  /** AGREED or DECLINED by who was asked, WITHDRAWN by who asked. */
  answer: SwapState;
  /** Why, in 1 to 500 characters; required to decline. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The swap's id. */
  swapId: Scalars['ID']['input'];
};

/** What answering a swap leads to. */
export type AnswerSwapResult = LoopNotReady | SwapAnswered | SwapImpossible;

/** A candidate for an opening. */
export type Application = {
  /** When the candidate can be interviewed, earliest first; empty before they said. */
  availability: Array<Span>;
  /** When they were last asked for that; null when they were not. */
  availabilityRequestedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who applies. */
  candidate: Candidate;
  /** When it was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The application's id. */
  id: Scalars['ID']['output'];
  /** The loop of this application that is not cancelled; null before one is drafted. */
  loop: Maybe<Loop>;
  /** What they apply for. */
  opening: Opening;
  /** Whether it goes on, or how it ended. */
  state: ApplicationState;
  /** Counts up with every change of state. */
  version: Scalars['Int']['output'];
};

/** A page of applications. */
export type ApplicationConnection = {
  /** The applications with their cursors. */
  edges: Array<ApplicationEdge>;
  /** The applications alone. */
  nodes: Array<Application>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** An application in a page. */
export type ApplicationEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The application. */
  node: Application;
};

/** The application has ended. */
export type ApplicationEnded = {
  /** The application as it is now. */
  application: Application;
};

/** How an application ends without a hire. */
export type ApplicationEnding =
  /** It is turned down. */
  | 'rejected'
  /** The candidate turns away. */
  | 'withdrawn';

/** A group of applications. */
export type ApplicationGroup = BoardGroup & {
  /** How many rows there are on all pages. */
  count: Scalars['Int']['output'];
  /** What exactly is counted and in which order the rows come, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** The applications that were counted. */
  rows: ApplicationConnection;
};


/** A group of applications. */
export type ApplicationGroupRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The application had ended before; nothing was written. */
export type ApplicationNotActive = Problem & {
  /** The application as it is now. */
  application: Application;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** How an application stands. */
export type ApplicationState =
  /** It goes on; or it was decided, which whoever still owes a scorecard of it does not see. */
  | 'active'
  /** The candidate was hired. */
  | 'hired'
  /** It was turned down. */
  | 'rejected'
  /** The candidate turned away. */
  | 'withdrawn';

/** The applications are there, or would be after a dry run. */
export type ApplicationsImported = {
  /** The new applications, in the order of the file. */
  applications: Array<ImportedApplication>;
  /** Whether nothing was changed, because only that was asked. */
  dryRun: Scalars['Boolean']['output'];
  /** Columns of the file that were passed over. */
  ignoredColumns: Array<Scalars['String']['output']>;
  /** How many lines say only what is so already. */
  unchanged: Scalars['Int']['output'];
};

/** Whom to approve of, and in which pool. */
export type ApproveGraduationInput = {
  /** The interviewer's id. */
  interviewerId: Scalars['ID']['input'];
  /** The pool's id. */
  poolId: Scalars['ID']['input'];
};

/** What became of `approveGraduation`. */
export type ApproveGraduationResult = GraduationApproved | NotAwaitingApproval;

/** The windows are kept, in place of earlier ones. */
export type AvailabilityGiven = {
  /** The application as it is now. */
  application: Application;
};

/** The candidate has given no time that is still to come. */
export type AvailabilityMissing = Problem & {
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** Whether there is time that is still to come, but all of it is over before the minimum notice is. */
  withinNotice: Scalars['Boolean']['output'];
};

/** The candidate was asked. */
export type AvailabilityRequested = {
  /** The application as it is now. */
  application: Application;
};

/** The loop template is based as was asked for. */
export type BaseTemplateSet = {
  /** The loop template as it is now. */
  loopTemplate: LoopTemplate;
};

/** A loop template cannot be based on that one; nothing was written. */
export type BaseTemplateUnusable = Problem & {
  /** The loop template that was asked for as the base. */
  base: LoopTemplate;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** Why it cannot. */
  reason: BaseUnusableReason;
};

/** Why a loop template cannot be a base. */
export type BaseUnusableReason =
  /** The base is itself based on the loop template. */
  | 'circle'
  /** Too many would follow each other: at most four below the first. */
  | 'too_deep';

/** Many loops that are placed at once. */
export type Batch = {
  /** Who started it. */
  askedBy: Member;
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /** When it was done or stopped; null before. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The batch's id. */
  id: Scalars['ID']['output'];
  /** The loops in the order in which they are placed: the most constrained first. */
  items: Array<BatchItem>;
  /** How far it has come. */
  state: BatchState;
};

/** The chosen loops are being booked; follow it by `batchChanged`. */
export type BatchBooking = {
  /** The batch as it is now. */
  batch: Batch;
};

/** The batch is stopped. */
export type BatchCancelled = {
  /** The batch as it is now. */
  batch: Batch;
};

/** A loop of a batch. */
export type BatchItem = {
  /** The loop. */
  loop: Loop;
  /** Why it could not be placed or booked; null when nothing was in the way. */
  message: Maybe<Scalars['String']['output']>;
  /** Where it is placed; null before, and when it cannot be. */
  proposal: Maybe<Proposal>;
  /** What became of it. */
  state: BatchItemState;
};

/** What became of a loop in a batch. */
export type BatchItemState =
  /** Booked. */
  | 'booked'
  /** About to be booked. */
  | 'chosen'
  /** Something of its plan was taken, or it changed, before it could be booked. */
  | 'lost'
  /** Placed beside the others; nothing is reserved. */
  | 'placed'
  /** There is no plan beside the others. */
  | 'unplaced'
  /** Not placed yet. */
  | 'waiting';

/** The batch is in a state in which this cannot be done; nothing was written. */
export type BatchNotReady = Problem & {
  /** The batch as it is now. */
  batch: Batch;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The loops are being placed; follow it by `batchChanged`. */
export type BatchStarted = {
  /** The batch as it is now. */
  batch: Batch;
};

/** How far a batch has come. */
export type BatchState =
  /** Those chosen are being booked. */
  | 'booking'
  /** Stopped. */
  | 'cancelled'
  /** Those chosen are booked, or were lost to somebody else. */
  | 'done'
  /** Loops are being placed. */
  | 'planning'
  /** All are placed, or cannot be; choose which are booked. */
  | 'ready';

/** What stands still, at one instant, in groups. */
export type Board = {
  /** The instant that the board is about. */
  at: Scalars['DateTime']['output'];
  /** Candidates who have given no time that is still to come. */
  candidatesWithoutAvailability: ApplicationGroup;
  /** Candidates who have given time and for whom no loop was drafted. */
  candidatesWithoutLoop: ApplicationGroup;
  /** Seats that were declined, or whose person cannot come any more, and that nobody else has taken. */
  declines: DeclineGroup;
  /** Loops whose hold ends within 24 hours, has ended, or was accepted by everybody and could not be booked by itself. */
  holdsExpiring: LoopGroup;
  /** Loops of which nothing is held or booked. */
  loopsWithoutPlan: LoopGroup;
  /** Scorecards that were due and are missing. */
  overdueScorecards: ScorecardGroup;
};

/** One tile of the board: what it counts, and what is behind the count. */
export type BoardGroup = {
  /** How many rows there are on all pages. */
  count: Scalars['Int']['output'];
  /** What exactly is counted and in which order the rows come, in one or two English sentences. */
  definition: Scalars['String']['output'];
};

/** Which loops to book. */
export type BookBatchInput = {
  /** The batch's id. */
  batchId: Scalars['ID']['input'];
  /** Placed loops of the batch. */
  loopIds: Array<Scalars['ID']['input']>;
};

/** What booking a batch leads to. */
export type BookBatchResult = BatchBooking | BatchNotReady;

/** What booking a proposal leads to. */
export type BookLoopResult = LoopBooked | LoopChanged | LoopNotReady | SlotTaken;

/** What a revision did. */
export type BookingChange =
  /** The loop was booked. */
  | 'booked'
  /** An interview, or all that was still to come, was cancelled. */
  | 'cancelled'
  /** An interview was marked as not having taken place. */
  | 'did_not_take_place'
  /** An interview was moved. */
  | 'moved'
  /** An interview got another place. */
  | 'placed'
  /** What did not take place was booked again. */
  | 'rebooked'
  /** A person was replaced. */
  | 'replaced'
  /** Two people swapped seats, or one took over from another. */
  | 'swapped'
  /** Whoever made the change before took it back, before anybody was told of it. */
  | 'undone';

/** What was confirmed at one moment. */
export type BookingRevision = {
  /** Whether the candidate did it, by their link. */
  byCandidate: Scalars['Boolean']['output'];
  /** What was done. */
  change: BookingChange;
  /** Who did it; null when the system did. */
  changedBy: Maybe<Member>;
  /** What it changed, in the order of time. */
  changes: Array<InterviewChange>;
  /** When it was done. */
  createdAt: Scalars['DateTime']['output'];
  /** Why; null when no reason was given, and when the application ended and the viewer still owes a scorecard for it. */
  reason: Maybe<Scalars['String']['output']>;
  /** The kind of reason; null where none was given. */
  reasonKind: Maybe<ReasonKind>;
  /** 1 is the first. */
  revision: Scalars['Int']['output'];
};


/** What was confirmed at one moment. */
export type BookingRevisionChangesArgs = {
  since?: InputMaybe<Scalars['Int']['input']>;
};

/** An interview that the time budget shortened or dropped. */
export type BudgetChange = {
  /** How long it takes; 0 when it was dropped. */
  minutesAfter: Scalars['Int']['output'];
  /** How long it would have taken. */
  minutesBefore: Scalars['Int']['output'];
  /** The interview's title. */
  title: Scalars['String']['output'];
  /** The requirements that nothing answers because of that. */
  uncovered: Array<Scalars['ID']['output']>;
};

/** The calendar's busy time is now what the file says. */
export type BusyTimeImported = {
  /** The calendar that was replaced or is new. */
  calendar: Calendar;
  /** The span that was read. */
  covers: Span;
  /** The interviewer, with their busy time as it is now. */
  interviewer: Interviewer;
  /** How many separate busy spans the file has within `covers`. */
  spans: Scalars['Int']['output'];
};

/** Where busy time of an interviewer came from. Only spans are kept, never what an event is about. */
export type Calendar = {
  /** The span that the last import spoke about; outside of it nothing is known. */
  covers: Span;
  /** The calendar's id. */
  id: Scalars['ID']['output'];
  /** When it was imported last. */
  importedAt: Scalars['DateTime']['output'];
  /** Whose calendar it is. */
  interviewer: Interviewer;
  /** How its busy time came here. */
  kind: CalendarKind;
  /** What the calendar is called; unique per interviewer. */
  label: Scalars['String']['output'];
};

/** A page of calendars. */
export type CalendarConnection = {
  /** The calendars of the page with their cursors. */
  edges: Array<CalendarEdge>;
  /** The calendars of the page. */
  nodes: Array<Calendar>;
  /** Where the page ends, and whether there is more. */
  pageInfo: PageInfo;
};

/** A calendar within a page. */
export type CalendarEdge = {
  /** To be given as `after` for what follows this calendar. */
  cursor: Scalars['String']['output'];
  /** The calendar. */
  node: Calendar;
};

/** How busy time came here. */
export type CalendarKind =
  /** Made up for the demonstration organization. */
  | 'demonstration'
  /** From an uploaded .ics file. */
  | 'ics_upload';

/** The calendar and its busy time are gone. */
export type CalendarRemoved = {
  /** The interviewer, with the calendars that are left. */
  interviewer: Interviewer;
};

/** The file is no calendar, or one that cannot be understood. What was stored before is as it was. */
export type CalendarUnreadable = Problem & {
  /** The interviewer, with their busy time as it is. */
  interviewer: Interviewer;
  /** What was wrong with the file and, where there is one, on which line. */
  message: Scalars['String']['output'];
};

/** What stopping a batch leads to. */
export type CancelBatchResult = BatchCancelled | BatchNotReady;

/** Which interview to cancel. */
export type CancelInterviewInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The interview, booked and still to come. */
  interviewId: Scalars['ID']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** Why, in 1 to 500 characters, for the people concerned. */
  reason: Scalars['String']['input'];
  /** The kind of reason; OTHER unless given. */
  reasonKind?: InputMaybe<ReasonKind>;
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What cancelling an interview leads to. */
export type CancelInterviewResult = LoopBooked | LoopChanged | LoopNotReady;

/** Which loop to cancel. */
export type CancelLoopInput = {
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** Why, in 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The kind of reason; ORGANIZATION unless given. */
  reasonKind?: InputMaybe<ReasonKind>;
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What cancelling a loop leads to. */
export type CancelLoopResult = LoopCancelled | LoopChanged | LoopNotReady;

/** Somebody who applies. Personal data is in this type alone. */
export type Candidate = {
  /** Their applications that the viewer may see, oldest first. */
  applications: Array<Application>;
  /** When they were added. */
  createdAt: Scalars['DateTime']['output'];
  /** Their address; null for viewers who only interview. */
  email: Maybe<Scalars['EmailAddress']['output']>;
  /** The candidate's id. */
  id: Scalars['ID']['output'];
  /** The language they are written to in, as a BCP 47 tag. */
  language: Scalars['String']['output'];
  /** The member that they are, for an internal candidate; null for anybody else, and for viewers who only interview. */
  member: Maybe<Member>;
  /** What they are called. */
  name: Scalars['String']['output'];
  /** Their telephone number; null when unknown, and for viewers who only interview. */
  phone: Maybe<Scalars['String']['output']>;
  /** The zone in which they live. */
  zone: Scalars['TimeZone']['output'];
};

/** The candidate has an application now. */
export type CandidateAdded = {
  /** The application. */
  application: Application;
};

/** A candidate with this address has an application for this opening already; nothing was written. */
export type CandidateAlreadyApplied = Problem & {
  /** The application that there is. */
  application: Application;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A page of candidates. */
export type CandidateConnection = {
  /** The candidates with their cursors. */
  edges: Array<CandidateEdge>;
  /** The candidates alone. */
  nodes: Array<Candidate>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** A candidate in a page. */
export type CandidateEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The candidate. */
  node: Candidate;
};

/** A link by which a candidate acts in one loop without an account. Whoever has its address acts as the candidate. */
export type CandidateLink = {
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** From when on it works no more. */
  expiresAt: Scalars['DateTime']['output'];
  /** The link's id. */
  id: Scalars['ID']['output'];
  /** When it was mailed last; null when it never was. */
  mailedAt: Maybe<Scalars['DateTime']['output']>;
  /** What it is for. */
  purposes: Array<LinkPurpose>;
  /** When it was taken back; null when it was not. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** The address to open; it is made from the id and stored nowhere. */
  url: Scalars['String']['output'];
};

/** The link has expired or was taken back; nothing was mailed. */
export type CandidateLinkClosed = Problem & {
  /** The link. */
  link: CandidateLink;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The link works. */
export type CandidateLinkCreated = {
  /** The link. */
  link: CandidateLink;
};

/** The link works no more. */
export type CandidateLinkRevoked = {
  /** The link. */
  link: CandidateLink;
};

/** The link is on its way to the candidate. */
export type CandidateLinkSent = {
  /** The link. */
  link: CandidateLink;
};

/** Something that the candidate wrote to whoever arranges the loop. */
export type CandidateMessage = {
  /** What it is about. */
  about: CandidateMessageAbout;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** The message's id. */
  id: Scalars['ID']['output'];
  /** The words. */
  text: Scalars['String']['output'];
};

/** What the candidate wrote about. */
export type CandidateMessageAbout =
  /** A message of their own accord. */
  | 'message'
  /** None of the options fits, and why. */
  | 'no_option_fits';

/** How the candidate found the loop: answers from 1, not at all, to 5, very much. */
export type CandidateSurvey = {
  /** When they answered. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether they were treated fairly. */
  fair: Scalars['Int']['output'];
  /** Whether they knew what to expect. */
  informed: Scalars['Int']['output'];
  /** How they found it as a whole. */
  overall: Scalars['Int']['output'];
  /** What they added; null for nothing. */
  text: Maybe<Scalars['String']['output']>;
};

/** Which proposal to confirm. */
export type ChangeLoopInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** One of the loop's proposals. */
  proposalId: Scalars['ID']['input'];
  /** Why, in 1 to 500 characters, for the people concerned. */
  reason: Scalars['String']['input'];
  /** The kind of reason; OTHER unless given. */
  reasonKind?: InputMaybe<ReasonKind>;
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What confirming a change leads to. */
export type ChangeLoopResult = LoopBooked | LoopChanged | LoopNotReady | SlotTaken;

/** Which interview gets which place. */
export type ChangePlaceInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The interview's id. */
  interviewId: Scalars['ID']['input'];
  /** The new place. */
  place: PlaceInput;
  /** Why, for the people concerned; 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** The kind of reason; OTHER unless given. */
  reasonKind?: InputMaybe<ReasonKind>;
  /** The version of its loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What changing a place leads to; LoopBooked holds the new revision. */
export type ChangePlaceResult = LoopBooked | LoopChanged | LoopNotReady | RoomTaken;

/** Which member is to have another role. */
export type ChangeRoleInput = {
  /** The member's id. */
  memberId: Scalars['ID']['input'];
  /** The role from now on. */
  role: MemberRole;
};

/** What became of `changeRole`. */
export type ChangeRoleResult = LastAdministrator | RoleChanged;

/** The loop is what it was before the change. */
export type ChangeUndone = {
  /** The loop as it is now. */
  loop: Loop;
  /** The revision that taking back made. */
  revision: Scalars['Int']['output'];
};

/** Rules stand in the way of the choice. */
export type ChoiceExcluded = Problem & {
  /** The rules. */
  conflicts: Array<PlanConflict>;
  /** What stands in the way, in a sentence. */
  message: Scalars['String']['output'];
  /** Whether that is proven; otherwise the budget of work ended first. */
  proven: Scalars['Boolean']['output'];
  /** Whether no rule excludes it by itself, but all of them together. */
  together: Scalars['Boolean']['output'];
};

/** The choice is possible. */
export type ChoicePossible = {
  /** The best plan of all. */
  best: ConsideredPlan;
  /** What changes between the two: before in the best plan, after with the choice. */
  changes: Array<InterviewChange>;
  /** The best plan with the choice. */
  chosen: ConsideredPlan;
  /** The points that the best plan with it costs more than the best of all; 0 when the best has it. */
  points: Scalars['Int']['output'];
};

/** In which organization the session is to act. */
export type ChooseOrganizationInput = {
  /** One of the viewer's memberships. */
  organizationId: Scalars['ID']['input'];
};

/** What became of `chooseOrganization`. */
export type ChooseOrganizationResult = OrganizationChosen;

/** A span during which clocks do not change. */
export type ClockPeriod = {
  /** The customary abbreviation such as CET; null where there is none that fits. */
  abbreviation: Maybe<Scalars['String']['output']>;
  /** The first instant of the span. */
  from: Scalars['DateTime']['output'];
  /** Minutes that clocks are ahead of UTC. */
  offsetMinutes: Scalars['Int']['output'];
  /** The first instant after the span. */
  to: Scalars['DateTime']['output'];
};

/** Which opening to close. */
export type CloseOpeningInput = {
  /** The opening's id. */
  openingId: Scalars['ID']['input'];
};

/** What closing an opening leads to. */
export type CloseOpeningResult = OpeningClosed | OpeningNotOpen;

/** Something that an interview can assess, from the library. */
export type Competency = {
  /** The competency's id: a readable word, the same in every organization. */
  id: Scalars['ID']['output'];
  /** The kinds of interview that can really assess it, the best first; empty when only the CV can tell. */
  kinds: Array<InterviewKind>;
  /** What it means to have it. */
  meaning: Scalars['String']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** Which hold to confirm. */
export type ConfirmHoldInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What confirming a hold leads to. */
export type ConfirmHoldResult = HoldExpired | LoopBooked | LoopChanged | LoopNotReady | SlotTaken;

/** A plan that is only considered. */
export type ConsideredPlan = {
  /** Whether there is a plan. */
  feasible: Scalars['Boolean']['output'];
  /** The interviews in order of time; empty without a plan. */
  interviews: Array<ProposedInterview>;
  /** The score in points; null without a plan. */
  objective: Maybe<Scalars['Int']['output']>;
  /** What makes up the score. */
  parts: Array<ScorePart>;
  /** Whether it is proven that there is no better one, or none at all. */
  proven: Scalars['Boolean']['output'];
};

/** Requirement × interview. */
export type CoverageMatrix = {
  /** The columns: the interviews of the template in their order. */
  interviews: Array<InterviewTemplate>;
  /** The rows: the requirements in their order. */
  rows: Array<CoverageRow>;
};

/** One requirement and where it is assessed. */
export type CoverageRow = {
  /** For each interview of the matrix, whether it assesses the requirement. */
  cells: Array<Scalars['Boolean']['output']>;
  /** Whether an interview or the CV answers it. */
  covered: Scalars['Boolean']['output'];
  /** Whether it is checked from the CV. */
  fromCv: Scalars['Boolean']['output'];
  /** The requirement. */
  requirement: Requirement;
};

/** Which loop gets a link. */
export type CreateCandidateLinkInput = {
  /** How many days it works, 1 to 365; 60 unless given. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** Whether it is mailed to the candidate at once; not unless given. */
  mail?: InputMaybe<Scalars['Boolean']['input']>;
  /** What it is for; everything unless given. */
  purposes?: InputMaybe<Array<LinkPurpose>>;
};

/** What creating a link leads to. */
export type CreateCandidateLinkResult = CandidateLinkCreated | LoopNotReady;

/** What the new loop template is. */
export type CreateLoopTemplateInput = {
  /** The loop template that it is based on; none unless given. */
  baseTemplateId?: InputMaybe<Scalars['ID']['input']>;
  /** On at most how many of the candidate's days a loop may lie, 1 to 14; as in the base, else 2, unless given. */
  daysUsedMax?: InputMaybe<Scalars['Int']['input']>;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** What it shall be called, in at most 200 characters. */
  name: Scalars['String']['input'];
};

/** What creating a loop template leads to. */
export type CreateLoopTemplateResult = BaseTemplateUnusable | LoopTemplateCreated;

/** What is to be filled, by whom. */
export type CreateOpeningInput = {
  /** An active member with the role coordinator or administrator, who arranges the loops. */
  coordinatorId?: InputMaybe<Scalars['ID']['input']>;
  /** An active member with the role hiring manager or administrator; without it the caller. */
  hiringManagerId?: InputMaybe<Scalars['ID']['input']>;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The most minutes that the whole loop may take, 30 to 1440; without it as many as the role asks for. */
  minutesMax?: InputMaybe<Scalars['Int']['input']>;
  /** The role description: prose or bullet lists, as it would be published. */
  roleDescription: Scalars['String']['input'];
  /** What the role is called, in at most 200 characters. */
  title: Scalars['String']['input'];
};

/** What creating an opening leads to. */
export type CreateOpeningResult = NothingAskedFor | OpeningCreated;

/** What the new pool is for. */
export type CreatePoolInput = {
  /** Ids of the competencies that its members can assess, at most 50. */
  competencies?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** The kind of interview. */
  kind: InterviewKind;
  /** Unique within the organization, at most 200 characters. */
  name: Scalars['String']['input'];
};

/** What became of `createPool`. */
export type CreatePoolResult = PoolCreated | PoolNameTaken;

/** Which room to add. */
export type CreateRoomInput = {
  /** How many people it holds, 1 to 1000. */
  capacity: Scalars['Int']['input'];
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** Unique within the organization, one line of at most 120 characters. */
  name: Scalars['String']['input'];
};

/** What adding a room leads to. */
export type CreateRoomResult = RoomCreated | RoomNameTaken;

/** A day on which nobody of the organization interviews. */
export type DayOff = {
  /** The date YYYY-MM-DD: for each person their own local day. */
  day: Scalars['String']['output'];
  /** What the day is, such as the name of a holiday. */
  label: Scalars['String']['output'];
};

/** The day is off. */
export type DayOffAdded = {
  /** The date YYYY-MM-DD. */
  day: Scalars['String']['output'];
  /** What the day is. */
  label: Scalars['String']['output'];
};

/** The day is an ordinary one. */
export type DayOffRemoved = {
  /** The date YYYY-MM-DD. */
  day: Scalars['String']['output'];
};

/** Which member is to be deactivated. */
export type DeactivateMemberInput = {
  /** The member's id. */
  memberId: Scalars['ID']['input'];
};

/** What became of `deactivateMember`. */
export type DeactivateMemberResult = LastAdministrator | MemberDeactivated;

/** The conversation in which a loop's scorecards are compared. */
export type Debrief = {
  /** Since when it is open. */
  openedAt: Scalars['DateTime']['output'];
  /** Who opened it early; null when the last scorecard did. */
  openedBy: Maybe<Member>;
  /** Why it was opened early; null when it was not, and while the viewer owes a scorecard. */
  overrideReason: Maybe<Scalars['String']['output']>;
};

/** That something changed in a debrief. */
export type DebriefChange = {
  /** The loop's id. */
  loopId: Scalars['ID']['output'];
};

/** The debrief has to be open before a decision. */
export type DebriefNotOpen = Problem & {
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The debrief is open, by this or before. */
export type DebriefOpened = {
  /** The loop as it is now. */
  loop: Loop;
};

/** The debrief of a loop as one viewer finds it. */
export type DebriefRoom = {
  /** The loop, with its debrief and its decision. */
  loop: Loop;
  /** Whether the viewer may decide, once the debrief is open. */
  mayDecide: Scalars['Boolean']['output'];
  /** Whether the viewer may open the debrief without waiting for the scorecards that are missing. */
  mayOpen: Scalars['Boolean']['output'];
  /** Everything side by side; null before the debrief is open, and for viewers who may not read opinions. */
  packet: Maybe<Packet>;
  /** What the viewer may see of others' scorecards in this loop; null when they may not know that there are any. */
  sight: Maybe<ScorecardSight>;
};

/** What was decided about a candidate. */
export type Decision = {
  /** When it was decided. */
  decidedAt: Scalars['DateTime']['output'];
  /** Who decided. */
  decidedBy: Member;
  /** The decision's id. */
  id: Scalars['ID']['output'];
  /** At which level; null when none was named. */
  level: Maybe<Scalars['String']['output']>;
  /** Whether to hire. */
  outcome: DecisionOutcome;
  /** Why. */
  rationale: Scalars['String']['output'];
  /** The scorecard versions that whoever decided could read at that moment. */
  seen: Array<SeenScorecard>;
};

/** The loop is decided. */
export type DecisionMade = {
  /** The loop as it is now. */
  loop: Loop;
};

/** What a decision is. */
export type DecisionOutcome =
  /** An offer is made. */
  | 'hire'
  /** None is made. */
  | 'no_hire';

/** A group of declined seats. */
export type DeclineGroup = BoardGroup & {
  /** How many rows there are on all pages. */
  count: Scalars['Int']['output'];
  /** What exactly is counted and in which order the rows come, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** The seats that were counted. */
  rows: DeclinedSeatConnection;
};


/** A group of declined seats. */
export type DeclineGroupRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A seat that somebody declined, and where it is. */
export type DeclinedSeat = {
  /** The interview in which it is. */
  interview: Interview;
  /** The seat, with who declined it and why. */
  seat: Seat;
};

/** A page of declined seats. */
export type DeclinedSeatConnection = {
  /** The seats with their cursors. */
  edges: Array<DeclinedSeatEdge>;
  /** The seats alone. */
  nodes: Array<DeclinedSeat>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** A declined seat in a page. */
export type DeclinedSeatEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The seat, with its interview. */
  node: DeclinedSeat;
};

/** One attempt to send a reminder. */
export type Delivery = {
  /** When the attempt ended. */
  at: Scalars['DateTime']['output'];
  /** Counts the attempts of its reminder, from 1; one whose worker was lost has no record, so numbers may be missing. */
  attempt: Scalars['Int']['output'];
  /** The way it took. */
  channel: DeliveryChannel;
  /** What the mail server or the connection said, without addresses; null when it was sent. */
  error: Maybe<Scalars['String']['output']>;
  /** The attempt's id. */
  id: Scalars['ID']['output'];
  /** Whether the mail server took it. */
  state: DeliveryState;
};

/** The way that a reminder takes to its recipient. */
export type DeliveryChannel =
  /** E-mail over SMTP. */
  | 'mail';

/** How an attempt ended. */
export type DeliveryState =
  /** It was refused, or the connection broke. */
  | 'failed'
  /** The mail server took it. */
  | 'sent';

/** What a change costs those who had agreed, the most important first; fewer is better. */
export type Disruption = {
  /** Whether it is proven that with so few times no fewer people have to be replaced. */
  peopleProven: Scalars['Boolean']['output'];
  /** How many seats get somebody else. */
  peopleReplaced: Scalars['Int']['output'];
  /** How many interviews take place at another time. */
  timesChanged: Scalars['Int']['output'];
  /** Whether it is proven that no fewer times have to change. */
  timesProven: Scalars['Boolean']['output'];
};

/** Which application to draft a loop for. */
export type DraftLoopInput = {
  /** The application's id. */
  applicationId: Scalars['ID']['input'];
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
};

/** What drafting a loop leads to. */
export type DraftLoopResult = ApplicationNotActive | LoopDrafted | LoopExists | TemplateMissing;

/** How long something took. */
export type DurationMeasure = {
  /** Of how many. */
  count: Scalars['Int']['output'];
  /** What exactly is counted, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** Half of them took no longer than these minutes; null without any. */
  p50Minutes: Maybe<Scalars['Int']['output']>;
  /** Nine of ten took no longer than these minutes; null without any. */
  p90Minutes: Maybe<Scalars['Int']['output']>;
};

/** Which application ends how. */
export type EndApplicationInput = {
  /** The application's id. */
  applicationId: Scalars['ID']['input'];
  /** How it ends. */
  state: ApplicationEnding;
};

/** What ending an application leads to. */
export type EndApplicationResult = ApplicationEnded | ApplicationNotActive;

/** Which pause to end. */
export type EndPauseInput = {
  /** The pause's id. */
  pauseId: Scalars['ID']['input'];
};

/** What became of `endPause`. */
export type EndPauseResult = PauseEnded;

/** What was found, by its kind; in each first the names that begin as was typed, then those of whose words one does. */
export type Found = {
  /**
   * Applications of candidates with at least one of the words in their name and the others there or in the opening's title;
   * for viewers who do more than interview also by the beginning of their address.
   */
  applications: Array<Application>;
  /** Loop templates by name. */
  loopTemplates: Array<LoopTemplate>;
  /** Openings by title. */
  openings: Array<Opening>;
  /** Active members, by name or the beginning of their address. */
  people: Array<Member>;
  /** Pools by name. */
  pools: Array<Pool>;
};


/** What was found, by its kind; in each first the names that begin as was typed, then those of whose words one does. */
export type FoundOpeningsArgs = {
  managed?: InputMaybe<Scalars['Boolean']['input']>;
};


/** What was found, by its kind; in each first the names that begin as was typed, then those of whose words one does. */
export type FoundPeopleArgs = {
  interviewing?: InputMaybe<Scalars['Boolean']['input']>;
  roles?: InputMaybe<Array<MemberRole>>;
};

/** When a candidate can be interviewed. */
export type GiveAvailabilityInput = {
  /** The application's id. */
  applicationId: Scalars['ID']['input'];
  /** 1 to 60 windows within the next 365 days, in any order; those that touch become one, each at least 30 minutes. */
  windows: Array<SpanInput>;
};

/** What giving availability leads to. */
export type GiveAvailabilityResult = ApplicationNotActive | AvailabilityGiven;

/** What is to be said about a session in training. */
export type GiveTrainingFeedbackInput = {
  /** What is to be learned from it, at most 2000 characters; required to have it repeated. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** The seat's id; it is a shadow's or reverse shadow's, and its interview has begun. */
  seatId: Scalars['ID']['input'];
  /** Whether the session counts. */
  verdict: TrainingVerdict;
};

/** What became of `giveTrainingFeedback`. */
export type GiveTrainingFeedbackResult = TrainingFeedbackGiven;

/** What makes somebody qualified who has done all steps. */
export type Graduation =
  /** Somebody's approval after that. */
  | 'approval'
  /** The end of the last step. */
  | 'automatic';

/** They are qualified now. */
export type GraduationApproved = {
  /** Who is qualified now. */
  interviewer: Interviewer;
  /** The pool, with its members. */
  pool: Pool;
};

/** Whom, in which pool, which steps and why. */
export type GrantTrainingCreditInput = {
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** The interviewer's id. */
  interviewerId: Scalars['ID']['input'];
  /** The pool's id. */
  poolId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters; it is kept with who granted it. */
  reason: Scalars['String']['input'];
  /** Reverse shadows that count as done, 0 to 20. */
  reverseShadows: Scalars['Int']['input'];
  /** Shadows that count as done, 0 to 20. */
  shadows: Scalars['Int']['input'];
};

/** What became of `grantTrainingCredit`. */
export type GrantTrainingCreditResult = NotInTraining | TrainingCreditGranted;

/** What one person carries in one week. */
export type HeatCell = {
  /** Confirmed interviews that start in it. */
  interviews: Scalars['Int']['output'];
  /** Their minutes. */
  minutes: Scalars['Int']['output'];
  /** The week, from midnight to midnight in the person's zone. */
  week: Span;
  /** The first day of the week, YYYY-MM-DD. */
  weekOf: Scalars['String']['output'];
};

/** What one person carries, and may carry. */
export type HeatRow = {
  /** Who. */
  interviewer: Interviewer;
  /** Interviews that may start in one week of theirs. */
  interviewsMax: Scalars['Int']['output'];
  /** Minutes of interviews that may start in one week of theirs. */
  minutesMax: Scalars['Int']['output'];
  /** The weeks, in order. */
  weeks: Array<HeatCell>;
};

/** A page of people with what they carry. */
export type HeatRowConnection = {
  /** The people with their cursors. */
  edges: Array<HeatRowEdge>;
  /** The people alone. */
  nodes: Array<HeatRow>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** A person in a page. */
export type HeatRowEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The person. */
  node: HeatRow;
};

/** The hold expired before; nothing was written. */
export type HoldExpired = Problem & {
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** What holding a proposal leads to. */
export type HoldLoopResult = LoopChanged | LoopHeld | LoopNotReady | SlotTaken;

/** The hold is over. */
export type HoldReleased = {
  /** The loop as it is now. */
  loop: Loop;
};

/** The weekly hours that hold for somebody, wall time in their zone. Nobody is booked outside of their working hours. */
export type HoursInForce = {
  /** When they like to interview; null when there is no wish. */
  preferredHours: Maybe<Array<WorkingHour>>;
  /** Whose wish it is; null when there is none. */
  preferredHoursFrom: Maybe<HoursSource>;
  /** When they work, in the order of the week. */
  workingHours: Array<WorkingHour>;
  /** Who said so. */
  workingHoursFrom: HoursSource;
};

/** Where hours come from: what the person says goes before the pool, the pool before the organization. */
export type HoursSource =
  /** The organization's default. */
  | 'organization'
  /** Set for the person. */
  | 'person'
  /** Set for the pool. */
  | 'pool';

/** A file of applications. */
export type ImportApplicationsInput = {
  /** The text of the file, at most 900,000 characters and 5,000 lines. */
  csv: Scalars['String']['input'];
  /** Whether only to tell what would change. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** Whether columns that are not known are passed over; otherwise they are a problem of the file. */
  passOverUnknown?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of `importApplications`. */
export type ImportApplicationsResult = ApplicationsImported | ImportRefused;

/** A file of people. */
export type ImportPeopleInput = {
  /** The text of the file, at most 900,000 characters and 5,000 lines. */
  csv: Scalars['String']['input'];
  /** Whether only to tell what would change. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** Whether columns that are not known are passed over; otherwise they are a problem of the file. */
  passOverUnknown?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What became of `importPeople`. */
export type ImportPeopleResult = ImportRefused | PeopleImported;

/** Something that is wrong with a file. */
export type ImportProblem = {
  /** The column; null when it is about the whole line. */
  column: Maybe<Scalars['String']['output']>;
  /** The line; the header is line 1. */
  line: Scalars['Int']['output'];
  /** What is wrong and what would be right. */
  message: Scalars['String']['output'];
};

/** The file has things to be mended; nothing of it was imported. */
export type ImportRefused = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** How many there are, also beyond those told. */
  problemCount: Scalars['Int']['output'];
  /** What is wrong, by line; the first hundred. */
  problems: Array<ImportProblem>;
};

/** An application that an import makes. */
export type ImportedApplication = {
  /** The candidate's address. */
  email: Scalars['EmailAddress']['output'];
  /** The line of the file; the header is line 1. */
  line: Scalars['Int']['output'];
  /** Whether the candidate was not known before. */
  newCandidate: Scalars['Boolean']['output'];
  /** The opening that the candidate applies to. */
  opening: Opening;
};

/** Somebody whom an import changes. */
export type ImportedPerson = {
  /** What happens to them. */
  change: PersonChange;
  /** The columns that change. */
  columns: Array<Scalars['String']['output']>;
  /** Their address. */
  email: Scalars['EmailAddress']['output'];
  /** The line of the file; the header is line 1. */
  line: Scalars['Int']['output'];
};

/** One conversation of a loop. */
export type Interview = {
  /** The interviews that have to be over before this one starts. */
  after: Array<Interview>;
  /** Who attends without a seat: in a debrief, everybody who interviewed. */
  attendees: Array<Interviewer>;
  /** When it takes place; null before it is held or booked. */
  during: Maybe<Span>;
  /** The competencies to be assessed. */
  focus: Array<Competency>;
  /** The interview's id. */
  id: Scalars['ID']['output'];
  /** What it is about. */
  kind: InterviewKind;
  /** The loop that the interview belongs to. */
  loop: Loop;
  /** Why it was marked as not having taken place; null when it was not. */
  markReason: Maybe<Scalars['String']['output']>;
  /** How long it takes. */
  minutes: Scalars['Int']['output'];
  /** The viewer's own scorecard about it; null for whoever owes and wrote none. */
  myScorecard: Maybe<Scorecard>;
  /** Room, phone number or video link; null while there is none. */
  place: Maybe<Scalars['String']['output']>;
  /** What its place is to be; null leaves it to the organization's rules. */
  placeWanted: Maybe<PlaceWanted>;
  /** Questions to start from; for interviewers and staff. */
  questions: Array<InterviewQuestion>;
  /** The interview that did not take place and that this one is in the stead of; null for all others. */
  replaces: Maybe<Interview>;
  /** The seats, all of which are needed but the optional ones. */
  seats: Array<Seat>;
  /** How far it has come. */
  state: InterviewState;
  /** What it is called, to candidate and interviewers. */
  title: Scalars['String']['output'];
  /** Where it takes place; null before it is held or booked. */
  where: Maybe<InterviewPlace>;
  /** Whether the candidate takes part; a debrief is without. */
  withCandidate: Scalars['Boolean']['output'];
};

/** What a revision changed of one interview. */
export type InterviewChange = {
  /** When it is now; null for one that went. */
  after: Maybe<Span>;
  /** When it was before; null for one that came. */
  before: Maybe<Span>;
  /** The interview. */
  interview: Interview;
  /** Whether it came, went or changed. */
  kind: InterviewChangeKind;
  /** Where it is now; null where there is no place. */
  placeAfter: Maybe<Scalars['String']['output']>;
  /** Where it was before; null where there was no place. */
  placeBefore: Maybe<Scalars['String']['output']>;
  /** The seats with somebody else in them. */
  seats: Array<SeatChange>;
};

/** What became of an interview in a revision. */
export type InterviewChangeKind =
  /** It is new. */
  | 'added'
  /** Its time, its place or its people changed. */
  | 'changed'
  /** It is not to take place any more. */
  | 'removed';

/** What of an interview can be inherited or overridden. */
export type InterviewField =
  /** Which interviews have to be over before it starts. */
  | 'after'
  /** The competencies to be assessed. */
  | 'focus'
  /** What it is about. */
  | 'kind'
  /** How long it takes. */
  | 'minutes'
  /** Where it is to take place. */
  | 'place'
  /** The questions to start from. */
  | 'questions'
  /** Why it is part of the loop. */
  | 'rationale'
  /** The rubric version that its scorecards ask about. */
  | 'rubric'
  /** Who sits in it. */
  | 'seats'
  /** What it is called. */
  | 'title'
  /** Whether the candidate takes part. */
  | 'with_candidate';

/** What an interview is about; the kind decides which competencies it can assess. */
export type InterviewKind =
  /** Writing, reading and testing code. */
  | 'coding'
  /** The interviewers compare what they found, without the candidate. */
  | 'debrief'
  /** Planning and delivering with stakeholders. */
  | 'delivery'
  /** Reviewing a design or code of others. */
  | 'design_review'
  /** Leading, mentoring and influencing. */
  | 'leadership'
  /** Anything else; its title says what. */
  | 'other'
  /** Background, motivation and expectations. */
  | 'recruiter_screen'
  /** Designing a system from its requirements. */
  | 'system_design';

/** The interview is marked as not having taken place. */
export type InterviewMarked = {
  /** The interview that is planned in its stead, to be given a time by `proposeRebooking`; null when none was wanted. */
  again: Maybe<Interview>;
  /** The loop as it is now. */
  loop: Loop;
};

/** The interview has not begun; the draft stays. */
export type InterviewNotStarted = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The scorecard as it is now. */
  scorecard: Scorecard;
  /** When it begins; null while it has no time. */
  startsAt: Maybe<Scalars['DateTime']['output']>;
};

/** Where an interview takes place. */
export type InterviewPlace = {
  /** What kind of place it is. */
  kind: PlaceKind;
  /** The https address at which one joins; null for other kinds. */
  link: Maybe<Scalars['String']['output']>;
  /** The room; null for other kinds. */
  room: Maybe<Room>;
  /** The place in words: a link, the name of a room, whom to call; null while it is to be announced. */
  text: Maybe<Scalars['String']['output']>;
};

/** A question to start from. */
export type InterviewQuestion = {
  /** What to listen for in the answer. */
  listenFor: Scalars['String']['output'];
  /** What to ask. */
  prompt: Scalars['String']['output'];
};

/** A question to start from. */
export type InterviewQuestionInput = {
  /** What to listen for in the answer, in at most 2000 characters. */
  listenFor: Scalars['String']['input'];
  /** What to ask, in at most 2000 characters. */
  prompt: Scalars['String']['input'];
};

/** How far an interview has come. */
export type InterviewState =
  /** Confirmed. */
  | 'booked'
  /** Given up. */
  | 'cancelled'
  /** It was to take place and did not. */
  | 'did_not_take_place'
  /** Its people are reserved for a while. */
  | 'on_hold'
  /** Without a time. */
  | 'planned'
  /** Its end has passed and nobody marked it otherwise. */
  | 'took_place';

/** One conversation of a loop template. */
export type InterviewTemplate = {
  /** The interviews that have to be over before it starts. */
  after: Array<InterviewTemplate>;
  /** The requirements that it assesses, in their order. */
  assesses: Array<Requirement>;
  /** The competencies to be assessed. */
  focus: Array<Competency>;
  /** The interview template's id. */
  id: Scalars['ID']['output'];
  /** The interview of the base that it is inherited from; null when it is the template's own. */
  inheritedFrom: Maybe<InterviewTemplate>;
  /** What it is about. */
  kind: InterviewKind;
  /** How long it takes. */
  minutes: Scalars['Int']['output'];
  /** What of it differs from the base and no longer follows it; empty for the template's own interviews. */
  overridden: Array<InterviewField>;
  /** What its place is to be; null leaves it to the organization's rules. */
  placeWanted: Maybe<PlaceWanted>;
  /** Questions to start from. */
  questions: Array<InterviewQuestion>;
  /** Why it is part of the loop; empty when nobody said. */
  rationale: Scalars['String']['output'];
  /** What its scorecards ask about; null when it has none, as a debrief. */
  rubricVersion: Maybe<RubricVersion>;
  /** The seats, all of which are needed but the optional ones. */
  seats: Array<SeatTemplate>;
  /** What it is called, to candidate and interviewers. */
  title: Scalars['String']['output'];
  /** Whether the candidate takes part; a debrief is without. */
  withCandidate: Scalars['Boolean']['output'];
};

/**
 * An interview that there shall be. With an `id`, what is not given stays as it is; without one it is new and needs
 * kind, title, minutes and seats.
 */
export type InterviewTemplateInput = {
  /** Ids or keys of the interviews that have to be over before it starts. */
  after?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Instead of an `id`: an interview of the base that this loop template left out, to be taken back. */
  baseInterviewId?: InputMaybe<Scalars['ID']['input']>;
  /** Ids of the competencies to be assessed, at most 20. */
  focus?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The id of an interview of this loop template; without it the interview is new. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What of an inherited interview shall be as in the base again, whatever else is given here. */
  inherit?: InputMaybe<Array<InterviewField>>;
  /** Any name for the interview within this request, for others' `after`. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it is about. */
  kind?: InputMaybe<InterviewKind>;
  /** How long it takes, 15 to 480. */
  minutes?: InputMaybe<Scalars['Int']['input']>;
  /** What its place is to be: null leaves it to the organization's rules, without it nothing changes. */
  placeWanted?: InputMaybe<PlaceWanted>;
  /** Questions to start from, at most 20. */
  questions?: InputMaybe<Array<InterviewQuestionInput>>;
  /** Why it is part of the loop, in at most 2000 characters. */
  rationale?: InputMaybe<Scalars['String']['input']>;
  /** The requirements that it shall assess; without it they follow the change of focus. */
  requirementIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The rubric version that its scorecards ask about; without it one that fits the focus. */
  rubricVersionId?: InputMaybe<Scalars['ID']['input']>;
  /** The seats, 1 to 6, in place of those that there were. */
  seats?: InputMaybe<Array<SeatTemplateInput>>;
  /** What it is called, in at most 120 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Whether the candidate takes part; for a new interview of any kind but a debrief they do unless it is said. */
  withCandidate?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A member who can be asked to interview. */
export type Interviewer = {
  /** Free minutes that are kept between two interviews of the person. */
  breakMinutesMin: Scalars['Int']['output'];
  /** When their calendars say that they are busy, merged; null where the viewer may not see it. */
  busy: Maybe<Array<Span>>;
  /** The calendars that their busy time came from, by label; null where the viewer may not see them. */
  calendars: Maybe<Array<Calendar>>;
  /** When the member was given the profile. */
  createdAt: Scalars['DateTime']['output'];
  /** The hours that hold in seats that name the person, and where they come from; for pools see `pools`. */
  hours: HoursInForce;
  /** The same id as the member's. */
  id: Scalars['ID']['output'];
  /** Languages in which the person can interview, as BCP 47 tags such as en or pt-BR. */
  languages: Array<Scalars['String']['output']>;
  /** The person's level in the organization's own terms, such as Staff; null when not said. */
  level: Maybe<Scalars['String']['output']>;
  /** The limits that hold for the person, in days and weeks of their own zone. */
  limits: Limits;
  /**
   * What they carry in each week around the current one, in order, bookings and live holds: a row of a heat map. Weeks are
   * those of their own zone and begin on the organization's weekday; an interview counts wholly where it starts.
   */
  loadByWeek: Array<WeekLoad>;
  /** What they carry in the current week of their own zone, bookings and live holds. */
  loadThisWeek: WeekLoad;
  /** Where the person works, in their own words; null when they have not said. */
  location: Maybe<Scalars['String']['output']>;
  /** The person's account. */
  member: Member;
  /** The break that was set for the person; null where the organization's default holds. */
  ownBreakMinutesMin: Maybe<Scalars['Int']['output']>;
  /** The limits that were set for the person; where one is null, the organization's default holds. */
  ownLimits: OwnLimits;
  /** The wish that was set for the person; null where that of their pools or of the organization holds. */
  ownPreferredHours: Maybe<Array<WorkingHour>>;
  /** The hours that were set for the person; null where those of their pools or of the organization hold. */
  ownWorkingHours: Maybe<Array<WorkingHour>>;
  /** Pauses that have not ended yet, by their start. */
  pauses: Array<Pause>;
  /** The pools that the person is in, each with how far they have come; none for a deactivated member. */
  pools: Array<PoolMembership>;
  /** When the person likes to interview where no pool says otherwise: a wish, not a rule; null when there is none. */
  preferredHours: Maybe<Array<WorkingHour>>;
  /** Goes up by one with every change of the profile; `updateInterviewer` names the version that was seen. */
  version: Scalars['Int']['output'];
  /** The link of the person's own video room, used for interviews that they lead; null when they have none. */
  videoLink: Maybe<Scalars['String']['output']>;
  /** When the person works where no pool says otherwise: wall time in their zone, in the order of the week. */
  workingHours: Array<WorkingHour>;
  /** The zone in which this person's hours, days and weeks are meant. */
  zone: Scalars['TimeZone']['output'];
};


/** A member who can be asked to interview. */
export type InterviewerBusyArgs = {
  window?: InputMaybe<SpanInput>;
};


/** A member who can be asked to interview. */
export type InterviewerLoadByWeekArgs = {
  weeksAfter?: Scalars['Int']['input'];
  weeksBefore?: Scalars['Int']['input'];
};

/** Somebody changed the profile since the caller saw it; nothing was changed now. */
export type InterviewerChanged = Problem & {
  /** When that was; null where that is not known. */
  changedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who changed the profile last; null where that is not known. */
  changedBy: Maybe<Member>;
  /** The profile as it is now, with its version. */
  interviewer: Interviewer;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A page of interviewers. */
export type InterviewerConnection = {
  /** The interviewers of the page, each with its cursor. */
  edges: Array<InterviewerEdge>;
  /** The interviewers of the page. */
  nodes: Array<Interviewer>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** An interviewer in a page. */
export type InterviewerEdge = {
  /** Given as `after`, the next page begins behind this interviewer. */
  cursor: Scalars['String']['output'];
  /** The interviewer. */
  node: Interviewer;
};

/** The member has a profile now. */
export type InterviewerMade = {
  /** The new interviewer. */
  interviewer: Interviewer;
};

/** The pause is in force from its start. */
export type InterviewerPaused = {
  /** The interviewer, with their pauses. */
  interviewer: Interviewer;
  /** The new pause. */
  pause: Pause;
};

/** The profile was changed. */
export type InterviewerUpdated = {
  /** The profile as it is now. */
  interviewer: Interviewer;
};

/** An invitation to become a member. Its link is in the mail alone. */
export type Invitation = {
  /** When it was accepted; null while it was not. */
  acceptedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the person was first invited. */
  createdAt: Scalars['DateTime']['output'];
  /** Where the link was mailed to; whoever accepts gets this address as a member. */
  email: Scalars['EmailAddress']['output'];
  /** Until when the link works. */
  expiresAt: Scalars['DateTime']['output'];
  /** The invitation's id. */
  id: Scalars['ID']['output'];
  /** Who invited; null where it was done at the command line. */
  invitedBy: Maybe<Member>;
  /** The name to begin with; the invited person may choose another. */
  name: Scalars['String']['output'];
  /** When it was taken back; null while it was not. */
  revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the person is going to be. */
  role: MemberRole;
  /** Whether it can still be accepted, and if not, why. */
  standing: InvitationStanding;
};

/** The person is a member now. Whoever was signed in acts in this organization from the next operation on; others sign in with their new password. */
export type InvitationAccepted = {
  /** The address to sign in with. */
  email: Scalars['EmailAddress']['output'];
  /** The person's member id in it. */
  memberId: Scalars['ID']['output'];
  /** The organization that was joined. */
  organizationId: Scalars['ID']['output'];
};

/** The invitation was accepted or revoked before; nothing was changed. */
export type InvitationClosed = Problem & {
  /** The invitation as it is. */
  invitation: Invitation;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A page of invitations. */
export type InvitationConnection = {
  /** The invitations of the page with their cursors. */
  edges: Array<InvitationEdge>;
  /** The invitations of the page. */
  nodes: Array<Invitation>;
  /** Where the page ends, and whether there is more. */
  pageInfo: PageInfo;
};

/** An invitation within a page. */
export type InvitationEdge = {
  /** To be given as `after` for what follows this invitation. */
  cursor: Scalars['String']['output'];
  /** The invitation. */
  node: Invitation;
};

/** Which invitation. */
export type InvitationInput = {
  /** The invitation's id. */
  invitationId: Scalars['ID']['input'];
};

/** A new mail with a new link is on its way. */
export type InvitationResent = {
  /** The invitation with its new end. */
  invitation: Invitation;
};

/** The link of the invitation works no more. */
export type InvitationRevoked = {
  /** The invitation as it is now. */
  invitation: Invitation;
};

/** What has become of an invitation. */
export type InvitationStanding =
  /** Was accepted. */
  | 'accepted'
  /** Was not accepted in time; it can be sent again. */
  | 'expired'
  /** Can be accepted. */
  | 'open'
  /** Was taken back. */
  | 'revoked';

/** The link opens nothing (any more); nothing was changed. */
export type InvitationUnusable = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** Why the link opens nothing. */
  reason: InvitationUnusableReason;
};

/** Why an invitation's link opens nothing. */
export type InvitationUnusableReason =
  /** The invitation was accepted before. */
  | 'accepted'
  /** The invitation was not accepted in time. */
  | 'expired'
  /** The invitation was taken back. */
  | 'revoked'
  /** There is no such link; perhaps a newer mail has replaced it. */
  | 'unknown';

/** Whom to invite as what. */
export type InviteMemberInput = {
  /** Where the link is mailed to. */
  email: Scalars['EmailAddress']['input'];
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** The person's name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** What the person is going to be. */
  role: MemberRole;
};

/** What became of `inviteMember`. */
export type InviteMemberResult = AlreadyInvited | AlreadyMember | MemberInvited;

/** This is the only administrator, and an organization keeps one; nothing was changed. */
export type LastAdministrator = Problem & {
  /** The only administrator. */
  member: Member;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A limit that was exceeded on purpose. */
export type LimitOverride = {
  /** When. */
  createdAt: Scalars['DateTime']['output'];
  /** Which limit, such as `on 2026-11-26`. */
  exceeded: Scalars['String']['output'];
  /** Whose limit. */
  interviewer: Interviewer;
  /** Who decided it. */
  overriddenBy: Member;
  /** Why. */
  reason: Scalars['String']['output'];
};

/** The most that is asked of a person, in days and weeks of their own zone. */
export type Limits = {
  /** Interviews that start on one local day. */
  dailyInterviewsMax: Scalars['Int']['output'];
  /** Minutes of the interviews that start on one local day. */
  dailyMinutesMax: Scalars['Int']['output'];
  /** Interviews that start in one local week. */
  weeklyInterviewsMax: Scalars['Int']['output'];
  /** Minutes of the interviews that start in one local week. */
  weeklyMinutesMax: Scalars['Int']['output'];
};

/** Limits of one person: an absent one stays as it is, null goes back to the organization's default. */
export type LimitsInput = {
  /** Interviews that start on one local day, 0 to 20. */
  dailyInterviewsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes of the interviews that start on one local day, 0 to 1440. */
  dailyMinutesMax?: InputMaybe<Scalars['Int']['input']>;
  /** Interviews that start in one local week, 0 to 100. */
  weeklyInterviewsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes of the interviews that start in one local week, 0 to 10080. */
  weeklyMinutesMax?: InputMaybe<Scalars['Int']['input']>;
};

/** What a candidate's link is for, besides looking at the agenda. */
export type LinkPurpose =
  /** Say when they can, and what they need. */
  | 'availability'
  /** Take one of the whole options. */
  | 'book'
  /** Move or cancel an interview, as far as the organization allows. */
  | 'change'
  /** Write to whoever arranges the loop. */
  | 'message'
  /** Say how they found the loop, once it is over. */
  | 'survey';

/** What interviewers carry, week by week. */
export type LoadHeat = {
  /** What exactly is counted, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** The people by name, with their weeks. */
  rows: HeatRowConnection;
  /** The first day of each week, as YYYY-MM-DD; weeks begin on the organization's weekday, at midnight in each person's zone. */
  weeks: Array<Scalars['String']['output']>;
};

/** The plan made concrete for one application. */
export type Loop = {
  /** What the candidate needs to be interviewed fairly; null for nothing, and for whoever may not read it. */
  accommodation: Maybe<Accommodation>;
  /** The application that the loop belongs to. */
  application: Application;
  /** When the current booking was confirmed; null before. */
  bookedAt: Maybe<Scalars['DateTime']['output']>;
  /** Why it was cancelled; null where nobody said, and for a viewer who still owes a scorecard for its application. */
  cancelReason: Maybe<Scalars['String']['output']>;
  /** When the loop was cancelled; null when it was not. */
  cancelledAt: Maybe<Scalars['DateTime']['output']>;
  /** The candidate for whom the loop is. */
  candidate: Candidate;
  /** The candidate's links, oldest first; null for whoever may not give them. */
  candidateLinks: Maybe<Array<CandidateLink>>;
  /** What the candidate wrote, oldest first; null for whoever may not read it. */
  candidateMessages: Maybe<Array<CandidateMessage>>;
  /** How the candidate found the loop; null before they say so, and for whoever may not read it. */
  candidateSurvey: Maybe<CandidateSurvey>;
  /** When the loop was drafted. */
  createdAt: Scalars['DateTime']['output'];
  /** On at most how many of the candidate's days the loop may lie. */
  daysUsedMax: Scalars['Int']['output'];
  /** The debrief; null before it is open. */
  debrief: Maybe<Debrief>;
  /** The decision; null before it is made, and for viewers who owe a scorecard or may not read it. */
  decision: Maybe<Decision>;
  /** When a hold ran out without being confirmed, so that the loop is proposed again; null when none did, or something was reserved, released or cancelled since. */
  holdExpiredAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when the seats are held; null when they are not, or not any more. */
  holdExpiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the hold was not booked by itself when everybody had accepted; null when nothing was in the way, and to those who may not see calendars. */
  holdRefusal: Maybe<Scalars['String']['output']>;
  /** The loop's id. */
  id: Scalars['ID']['output'];
  /** The interviews in their order in the plan. */
  interviews: Array<Interview>;
  /** The opening that is to be filled. */
  opening: Opening;
  /** Limits that were exceeded on purpose for this loop, oldest first. */
  overrides: Array<LimitOverride>;
  /** The newest proposals, best first; empty before the first were asked for. */
  proposals: Array<Proposal>;
  /**
   * What people were or will be mailed about this loop, by due time. Interviewers see what goes to themselves; nobody
   * sees anything of a loop in which they are the candidate.
   */
  reminders: Array<Reminder>;
  /** What is being done about its seats that lost their person; null while there are none, and for interviewers. */
  repair: Maybe<LoopRepair>;
  /** How many confirmed revisions there have been; 0 before the first booking. */
  revision: Scalars['Int']['output'];
  /** What was confirmed, oldest first. */
  revisions: Array<BookingRevision>;
  /** Each time that its own rules were changed, newest first. */
  ruleChanges: Array<LoopRuleChange>;
  /** The rules that it has of its own. */
  rules: LoopRules;
  /** Who owes or submitted a scorecard, in the order in which they are due; empty for a candidate who is the viewer. */
  scorecards: Array<Scorecard>;
  /** How far the loop has come. */
  state: LoopState;
  /** Swaps of the loop's seats, oldest first, whatever became of them. */
  swaps: Array<SeatSwap>;
  /** Counts up with every change; a write names the version it saw. */
  version: Scalars['Int']['output'];
};

/** The loop is booked. */
export type LoopBooked = {
  /** The loop as it is now. */
  loop: Loop;
  /** The number of the revision that was confirmed. */
  revision: Scalars['Int']['output'];
  /** Until when `undoChange` is offered to the viewer; null when this is nothing that can be taken back. */
  undoUntil: Maybe<Scalars['DateTime']['output']>;
};

/** The loop is cancelled. */
export type LoopCancelled = {
  /** The loop as it is now. */
  loop: Loop;
};

/** Somebody changed the loop since the caller saw it; nothing was written. */
export type LoopChanged = Problem & {
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A page of loops. */
export type LoopConnection = {
  /** The loops with their cursors. */
  edges: Array<LoopEdge>;
  /** The loops alone. */
  nodes: Array<Loop>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** The loop was drafted. */
export type LoopDrafted = {
  /** The loop as it is now. */
  loop: Loop;
};

/** A loop in a page. */
export type LoopEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The loop. */
  node: Loop;
};

/** The application has a loop already. */
export type LoopExists = Problem & {
  /** The loop that there is. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A group of loops. */
export type LoopGroup = BoardGroup & {
  /** How many rows there are on all pages. */
  count: Scalars['Int']['output'];
  /** What exactly is counted and in which order the rows come, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** The loops that were counted. */
  rows: LoopConnection;
};


/** A group of loops. */
export type LoopGroupRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** All seats are reserved for a while. */
export type LoopHeld = {
  /** Until when; then they are free again. */
  expiresAt: Scalars['DateTime']['output'];
  /** The loop as it is now. */
  loop: Loop;
};

/** The loop is in a state in which this cannot be done; nothing was written. */
export type LoopNotReady = Problem & {
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** Proposals were computed and kept. */
export type LoopProposed = {
  /** The loop as it is now. */
  loop: Loop;
  /** The proposals, best first. */
  proposals: Array<Proposal>;
};

/** The search for the smallest change that gives marked seats somebody else. */
export type LoopRepair = {
  /** Why it is as it is, in words: what keeps it from happening by itself, or why nothing fits; null while it is looked for. */
  message: Maybe<Scalars['String']['output']>;
  /** The proposals that were found, the smallest change first; empty when there are none, or newer ones were asked for. */
  proposals: Array<Proposal>;
  /** How far it is. */
  state: LoopRepairState;
  /** When it came to this. */
  updatedAt: Scalars['DateTime']['output'];
};

/** How far the repair of a loop is. */
export type LoopRepairState =
  /** It could not be worked out; ask for proposals. */
  | 'given_up'
  /** Nothing fits. */
  | 'impossible'
  /** It is found and waits to be confirmed with changeLoop. */
  | 'offered'
  /** It is being looked for. */
  | 'wanted';

/** What was changed about a loop's own rules at one moment. */
export type LoopRuleChange = {
  /** The rules from then on. */
  after: LoopRules;
  /** The rules before. */
  before: LoopRules;
  /** Who changed them. */
  changedBy: Member;
  /** When. */
  createdAt: Scalars['DateTime']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** Why. */
  reason: Scalars['String']['output'];
};

/** Rules that a loop has of its own; null where its organization's holds. */
export type LoopRules = {
  /** On at most how many of the candidate's days it may lie: of the plan that it was drafted from, until somebody changes it. */
  daysUsedMax: Scalars['Int']['output'];
  /** How many minutes around noon are kept free for the candidate's lunch; 0 for none. */
  lunchMinutes: Maybe<Scalars['Int']['output']>;
  /** How many minutes ahead it has to be planned. */
  noticeMinutesMin: Maybe<Scalars['Int']['output']>;
  /** How many minutes the candidate can go on without a break. */
  runMinutesMax: Maybe<Scalars['Int']['output']>;
};

/** The loop has these rules; nothing is written where it had them before. */
export type LoopRulesSet = {
  /** The loop as it is now. */
  loop: Loop;
};

/** How far a loop has come. */
export type LoopState =
  /** Confirmed. */
  | 'booked'
  /** Given up. */
  | 'cancelled'
  /** All seats of one proposal are reserved for a while. */
  | 'on_hold'
  /** Drafted; nothing is reserved. */
  | 'planned'
  /** Proposals have been computed; nothing is reserved, or not any more because a hold has expired. */
  | 'proposed';

/** How many loops are in a state. */
export type LoopStateCount = {
  /** How many loops. */
  count: Scalars['Int']['output'];
  /** The state. */
  state: LoopState;
};

/** The reusable plan of a loop. */
export type LoopTemplate = {
  /**
   * The loop template that this one is based on: its changes show here at once where they were not overridden. Null when
   * it stands on its own.
   */
  base: Maybe<LoopTemplate>;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** On at most how many of the candidate's days a loop may lie. */
  daysUsedMax: Scalars['Int']['output'];
  /** The loop template's id. */
  id: Scalars['ID']['output'];
  /** Loop templates that are based on this one, by name. */
  inheritors: Array<LoopTemplate>;
  /** The interviews in their order in the plan. */
  interviews: Array<InterviewTemplate>;
  /** Interviews of the base that this one leaves out; `baseInterviewId` of an update takes one back. */
  leftOut: Array<InterviewTemplate>;
  /** How long all interviews take together. */
  minutes: Scalars['Int']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /**
   * Whether loops of it can be filled in the next 14 days: each seat that a loop needs, the scarcest first. Seats may
   * share people, and the candidate's times are not known yet, so that each figure is the most there can be. Null for whoever may not edit templates.
   */
  outlook: Maybe<Array<SeatOutlook>>;
  /** Seats that nobody can fill yet: they have neither a pool nor named people. */
  seatsWithoutPool: Array<SeatTemplate>;
  /** Counts up with every change; a write names the version it saw. */
  version: Scalars['Int']['output'];
};

/** A page of loop templates. */
export type LoopTemplateConnection = {
  /** The loop templates of the page, each with its cursor. */
  edges: Array<LoopTemplateEdge>;
  /** The loop templates of the page. */
  nodes: Array<LoopTemplate>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** The loop template exists. */
export type LoopTemplateCreated = {
  /** The new loop template. */
  loopTemplate: LoopTemplate;
};

/** A loop template in a page. */
export type LoopTemplateEdge = {
  /** Given as `after`, the next page begins behind this loop template. */
  cursor: Scalars['String']['output'];
  /** The loop template. */
  node: LoopTemplate;
};

/** The loop template is as was asked for. */
export type LoopTemplateUpdated = {
  /** The loop template as it is now. */
  loopTemplate: LoopTemplate;
};

/** What mailing a link leads to. */
export type MailCandidateLinkResult = CandidateLinkClosed | CandidateLinkSent;

/** Where mail goes. */
export type MailRoute =
  /** Into the mailbox of this machine, where it is shown instead of being sent. */
  | 'mailbox'
  /** To a mail server. */
  | 'smtp';

/** How the organization's mail leaves, and how it fared. */
export type MailState = {
  /** Reminders that were given up after eight attempts. */
  failedCount: Scalars['Int']['output'];
  /** What the server or the connection said then, without addresses. */
  lastError: Maybe<Scalars['String']['output']>;
  /** When one was refused last; null when none ever was. */
  lastFailedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the server took one last; null when it never did. */
  lastSentAt: Maybe<Scalars['DateTime']['output']>;
  /** Reminders that were due more than a quarter of an hour ago and wait for another attempt. */
  lateCount: Scalars['Int']['output'];
  /** Where it goes. */
  route: MailRoute;
  /** Host and port of the mail server; null for the mailbox. */
  server: Maybe<Scalars['String']['output']>;
};

/** What to decide. */
export type MakeDecisionInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** At which level, in at most 100 characters; required to hire. */
  level?: InputMaybe<Scalars['String']['input']>;
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** Whether to hire. */
  outcome: DecisionOutcome;
  /** Why, in 1 to 10,000 characters. */
  rationale: Scalars['String']['input'];
};

/** What deciding leads to. */
export type MakeDecisionResult = AlreadyDecided | ApplicationNotActive | DebriefNotOpen | DecisionMade | ScorecardsStillBlind;

/** Which member becomes an interviewer. */
export type MakeInterviewerInput = {
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** The member; must be active. */
  memberId: Scalars['ID']['input'];
  /** When they work; what their pools or the organization say unless given. */
  workingHours?: InputMaybe<Array<WorkingHourInput>>;
  /** Their zone; the organization's unless given. */
  zone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What became of `makeInterviewer`. */
export type MakeInterviewerResult = AlreadyInterviewer | InterviewerMade;

/** Which interview did not take place. */
export type MarkInterviewInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The interview, whose time has come. */
  interviewId: Scalars['ID']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** What happened, in 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Whether it is to be planned again, as an interview of its own. */
  rebook?: Scalars['Boolean']['input'];
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What marking an interview leads to. */
export type MarkInterviewResult = InterviewMarked | LoopChanged | LoopNotReady;

/** What of everything is measured. */
export type MeasureFilter = {
  /** The first day, as YYYY-MM-DD in the organization's zone; twelve weeks before the last unless given. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Only this opening; all unless given. */
  openingId?: InputMaybe<Scalars['ID']['input']>;
  /** The last day, as YYYY-MM-DD in the organization's zone; today unless given. */
  to?: InputMaybe<Scalars['String']['input']>;
};

/** What can be measured. */
export type MeasureKind =
  /** Loops and interviews that were cancelled or did not take place. */
  | 'cancelled'
  /** Time from the first booking of a loop to its first interview. */
  | 'lead_time'
  /** Interviews in which somebody sits. */
  | 'load'
  /** Changes that gave seats to somebody else. */
  | 'replaced'
  /** Changes that gave interviews other times. */
  | 'rescheduled'
  /** Scorecards that were due. */
  | 'scorecard'
  /** Applications that came as far as a stage. */
  | 'stage'
  /** Time from the draft of a loop to its first booking. */
  | 'time_to_schedule';

/** Something that a measure counts; what it is about is null where it is not about such a thing. */
export type MeasureRow = {
  /** The application that it is about. */
  application: Application;
  /** When: as the measure's definition says, what puts it into the period. */
  at: Scalars['DateTime']['output'];
  /** The part of the measure that it belongs to, such as a reason; empty for a measure without parts. */
  dimension: Scalars['String']['output'];
  /** The interview in which somebody sits. */
  interview: Maybe<Interview>;
  /** The loop that was booked or changed. */
  loop: Maybe<Loop>;
  /** How long it took, how much too late it was, or how long after the application the stage was reached; null for changes. */
  minutes: Maybe<Scalars['Int']['output']>;
  /** The scorecard that was due. */
  scorecard: Maybe<Scorecard>;
};

/** A page of what a measure counts. */
export type MeasureRowConnection = {
  /** The rows with their cursors. */
  edges: Array<MeasureRowEdge>;
  /** The rows alone. */
  nodes: Array<MeasureRow>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** Something counted in a page. */
export type MeasureRowEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** What was counted. */
  node: MeasureRow;
};

/** What was measured in a period, with what each figure means. */
export type Measures = {
  /** The instant at which it was read. */
  at: Scalars['DateTime']['output'];
  /** Loops and interviews that were cancelled or did not take place. */
  cancelled: ReasonMeasure;
  /** The first day of the period, YYYY-MM-DD. */
  from: Scalars['String']['output'];
  /** From the first booking of a loop to its first interview. */
  leadTime: DurationMeasure;
  /** How far applications came. */
  passThrough: PassThroughMeasure;
  /** Changes that gave seats to somebody else. */
  replaced: ReasonMeasure;
  /** Changes that gave interviews other times. */
  rescheduled: ReasonMeasure;
  /** How punctual scorecards were. */
  scorecards: PunctualityMeasure;
  /** From the draft of a loop to its first booking. */
  timeToSchedule: DurationMeasure;
  /** The last day of the period, YYYY-MM-DD. */
  to: Scalars['String']['output'];
  /** The zone in which these days are meant. */
  zone: Scalars['TimeZone']['output'];
};

/** A person with an account in the organization. Members are deactivated, never deleted: what they did stays. */
export type Member = {
  /** Whether there is an account with which the person can sign in; false for somebody who was only entered. */
  canSignIn: Scalars['Boolean']['output'];
  /** When the person was last deactivated; null for active members. */
  deactivatedAt: Maybe<Scalars['DateTime']['output']>;
  /** What would have to find somebody else if the person left. */
  duties: MemberDuties;
  /** Where the person gets mail; unique within the organization. */
  email: Scalars['EmailAddress']['output'];
  /** The member's id; an interviewer's profile has the same. */
  id: Scalars['ID']['output'];
  /** The person's profile as an interviewer; null when they have none. */
  interviewer: Maybe<Interviewer>;
  /** When the person first became a member. */
  joinedAt: Scalars['DateTime']['output'];
  /** The name under which the organization knows the person. */
  name: Scalars['String']['output'];
  /** What the person may do. */
  role: MemberRole;
  /** Whether the person may still act. */
  state: MemberState;
};

/** A page of members. */
export type MemberConnection = {
  /** The members of the page with their cursors. */
  edges: Array<MemberEdge>;
  /** The members of the page. */
  nodes: Array<Member>;
  /** Where the page ends, and whether there is more. */
  pageInfo: PageInfo;
};

/** The member may do nothing any more. */
export type MemberDeactivated = {
  /** The member as they are now. */
  member: Member;
};

/** What of the organization's work depends on one person. */
export type MemberDuties = {
  /** Interviews to come in which they sit or attend, held or booked. */
  interviewsToCome: Scalars['Int']['output'];
  /** Open openings that they run, as hiring manager or coordinator. */
  openOpenings: Scalars['Int']['output'];
};

/** A member within a page. */
export type MemberEdge = {
  /** To be given as `after` for what follows this member. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: Member;
};

/** The invitation exists and its mail is on its way. */
export type MemberInvited = {
  /** The new invitation. */
  invitation: Invitation;
};

/** What one member of a pool carries beside what they would if it were shared fairly. */
export type MemberLoad = {
  /** What part of a full-time person's window they are there for: less for part-time, leave, pauses, days off and joining late. */
  capacity: Scalars['Float']['output'];
  /** Minutes above (or below, when negative) their fair share. */
  deviationMinutes: Scalars['Int']['output'];
  /** Minutes they would carry if each week were shared by what everybody works in it. */
  fairMinutes: Scalars['Int']['output'];
  /** The member. */
  interviewer: Interviewer;
  /** Minutes of interviews that they carry in the window since they joined, for whatever pool; live holds count. */
  minutes: Scalars['Int']['output'];
};

/** What a member may do in the organization. */
export type MemberRole =
  /** Sets up the organization: its people, pools and rules. */
  | 'administrator'
  /** Gets loops booked and keeps them running, without reading opinions about candidates. */
  | 'coordinator'
  /** Runs openings of their own: plans their loops, reads the evidence and decides. */
  | 'hiring_manager'
  /** Sees the loops they sit in, and writes scorecards. */
  | 'interviewer';

/** Whether a member may still act. */
export type MemberState =
  /** May sign in and act, and can be asked to interview. */
  | 'active'
  /** May do nothing any more; an invitation brings the person back. */
  | 'deactivated';

/** That somebody is an active member of an organization, and as what. */
export type Membership = {
  /** The person's member id in that organization. */
  memberId: Scalars['ID']['output'];
  /** The organization, to be given to `chooseOrganization`. */
  organizationId: Scalars['ID']['output'];
  /** The organization's name. */
  organizationName: Scalars['String']['output'];
  /** What the person is there. */
  role: MemberRole;
};

/** A required part that is missing. */
export type MissingScorecardPart = {
  /** The criterion that it is missing for; null where it belongs to the whole scorecard. */
  criterionId: Maybe<Scalars['ID']['output']>;
  /** What is missing. */
  part: ScorecardPart;
};

/** How many more interviews somebody could take. */
export type MoreInterviewsInput = {
  /** Who. */
  interviewerId: Scalars['ID']['input'];
  /** So many more on each day and in each week; any number unless given. */
  interviews?: InputMaybe<Scalars['Int']['input']>;
};

/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type Mutation = {
  /** Turns an invitation into a membership, once. Nobody needs to be signed in, unless an account with the invited address exists. */
  acceptInvitation: AcceptInvitationResult;
  /** Adds a candidate to an opening. Somebody with this e-mail address who applied elsewhere before is recognised. */
  addCandidate: AddCandidateResult;
  /** Declares a day off for the whole organization, or gives one another label. */
  addDayOff: AddDayOffResult;
  /** Puts interviewers into a pool, or moves those who are in it to another phase. */
  addToPool: AddToPoolResult;
  /** Adds a version to a submitted scorecard; the earlier ones stay. */
  amendScorecard: AmendScorecardResult;
  /** Accepts or declines the seat that is reserved for the viewer; who declines is free again at that time. */
  answerSeat: AnswerSeatResult;
  /** Agrees to a swap, declines it, or takes back one that the viewer asked for. What was agreed is done at once. */
  answerSwap: AnswerSwapResult;
  /** Lets somebody interview on their own who has done all steps of a path that ends with approval. It is final. */
  approveGraduation: ApproveGraduationResult;
  /** Books those chosen of a batch's placed loops, one by one, each all or nothing. */
  bookBatch: BookBatchResult;
  /** Books a proposal: all of it, or nothing. */
  bookLoop: BookLoopResult;
  /** Stops a batch; what it has booked stays booked. */
  cancelBatch: CancelBatchResult;
  /** Cancels one interview of a booked loop while the rest stays. */
  cancelInterview: CancelInterviewResult;
  /** Cancels a loop; everybody who was invited is told. */
  cancelLoop: CancelLoopResult;
  /** Confirms a proposal that changes a booked loop: all of it, or nothing. */
  changeLoop: ChangeLoopResult;
  /** Gives a booked interview another place, and tells everybody who was invited. */
  changePlace: ChangePlaceResult;
  /** Gives a member another role, at once. For administrators. */
  changeRole: ChangeRoleResult;
  /** Makes one of the viewer's organizations the one in which this session acts, from the next operation on; other sessions keep theirs. */
  chooseOrganization: ChooseOrganizationResult;
  /** Closes an opening: it takes no more candidates. Applications under way go on. */
  closeOpening: CloseOpeningResult;
  /** Books what is held; a hold that all have accepted is booked by itself. */
  confirmHold: ConfirmHoldResult;
  /** Gives a candidate a link to their loop, which works without an account. */
  createCandidateLink: CreateCandidateLinkResult;
  /**
   * Creates a loop template that belongs to no opening: with the interviews of the one it is based on, or for others to
   * be based on, without any yet.
   */
  createLoopTemplate: CreateLoopTemplateResult;
  /** Creates an opening from a role description: its requirements, a loop template that assesses them, and rubrics. */
  createOpening: CreateOpeningResult;
  /** Creates an empty pool. */
  createPool: CreatePoolResult;
  /** Adds a room in which interviews can take place. */
  createRoom: CreateRoomResult;
  /** Ends what a member may do, at once; what they did stays. Doing it twice is as good as once. For administrators. */
  deactivateMember: DeactivateMemberResult;
  /** Makes the opening's loop template concrete for an application. */
  draftLoop: DraftLoopResult;
  /** Answers with the text that was given: shows that the caller reaches this server. */
  echo: Scalars['String']['output'];
  /** Rejects or withdraws an application; what is planned for it is cancelled. */
  endApplication: EndApplicationResult;
  /** Ends a pause now; one that has not begun is removed. Ending a pause that is over changes nothing. */
  endPause: EndPauseResult;
  /** Writes down when a candidate can be interviewed, in place of what was given before. */
  giveAvailability: GiveAvailabilityResult;
  /** Says whether a session in training counts; for the interviewers who were there and those who edit pools. The last word counts. */
  giveTrainingFeedback: GiveTrainingFeedbackResult;
  /** Counts steps of somebody's training as done without a session. */
  grantTrainingCredit: GrantTrainingCreditResult;
  /** Reserves all seats of a proposal for a while. */
  holdLoop: HoldLoopResult;
  /**
   * Imports open applications from a CSV file; administrators and coordinators only. Its first line names the columns:
   * opening (the title or id of an open one), name and email of the candidate, zone, phone and language. The zone is
   * needed for candidates who are not known yet; those who are keep what is known of them. All or nothing.
   */
  importApplications: ImportApplicationsResult;
  /**
   * Imports people from a CSV file; administrators only. Its first line names the columns, of which only `email` is
   * needed: name, role, zone, location, level, languages, working hours, preferred hours, interviews per day, interviews
   * per week, minutes per day, minutes per week, break minutes, video link, pools. A member with that address is changed,
   * anybody else becomes a member and an interviewer, without an account until they are invited. A column that is missing
   * changes nothing, an empty cell takes back what was set. All or nothing.
   */
  importPeople: ImportPeopleResult;
  /** Invites somebody by mail to become a member, or a deactivated member to come back; for administrators. */
  inviteMember: InviteMemberResult;
  /** Mails the same link to the candidate's address on file, again if need be. */
  mailCandidateLink: MailCandidateLinkResult;
  /** Decides about the candidate of a loop, once; for the opening's hiring manager and administrators. */
  makeDecision: MakeDecisionResult;
  /** Gives a member an interviewer's profile; members may do this for themselves. */
  makeInterviewer: MakeInterviewerResult;
  /** Marks an interview as not having taken place: nobody owes a scorecard for it. */
  markInterview: MarkInterviewResult;
  /** Asks again, by mail, for all scorecards that were due: once per person, who is not asked if they were reminded within the last four hours; for administrators and coordinators. */
  nudgeOverdueScorecards: NudgeOverdueScorecardsResult;
  /** Opens a loop's debrief without waiting for the scorecards that are missing. When all are in it opens by itself. */
  openDebrief: OpenDebriefResult;
  /** Keeps an interviewer from being asked for a while. What they are booked for already is not changed by it. */
  pauseInterviewer: PauseInterviewerResult;
  /** Computes the best few ways to run the whole loop: who, when, in which order. */
  proposeLoop: ProposeLoopResult;
  /** Computes how one interview of a booked loop could move while the candidate's others stay, or how all of them could. */
  proposeMove: ProposeLoopResult;
  /** Computes when interviews that are to take place again could do so, with the fewest changes of the rest. */
  proposeRebooking: ProposeLoopResult;
  /** Computes how seats of a booked loop could get somebody else with the fewest changes. */
  proposeRepair: ProposeLoopResult;
  /** Asks another interviewer to take the viewer's seat, perhaps for one of theirs in return; only what the rules allow. */
  proposeSwap: ProposeSwapResult;
  /** Edits a rubric by publishing one more version of it. What pinned an earlier version in a loop keeps that. */
  publishRubricVersion: PublishRubricVersionResult;
  /** Gives up a hold before it expires. */
  releaseHold: ReleaseHoldResult;
  /** Forgets a calendar and the busy time that came from it. */
  removeCalendar: RemoveCalendarResult;
  /** Makes a day off an ordinary day again. */
  removeDayOff: RemoveDayOffResult;
  /** Takes interviewers out of a pool. What they are booked for already stays. */
  removeFromPool: RemoveFromPoolResult;
  /** Gives a pool another name. For administrators and coordinators. */
  renamePool: RenamePoolResult;
  /** Asks a candidate when they can. */
  requestAvailability: RequestAvailabilityResult;
  /** Sends an invitation again with a new link and a new week; the link sent before stops working. For administrators. */
  resendInvitation: ResendInvitationResult;
  /** Takes a link back; it stops working at once. So does every link when the loop is cancelled; the end of the application leaves it the survey and messages, when some of the loop took place. */
  revokeCandidateLink: RevokeCandidateLinkResult;
  /** Takes an invitation back: its link stops working at once. Doing it twice is as good as once. For administrators. */
  revokeInvitation: RevokeInvitationResult;
  /** Saves what the viewer has written so far, whole; anything may be missing, also before the interview begins. */
  saveScorecardDraft: SaveScorecardDraftResult;
  /** Sends the viewer a mail at once, to see whether mail arrives; for administrators. */
  sendTestMail: SendTestMailResult;
  /**
   * Bases a loop template on another one. Interviews that both have, by kind and title, become inherited ones in which
   * what differs is overridden; the others of the base are added. Without a base it is made its own: it keeps its
   * interviews and follows nobody. Loops that were drafted stay as they are.
   */
  setBaseTemplate: SetBaseTemplateResult;
  /**
   * Sets rules for one loop alone, in the stead of its organization's and of the plan that it was drafted from: to give one up
   * where nothing fits, or to take that back. What is booked already stays; the rules count for what is planned or moved from
   * then on.
   */
  setLoopRules: SetLoopRulesResult;
  /** Sets the weekly hours that hold for everybody for whom no others are set; administrators only. What is booked stays. */
  setOrganizationHours: SetOrganizationHoursResult;
  /** Says where the places of interviews come from; what is booked already keeps its place. */
  setPlaceRules: SetPlaceRulesResult;
  /** Sets the weekly hours that hold in a pool's seats for members without hours of their own. What is booked stays. */
  setPoolHours: SetPoolHoursResult;
  /** Places many loops at once over the people that they share; a preview that reserves nothing. */
  startBatch: StartBatchResult;
  /** Submits the saved draft, once the interview has begun. From then on the viewer sees what others wrote. */
  submitScorecard: SubmitScorecardResult;
  /**
   * Takes back the newest change of a loop's booking, within 10 seconds and by whoever made it: booking, confirming a hold,
   * moving, replacing, booking again, cancelling one interview. Messages about a change wait as long, so that nobody hears of
   * what was taken back. What others took meanwhile stays theirs, and then nothing is taken back.
   */
  undoChange: UndoChangeResult;
  /** Changes an interviewer's zone, hours, limits and the like; interviewers may change their own. */
  updateInterviewer: UpdateInterviewerResult;
  /** Changes a loop template: its interviews, their order and seats. Loops that were drafted from it stay as they are. */
  updateLoopTemplate: UpdateLoopTemplateResult;
  /** Changes the organization's name, zone and rules for scheduling. What is booked already stays. For administrators. */
  updateOrganization: UpdateOrganizationResult;
  /** Sets what a pool asks of those who learn to interview in it; what they have done already counts on the new path. */
  updatePoolTraining: UpdatePoolTrainingResult;
  /** Decides when repairs happen by themselves, for the organization or instead of that for one opening. For administrators. */
  updateRepairPolicy: UpdateRepairPolicyResult;
  /** Renames a room or changes its size; what is booked in it stays as it was told. */
  updateRoom: UpdateRoomResult;
  /** Makes a calendar file (.ics) the busy time of one of an interviewer's calendars, instead of what was there. */
  uploadBusyTime: UploadBusyTimeResult;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationAddCandidateArgs = {
  input: AddCandidateInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationAddDayOffArgs = {
  input: AddDayOffInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationAddToPoolArgs = {
  input: AddToPoolInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationAmendScorecardArgs = {
  input: AmendScorecardInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationAnswerSeatArgs = {
  input: AnswerSeatInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationAnswerSwapArgs = {
  input: AnswerSwapInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationApproveGraduationArgs = {
  input: ApproveGraduationInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationBookBatchArgs = {
  input: BookBatchInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationBookLoopArgs = {
  input: ReserveLoopInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCancelBatchArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCancelInterviewArgs = {
  input: CancelInterviewInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCancelLoopArgs = {
  input: CancelLoopInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationChangeLoopArgs = {
  input: ChangeLoopInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationChangePlaceArgs = {
  input: ChangePlaceInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationChangeRoleArgs = {
  input: ChangeRoleInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationChooseOrganizationArgs = {
  input: ChooseOrganizationInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCloseOpeningArgs = {
  input: CloseOpeningInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationConfirmHoldArgs = {
  input: ConfirmHoldInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCreateCandidateLinkArgs = {
  input: CreateCandidateLinkInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCreateLoopTemplateArgs = {
  input: CreateLoopTemplateInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCreateOpeningArgs = {
  input: CreateOpeningInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCreatePoolArgs = {
  input: CreatePoolInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationCreateRoomArgs = {
  input: CreateRoomInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationDeactivateMemberArgs = {
  input: DeactivateMemberInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationDraftLoopArgs = {
  input: DraftLoopInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationEchoArgs = {
  text: Scalars['String']['input'];
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationEndApplicationArgs = {
  input: EndApplicationInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationEndPauseArgs = {
  input: EndPauseInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationGiveAvailabilityArgs = {
  input: GiveAvailabilityInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationGiveTrainingFeedbackArgs = {
  input: GiveTrainingFeedbackInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationGrantTrainingCreditArgs = {
  input: GrantTrainingCreditInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationHoldLoopArgs = {
  input: ReserveLoopInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationImportApplicationsArgs = {
  input: ImportApplicationsInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationImportPeopleArgs = {
  input: ImportPeopleInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationMailCandidateLinkArgs = {
  linkId: Scalars['ID']['input'];
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationMakeDecisionArgs = {
  input: MakeDecisionInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationMakeInterviewerArgs = {
  input: MakeInterviewerInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationMarkInterviewArgs = {
  input: MarkInterviewInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationNudgeOverdueScorecardsArgs = {
  input: NudgeOverdueScorecardsInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationOpenDebriefArgs = {
  input: OpenDebriefInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationPauseInterviewerArgs = {
  input: PauseInterviewerInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationProposeLoopArgs = {
  input: ProposeLoopInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationProposeMoveArgs = {
  input: ProposeMoveInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationProposeRebookingArgs = {
  input: ProposeRebookingInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationProposeRepairArgs = {
  input: ProposeRepairInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationProposeSwapArgs = {
  input: ProposeSwapInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationPublishRubricVersionArgs = {
  input: PublishRubricVersionInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationReleaseHoldArgs = {
  input: ReleaseHoldInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationRemoveCalendarArgs = {
  input: RemoveCalendarInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationRemoveDayOffArgs = {
  input: RemoveDayOffInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationRemoveFromPoolArgs = {
  input: RemoveFromPoolInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationRenamePoolArgs = {
  input: RenamePoolInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationRequestAvailabilityArgs = {
  input: RequestAvailabilityInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationResendInvitationArgs = {
  input: InvitationInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationRevokeCandidateLinkArgs = {
  linkId: Scalars['ID']['input'];
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationRevokeInvitationArgs = {
  input: InvitationInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationSaveScorecardDraftArgs = {
  input: SaveScorecardDraftInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationSetBaseTemplateArgs = {
  input: SetBaseTemplateInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationSetLoopRulesArgs = {
  input: SetLoopRulesInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationSetOrganizationHoursArgs = {
  input: SetOrganizationHoursInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationSetPlaceRulesArgs = {
  input: SetPlaceRulesInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationSetPoolHoursArgs = {
  input: SetPoolHoursInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationStartBatchArgs = {
  input: StartBatchInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationSubmitScorecardArgs = {
  input: SubmitScorecardInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUndoChangeArgs = {
  input: UndoChangeInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUpdateInterviewerArgs = {
  input: UpdateInterviewerInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUpdateLoopTemplateArgs = {
  input: UpdateLoopTemplateInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUpdateOrganizationArgs = {
  input: UpdateOrganizationInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUpdatePoolTrainingArgs = {
  input: UpdatePoolTrainingInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUpdateRepairPolicyArgs = {
  input: UpdateRepairPolicyInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUpdateRoomArgs = {
  input: UpdateRoomInput;
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationUploadBusyTimeArgs = {
  input: UploadBusyTimeInput;
};

/** How much a requirement matters. */
export type Necessity =
  /** It would be nice to have. */
  | 'preferred'
  /** The role cannot do without it. */
  | 'required';

/** One thing that needs the viewer now. */
export type Need = {
  /** The application that it is about. */
  application: Application;
  /** By when; null when there is no such time. */
  deadline: Maybe<Scalars['DateTime']['output']>;
  /** The same as long as the need stays. */
  id: Scalars['ID']['output'];
  /** The interview that it is about; null when it is about the whole loop. */
  interview: Maybe<Interview>;
  /** What is to be done. */
  kind: NeedKind;
  /** The loop that it is about; null where there is none yet. */
  loop: Maybe<Loop>;
  /** The scorecard that it is about; null when it is about none. */
  scorecard: Maybe<Scorecard>;
  /** The seat that it is about; null when it is about none. */
  seat: Maybe<Seat>;
  /** Since when it waits. */
  since: Scalars['DateTime']['output'];
  /** Why it is there, in one English sentence without times. */
  why: Scalars['String']['output'];
};

/** A page of what needs the viewer. */
export type NeedConnection = {
  /** How many needs there are on all pages. */
  count: Scalars['Int']['output'];
  /** The needs with their cursors. */
  edges: Array<NeedEdge>;
  /** The needs alone. */
  nodes: Array<Need>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** A need in a page. */
export type NeedEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The need. */
  node: Need;
};

/** What is to be done about a need, and whom it concerns. */
export type NeedKind =
  /** Coordinator: ask somebody when they can, or ask again. */
  | 'availability_missing'
  /** Coordinator: draft a loop for somebody who said when they can; the deadline is the end of their last time. */
  | 'availability_received'
  /** Hiring manager: read the packet before the debrief's meeting; the deadline is its start. */
  | 'debrief_ready'
  /** Hiring manager: decide, now that the debrief is open. */
  | 'decision_missing'
  /** Coordinator: book or cancel a loop whose hold has expired; the deadline is when it did. */
  | 'hold_expired'
  /** Coordinator: book a held loop before its hold expires within 24 hours. */
  | 'hold_expiring'
  /** Coordinator: book or change a held loop that everybody accepted and that could not be booked by itself, for the reason told; the deadline is when the hold expires. */
  | 'hold_refused'
  /** Interviewer: take part in an interview on this local day; the deadline is its start. */
  | 'interview_today'
  /** Coordinator: have a loop proposed; the deadline is the end of the candidate's last time. */
  | 'loop_without_plan'
  /** Coordinator: say where a booked interview takes place; the deadline is its start. */
  | 'place_missing'
  /** Coordinator: hold or book a proposal; the deadline is the end of the candidate's last time. */
  | 'proposal_ready'
  /** Coordinator: ask for a scorecard of somebody else that was due; the deadline is when it was due. */
  | 'scorecard_awaited'
  /** Interviewer: write a scorecard, now that the interview has begun. */
  | 'scorecard_due'
  /** Interviewer: submit a scorecard that was due; the deadline is when it was due. */
  | 'scorecard_overdue'
  /** Coordinator: find somebody for a seat that was declined; the deadline is the interview's start. */
  | 'seat_declined'
  /** Interviewer: accept or decline a seat; the deadline is the interview's start or the hold's end. */
  | 'seat_unanswered'
  /** Coordinator: find somebody for a seat whose person cannot come any more; the deadline is the interview's start. */
  | 'seat_unavailable';

/** No plan fits the windows, the people and the rules. */
export type NoFeasiblePlan = Problem & {
  /** Rules that stand in the way together; empty when they were not found within the budget of work. */
  conflict: Array<PlanConflict>;
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** Whether it is proven that there is none; otherwise the budget of work ended first, or not all days were looked at. */
  proven: Scalars['Boolean']['output'];
  /** What would open a plan if it were given up, cheapest first; empty when nothing was found within the budget of work. */
  relaxations: Array<PlanRelaxation>;
};

/** There is nothing to approve of; nothing was changed. */
export type NotAwaitingApproval = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The pool as it is. */
  pool: Pool;
};

/** They are not in training in this pool; nothing was changed. */
export type NotInTraining = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The pool as it is. */
  pool: Pool;
};

/** The text states nothing that a person could be found to have or to lack; nothing was written. */
export type NothingAskedFor = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** What the text says instead, and why it was taken so. */
  setAside: Array<SetAsideText>;
};

/** Nobody else owes a scorecard that was due; nothing was sent. */
export type NothingOverdue = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** Nobody owes or wrote a scorecard in this loop. */
export type NothingToDebrief = Problem & {
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** There is no loop to place. */
export type NothingWaits = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** Which overdue scorecards to ask for. */
export type NudgeOverdueScorecardsInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** Only those of this opening; of all openings unless given. */
  openingId?: InputMaybe<Scalars['ID']['input']>;
};

/** What asking again leads to. */
export type NudgeOverdueScorecardsResult = NothingOverdue | ScorecardsNudged;

/** Which debrief to open early. */
export type OpenDebriefInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** Why not to wait, in 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** What opening a debrief leads to. */
export type OpenDebriefResult = DebriefOpened | NothingToDebrief;

/** The role being filled. */
export type Opening = {
  /** Who arranges the loops; null when nobody was named. */
  coordinator: Maybe<Member>;
  /** Which interview assesses which requirement. */
  coverage: CoverageMatrix;
  /** When it was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Who decides whom to hire. */
  hiringManager: Member;
  /** The opening's id. */
  id: Scalars['ID']['output'];
  /** The plan from which loops are drafted; null when there is none. */
  loopTemplate: Maybe<LoopTemplate>;
  /** How far it has come and what is next; null for whoever only interviews. */
  progress: Maybe<OpeningProgress>;
  /** When repairs of its loops happen by themselves; the organization's policy unless the opening has its own. */
  repairPolicy: RepairPolicy;
  /** What the role asks for, in the order of the text. */
  requirements: Array<Requirement>;
  /** The text that the requirements were found in. */
  roleDescription: Scalars['String']['output'];
  /** Whether it takes candidates. */
  state: OpeningState;
  /** What the role is called. */
  title: Scalars['String']['output'];
  /** Requirements that neither an interview nor the CV answers. */
  uncovered: Array<Requirement>;
  /** Counts up with every change. */
  version: Scalars['Int']['output'];
};

/** The opening takes no more candidates. */
export type OpeningClosed = {
  /** The opening as it is now. */
  opening: Opening;
};

/** A page of openings. */
export type OpeningConnection = {
  /** The openings with their cursors. */
  edges: Array<OpeningEdge>;
  /** The openings alone. */
  nodes: Array<Opening>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** The opening exists, with its requirements, loop template and rubrics. */
export type OpeningCreated = {
  /** What the time budget took away; empty when everything fits or there is no budget. */
  budgetChanges: Array<BudgetChange>;
  /** The opening. */
  opening: Opening;
  /** Seats of its loop template for which no pool fits: somebody has to say who can sit there. */
  seatsWithoutPool: Array<SeatTemplate>;
  /** What of the role description asks nothing of a person, and why it was taken so. */
  setAside: Array<SetAsideText>;
};

/** An opening in a page. */
export type OpeningEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The opening. */
  node: Opening;
};

/** The opening was filled or closed before; nothing was written. */
export type OpeningNotOpen = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The opening as it is now. */
  opening: Opening;
};

/** How far an opening has come. */
export type OpeningProgress = {
  /** Its active applications. */
  candidates: Scalars['Int']['output'];
  /** Its loops that are not cancelled, by state, in the order of a loop's life; states without any are left out. */
  loops: Array<LoopStateCount>;
  /** How many candidates, loops or seats the next step is about; 0 where it is about none. */
  nextCount: Scalars['Int']['output'];
  /** What is to be done next. */
  nextStep: OpeningStep;
  /** How long it took to schedule a loop; null before the first was booked. */
  timeToSchedule: Maybe<TimeToSchedule>;
};

/** Whether an opening takes candidates. */
export type OpeningState =
  /** It was closed without a hire. */
  | 'closed'
  /** Somebody was hired for it. */
  | 'filled'
  /** It takes candidates. */
  | 'open';

/** What is to be done next for an opening, the most pressing first. */
export type OpeningStep =
  /** There are no candidates yet. */
  | 'add_candidates'
  /** Ask candidates when they can. */
  | 'ask_when_they_can'
  /** Choose one of the options of a loop. */
  | 'choose_option'
  /** Book or release loops that are on hold. */
  | 'decide_about_hold'
  /** Draft a loop for candidates who have said when they can. */
  | 'draft_loop'
  /** Have options computed for a loop whose candidate has said when they can. */
  | 'find_times'
  /** Loops are booked and under way. */
  | 'interview'
  /** Say who can sit in seats of its template that nobody can fill yet. */
  | 'name_people'
  /** Nothing. */
  | 'none'
  /** Find somebody for seats whose person declined or cannot come any more. */
  | 'replace'
  /** Candidates were asked when they can; their answer is awaited. */
  | 'wait_for_times';

/** The tenant: everything that its members see belongs to it. Its minutes and limits hold for whoever has not said otherwise. */
export type Organization = {
  /** Whether candidates are mailed the survey an hour after the last interview of their loop. */
  asksForSurvey: Scalars['Boolean']['output'];
  /** Free minutes between two interviews of one person. */
  breakMinutesMin: Scalars['Int']['output'];
  /** Until how many hours before an interview begins its candidate may do so. */
  candidateChangeHoursMin: Scalars['Int']['output'];
  /** How often a candidate may move or cancel an interview of a loop by themselves; 0 for never. */
  candidateChangesMax: Scalars['Int']['output'];
  /** When the organization was created. */
  createdAt: Scalars['DateTime']['output'];
  /** Whether it holds demonstration data. */
  demonstration: Scalars['Boolean']['output'];
  /** Interviews start so many minutes apart, counted from the begin of the candidate's day: 15, 30 or 60. */
  gridMinutes: Scalars['Int']['output'];
  /** Minutes for which a hold keeps its seats. */
  holdMinutes: Scalars['Int']['output'];
  /** Loops are planned on so many days from now; times that candidates gave beyond are left alone. */
  horizonDays: Scalars['Int']['output'];
  /** The organization's id. */
  id: Scalars['ID']['output'];
  /** The most that is asked of an interviewer who has no limits of their own. */
  limits: Limits;
  /** Minutes kept free for lunch; 0 for none. */
  lunchMinutes: Scalars['Int']['output'];
  /** Its name, as mails show it. */
  name: Scalars['String']['output'];
  /** Minutes from booking to the first interview, at least. */
  noticeMinutesMin: Scalars['Int']['output'];
  /** When they like to interview: a wish, not a rule; null when there is none. */
  preferredHours: Maybe<Array<WorkingHour>>;
  /** What the pages of candidates say about their data; null for nothing. */
  privacyNotice: Maybe<Scalars['String']['output']>;
  /** How many hours before an interview its people and the candidate are reminded, the most first; empty for never. */
  reminderHours: Array<Scalars['Int']['output']>;
  /** When repairs happen by themselves, where an opening does not say otherwise. */
  repairPolicy: RepairPolicy;
  /** Minutes of interviewing in one run without a longer break, at most. */
  runMinutesMax: Scalars['Int']['output'];
  /** The settings that somebody changed, by name; the others are as they came. */
  settingChanges: Array<SettingChange>;
  /** Rises with every change of a setting; to be given back with a change, so that nobody overwrites what they have not seen. */
  settingsVersion: Scalars['Int']['output'];
  /** The day on which weekly limits start to count: 1 is Monday, 7 is Sunday. */
  weekStartsOn: Scalars['Int']['output'];
  /** When people work for whom neither they nor a pool say otherwise: wall time in each person's zone. */
  workingHours: Array<WorkingHour>;
  /** The zone that new interviewers start with. */
  zone: Scalars['TimeZone']['output'];
};

/** Somebody changed some of these settings since the caller saw them; nothing was changed now. */
export type OrganizationChanged = Problem & {
  /** What was changed meanwhile, of what the caller wanted to change; who it was and when. */
  changes: Array<SettingChange>;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The organization as it is now, with its version. */
  organization: Organization;
};

/** The session acts in this organization from the next operation on. */
export type OrganizationChosen = {
  /** What the viewer is in the chosen organization. */
  membership: Membership;
};

/** The hours are as was asked for. */
export type OrganizationHoursSet = {
  /** The organization as it is now. */
  organization: Organization;
};

/** Limits of interviewers who have none of their own; one that is absent or null stays as it is. */
export type OrganizationLimitsInput = {
  /** Interviews that start on one local day, 0 to 20. */
  dailyInterviewsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes of the interviews that start on one local day, 0 to 1440. */
  dailyMinutesMax?: InputMaybe<Scalars['Int']['input']>;
  /** Interviews that start in one local week, 0 to 100. */
  weeklyInterviewsMax?: InputMaybe<Scalars['Int']['input']>;
  /** Minutes of the interviews that start in one local week, 0 to 10080. */
  weeklyMinutesMax?: InputMaybe<Scalars['Int']['input']>;
};

/** The organization is as was asked for. */
export type OrganizationUpdated = {
  /** The organization as it is now. */
  organization: Organization;
};

/** A page of the viewer's interviews. */
export type OwnInterviewConnection = {
  /** The interviews with their cursors. */
  edges: Array<OwnInterviewEdge>;
  /** The interviews alone. */
  nodes: Array<Interview>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** An interview in a page of the viewer's interviews. */
export type OwnInterviewEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The interview. */
  node: Interview;
};

/** Limits that were set for one person; null means the organization's default. */
export type OwnLimits = {
  /** Interviews that start on one local day; null for the default. */
  dailyInterviewsMax: Maybe<Scalars['Int']['output']>;
  /** Minutes of the interviews that start on one local day; null for the default. */
  dailyMinutesMax: Maybe<Scalars['Int']['output']>;
  /** Interviews that start in one local week; null for the default. */
  weeklyInterviewsMax: Maybe<Scalars['Int']['output']>;
  /** Minutes of the interviews that start in one local week; null for the default. */
  weeklyMinutesMax: Maybe<Scalars['Int']['output']>;
};

/** Everything that was found out about a candidate in one loop; scorecards of shadows are left out. */
export type Packet = {
  /** Every requirement of the role, in its order, with where it was assessed. */
  coverage: Array<PacketCoverage>;
  /** What was to be assessed and nobody rated. */
  gaps: Array<PacketGap>;
  /** The loop. */
  loop: Loop;
  /** The competencies that were assessed or marked as not assessed: the largest disagreement first, then the weakest. */
  matrix: Array<PacketRow>;
  /** The scorecards that are still missing, in the order of the interviews. */
  outstanding: Array<Scorecard>;
  /** The scorecards that are in, in the order of the interviews. */
  scorecards: Array<Scorecard>;
};

/** One criterion as one interviewer rated it. */
export type PacketCell = {
  /** What the criterion is called. */
  criterionName: Scalars['String']['output'];
  /** What was observed; may be empty where it was not assessed. */
  evidence: Scalars['String']['output'];
  /** 1 to 4; null where it was not assessed. */
  rating: Maybe<Scalars['Int']['output']>;
  /** The scorecard, which says who and in which interview. */
  scorecard: Scorecard;
};

/** Where a requirement was to be assessed, and where it was. */
export type PacketCoverage = {
  /** The interviews in which somebody rated one of its competencies. */
  assessedIn: Array<Interview>;
  /** The interviews that were to assess it; empty for what is checked from the CV. */
  plannedIn: Array<Interview>;
  /** The requirement. */
  requirement: Requirement;
};

/** A competency that was to be assessed and that nobody rated. */
export type PacketGap = {
  /** The competency's id in the library, or as the rubric names it. */
  competencyId: Scalars['String']['output'];
  /** The interviews that were to assess it; empty when none was. */
  interviews: Array<Interview>;
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The requirements that it leaves open. */
  requirements: Array<Requirement>;
};

/** What asking for a packet leads to. */
export type PacketResult = Packet | ScorecardsStillBlind;

/** One competency as all interviewers rated it. */
export type PacketRow = {
  /** The ratings, in the order of the interviews. */
  cells: Array<PacketCell>;
  /** The competency's id in the library, or as the rubric names it. */
  competencyId: Scalars['String']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
  /** The highest rating less the lowest, 0 to 3. */
  spread: Scalars['Int']['output'];
};

/** Where a page of a connection begins and ends. */
export type PageInfo = {
  /** The cursor of the last row of this page, to be given as `after`; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** How far an application can come, in this order. */
export type PassStage =
  /** The application was made. */
  | 'applied'
  /** A loop was booked. */
  | 'booked'
  /** The debrief is open. */
  | 'debriefed'
  /** It was decided. */
  | 'decided'
  /** The decision was to hire. */
  | 'hired'
  /** The first interview with the candidate is over. */
  | 'interviewed'
  /** A loop was drafted. */
  | 'planned';

/** How far applications came. */
export type PassThroughMeasure = {
  /** What exactly is counted, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** The stages in their order. */
  stages: Array<StageReached>;
};

/** A span in which an interviewer is not asked. */
export type Pause = {
  /** From when until when. */
  during: Span;
  /** The pause's id. */
  id: Scalars['ID']['output'];
  /** Whether the person is away altogether, or only not asked to interview. */
  kind: PauseKind;
  /** Why, in the words of whoever entered it; null when they did not say. */
  reason: Maybe<Scalars['String']['output']>;
};

/** The pause is over. */
export type PauseEnded = {
  /** The interviewer, with the pauses that are left. */
  interviewer: Interviewer;
};

/** Whom to pause, and when. */
export type PauseInterviewerInput = {
  /** When the pause begins; now unless given. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** Whom. */
  interviewerId: Scalars['ID']['input'];
  /** Whether they are away or only not asked. */
  kind?: InputMaybe<PauseKind>;
  /** Why, at most 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** When it ends; in the future, and at most two years after it begins. */
  to: Scalars['DateTime']['input'];
};

/** What became of `pauseInterviewer`. */
export type PauseInterviewerResult = InterviewerPaused | PauseOverlaps;

/** Why somebody is not asked; neither is booked over. */
export type PauseKind =
  /** They are away; their fair share of interviews is smaller for it. */
  | 'leave'
  /** They work, but are not asked to interview. */
  | 'pause';

/** Another pause of this kind of this person covers part of the span; nothing was changed. */
export type PauseOverlaps = Problem & {
  /** The interviewer, with their pauses. */
  interviewer: Interviewer;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The pause that is in the way; null when it was removed meanwhile. */
  pause: Maybe<Pause>;
};

/** The people are as the file says, or would be after a dry run. */
export type PeopleImported = {
  /** Whether nothing was changed, because only that was asked. */
  dryRun: Scalars['Boolean']['output'];
  /** Columns of the file that were passed over. */
  ignoredColumns: Array<Scalars['String']['output']>;
  /** Who changed, in the order of the file. */
  people: Array<ImportedPerson>;
  /** How many lines say only what is so already. */
  unchanged: Scalars['Int']['output'];
  /** How many people of the file have no account to sign in with; `inviteMember` gives them one. */
  withoutAccount: Scalars['Int']['output'];
};

/** What an import does to somebody. */
export type PersonChange =
  /** They are an interviewer, and something about them changes. */
  | 'changed'
  /** They become a member and an interviewer. */
  | 'member_added'
  /** They are a member and become an interviewer. */
  | 'profile_added';

/** A decision about one interview; at least its start or a seat. */
export type PinInput = {
  /** The interview. */
  interviewId: Scalars['ID']['input'];
  /** Who sits where; left open unless given. */
  seats?: InputMaybe<Array<SeatPinInput>>;
  /** When it starts, on the grid of quarter hours; left open unless given. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A place, by its kind. */
export type PlaceInput = {
  /** VIDEO with a link, ROOM with a roomId, OTHER with a text, or PHONE alone; not TO_BE_ANNOUNCED. */
  kind: PlaceKind;
  /** A whole https address of at most 500 characters, for VIDEO. */
  link?: InputMaybe<Scalars['String']['input']>;
  /** The id of a room that is free and large enough, for ROOM. */
  roomId?: InputMaybe<Scalars['ID']['input']>;
  /** One line of at most 300 characters, for OTHER. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What kind of place an interview has. */
export type PlaceKind =
  /** Anything else, in words. */
  | 'other'
  /** The candidate is called at their number. */
  | 'phone'
  /** A room that is reserved for it. */
  | 'room'
  /** There is none yet; whoever arranges the loop is reminded of it. */
  | 'to_be_announced'
  /** A video call with a link. */
  | 'video';

/** Where the places of interviews come from. */
export type PlaceRules = {
  /** The pattern of join links, such as https://meet.example.com/{interview}; null for none. */
  linkPattern: Maybe<Scalars['String']['output']>;
  /** The sources that are tried, the preferred one first. */
  order: Array<PlaceSource>;
};

/** The rules are as was asked for. */
export type PlaceRulesSet = {
  /** The rules as they are now. */
  rules: PlaceRules;
};

/** Where a place can come from. */
export type PlaceSource =
  /** The video link of whoever leads the interview. */
  | 'interviewer_link'
  /** The organization's pattern of links. */
  | 'pattern'
  /** The candidate's phone number. */
  | 'phone'
  /** A free room that is large enough; only as the first source, since rooms are found together with the time. */
  | 'room';

/** What the place of an interview is to be. */
export type PlaceWanted =
  /** A call to the candidate's number. */
  | 'phone'
  /** A room, which is found and reserved together with the people. */
  | 'room'
  /** A video call. */
  | 'video';

/** A rule that a plan would break, or that with others leaves no plan. */
export type PlanConflict = {
  /** The rule and what it concerns as a clause, such as: Mirela Castan is not free. */
  clause: Scalars['String']['output'];
  /** The name of the hard rule, such as interviewerFree; `reservation` when somebody else booked at the same moment. */
  rule: Scalars['String']['output'];
  /** What it concerns, in words: an interview’s title, a seat and its pool, a person’s name, a local date. */
  subject: Scalars['String']['output'];
};

/** Something to give up, one rule or two together, so that a loop gets a plan. */
export type PlanRelaxation = {
  /** What to do, in words that go on after “if you”, such as: let the loop take one more day. */
  advice: Scalars['String']['output'];
  /** The score of the best plan that it opens, in points as in Proposal.objective. */
  objective: Scalars['Int']['output'];
  /** What giving them up costs in points: the dearer, the less one would like to. */
  price: Scalars['Int']['output'];
  /** Whether it is proven that it opens no better plan. */
  proven: Scalars['Boolean']['output'];
  /** The rules that are given up together. */
  steps: Array<RelaxationStep>;
};

/** The interviewers qualified, or on their way to be, for one kind of interview. */
export type Pool = {
  /** Ids of the competencies that its members can assess. */
  competencies: Array<Scalars['String']['output']>;
  /** How many people are in it. */
  counts: PoolCounts;
  /** When the pool was created. */
  createdAt: Scalars['DateTime']['output'];
  /** The pool's id. */
  id: Scalars['ID']['output'];
  /** The kind of interview that the pool is for. */
  kind: InterviewKind;
  /** How evenly the members carry what is asked of them, over a window behind and ahead of today. */
  load: PoolLoad;
  /** Its members who are active, by name. */
  members: Array<PoolMembership>;
  /** Unique within the organization. */
  name: Scalars['String']['output'];
  /** When members without a wish of their own like to interview; null where the organization's hold. */
  preferredHours: Maybe<Array<WorkingHour>>;
  /** What the pool asks of those who learn to interview in it; null where phases are entered by hand. */
  training: Maybe<TrainingPath>;
  /** When members without hours of their own work for this pool: wall time in their zone; null where the organization's hold. */
  workingHours: Maybe<Array<WorkingHour>>;
};


/** The interviewers qualified, or on their way to be, for one kind of interview. */
export type PoolLoadArgs = {
  days?: Scalars['Int']['input'];
};

/** A page of pools. */
export type PoolConnection = {
  /** The pools of the page, each with its cursor. */
  edges: Array<PoolEdge>;
  /** The pools of the page. */
  nodes: Array<Pool>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
};

/** How many people are in a pool. Deactivated members do not count. */
export type PoolCounts = {
  /** Those who are on their way there. */
  inTraining: Scalars['Int']['output'];
  /** All of them. */
  members: Scalars['Int']['output'];
  /** Those who interview on their own. */
  qualified: Scalars['Int']['output'];
};

/** The pool exists and is empty. */
export type PoolCreated = {
  /** The new pool. */
  pool: Pool;
};

/** A pool in a page. */
export type PoolEdge = {
  /** Given as `after`, the next page begins behind this pool. */
  cursor: Scalars['String']['output'];
  /** The pool. */
  node: Pool;
};

/** The hours are as was asked for. */
export type PoolHoursSet = {
  /** The pool as it is now. */
  pool: Pool;
};

/** How evenly the members of a pool carry what is asked of them. */
export type PoolLoad = {
  /** Each active member, by name. */
  members: Array<MemberLoad>;
  /** Minutes between whoever is furthest above their share and whoever is furthest below it, as full-time people feel them. */
  spreadMinutes: Scalars['Int']['output'];
  /**
   * How far members typically are from their share, as a part of what a full-time person carries: 0 is perfectly even,
   * 0.1 means that people are about a tenth away from it. (The coefficient of variation.)
   */
  variation: Scalars['Float']['output'];
};

/** That an interviewer is in a pool. */
export type PoolMembership = {
  /**
   * The hours that hold for the person in seats of this pool, and where they come from. A loop that reaches somebody
   * through several pools plans with the union of what holds in each.
   */
  hours: HoursInForce;
  /** The interviewer. */
  interviewer: Interviewer;
  /** How far they have come. */
  phase: PoolPhase;
  /** The pool. */
  pool: Pool;
  /** How far they are on the pool's training path; null for those who are qualified for good, and where there is no path. */
  progress: Maybe<TrainingProgress>;
  /** Since when they have been in this phase. */
  since: Scalars['DateTime']['output'];
};

/** Another pool has this name; nothing was changed. */
export type PoolNameTaken = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The pool that has the name. */
  pool: Pool;
};

/** How far a member of a pool has come in learning to interview. */
export type PoolPhase =
  /** Interviews on their own. */
  | 'qualified'
  /** Interviews while somebody qualified watches. */
  | 'reverse_shadow'
  /** Watches somebody else interview. */
  | 'shadow';

/** The pool has the name. */
export type PoolRenamed = {
  /** The pool as it is now. */
  pool: Pool;
};

/** The pool trains as asked. Who had graduated by what was asked before stays qualified. */
export type PoolTrainingUpdated = {
  /** The pool as it is now. */
  pool: Pool;
};

/** An interview that would be part of the loop. */
export type PreviewInterview = {
  /** The titles of the interviews that would have to be over before it starts. */
  after: Array<Scalars['String']['output']>;
  /** The competencies to be assessed. */
  focus: Array<Competency>;
  /** What it is about. */
  kind: InterviewKind;
  /** How long it would take. */
  minutes: Scalars['Int']['output'];
  /** Questions to start from. */
  questions: Array<InterviewQuestion>;
  /** Why it would be part of the loop. */
  rationale: Scalars['String']['output'];
  /** Who would be needed. */
  seats: Array<PreviewSeat>;
  /** What it would be called; unique within the plan. */
  title: Scalars['String']['output'];
  /** Whether the candidate takes part. */
  withCandidate: Scalars['Boolean']['output'];
};

/** A requirement that was found in the text. */
export type PreviewRequirement = {
  /** The titles of the interviews that would assess it. */
  assessedIn: Array<Scalars['String']['output']>;
  /** The competencies that it calls for; empty when nothing in the library matches it. */
  competencies: Array<Competency>;
  /** Whether it would be checked from the CV. */
  fromCv: Scalars['Boolean']['output'];
  /** R1, R2 and so on in the order of the text. */
  id: Scalars['ID']['output'];
  /** Whether the role cannot do without it. */
  necessity: Necessity;
  /** The sentence that it came from. */
  source: Scalars['String']['output'];
  /** What is asked for. */
  text: Scalars['String']['output'];
};

/** A person who would be needed. */
export type PreviewSeat = {
  /** The kind of pool that they would come from. */
  poolKind: InterviewKind;
  /** What they would do. */
  role: SeatRole;
};

/** A failure that a person could have expected; the concrete type says which. */
export type Problem = {
  /** What happened and what can be done about it, in one or two English sentences. */
  message: Scalars['String']['output'];
};

/** A complete, bookable way to run the loop. */
export type Proposal = {
  /** No plan far enough from the better ones has a score below this. */
  bound: Scalars['Int']['output'];
  /** When it was computed. */
  createdAt: Scalars['DateTime']['output'];
  /** How it differs from another proposal of the loop. */
  differences: ProposalDifferences;
  /** What it changes for those who had agreed; null for a loop that is not booked yet. */
  disruption: Maybe<Disruption>;
  /** The proposal's id, to be held or booked. */
  id: Scalars['ID']['output'];
  /** The interviews in order of time. */
  interviews: Array<ProposedInterview>;
  /** Of a move of one interview while the rest stays, its id; null where all move, and for every other purpose. */
  movedInterviewId: Maybe<Scalars['ID']['output']>;
  /** The score in points; less is better. */
  objective: Scalars['Int']['output'];
  /** What makes up the score. */
  parts: Array<ScorePart>;
  /** What was decided before it was computed, and holds in it. */
  pins: Array<ProposalPin>;
  /** Whether it is proven that no plan far enough from the better ones scores less. */
  proven: Scalars['Boolean']['output'];
  /** What the proposal is for. */
  purpose: ProposalPurpose;
  /** 1 is the best. */
  rank: Scalars['Int']['output'];
  /** What it costs and whom, in sentences, dearest first; empty when it fulfils every wish. */
  reasons: Array<ProposalReason>;
};


/** A complete, bookable way to run the loop. */
export type ProposalDifferencesArgs = {
  to?: InputMaybe<Scalars['ID']['input']>;
};

/** How one proposal differs from another. */
export type ProposalDifferences = {
  /** The points that it costs more, by soft rule; rules that cost the same are left out. */
  causes: Array<ScoreDifference>;
  /** The interviews at other times or with other people: before in the other proposal, after in this one. */
  changes: Array<InterviewChange>;
  /** The points that it costs more than the other; less than 0 when it costs less. */
  points: Scalars['Int']['output'];
};

/** What was decided about an interview before the rest was computed. */
export type ProposalPin = {
  /** The interview. */
  interview: Interview;
  /** Who sits where, as far as that was decided. */
  seats: Array<ProposedSeat>;
  /** When it starts; null when that was left open. */
  startsAt: Maybe<Scalars['DateTime']['output']>;
};

/** What a proposal is for. */
export type ProposalPurpose =
  /** To hold or book the loop. */
  | 'book'
  /** To move one interview of a booked loop, or all. */
  | 'move'
  /** To find a time for what is to take place again. */
  | 'rebook'
  /** To give seats of a booked loop to somebody else. */
  | 'repair';

/** Part of what a proposal costs, in a sentence. */
export type ProposalReason = {
  /** Its points in the score. */
  points: Scalars['Int']['output'];
  /** Who or what it costs, such as: The candidate waits 30 minutes between interviews on 2026-11-26. */
  sentence: Scalars['String']['output'];
};

/** Which loop to compute proposals for. */
export type ProposeLoopInput = {
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** How many different options are wanted, 1 to 5. */
  options?: InputMaybe<Scalars['Int']['input']>;
  /** Interviewers whose limits are left out, for coordinators; booking what exceeds them takes an `overrideReason`. */
  overLimits?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** What is decided already, and holds in every option: one pin for each interview. */
  pins?: InputMaybe<Array<PinInput>>;
};

/** What asking for proposals leads to. */
export type ProposeLoopResult = AvailabilityMissing | LoopChanged | LoopNotReady | LoopProposed | NoFeasiblePlan;

/** What to move: one interview while the rest stays, or all. */
export type ProposeMoveInput = {
  /** It is to start no earlier; any time unless given. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The interview, booked and still to come; all that are with the candidate and still to come unless given. */
  interviewId?: InputMaybe<Scalars['ID']['input']>;
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** How many different options are wanted, 1 to 5. */
  options?: InputMaybe<Scalars['Int']['input']>;
  /** It is to end no later; any time unless given. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Which loop has interviews that are to take place again. */
export type ProposeRebookingInput = {
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** How many different options are wanted, 1 to 5. */
  options?: InputMaybe<Scalars['Int']['input']>;
};

/** Which seats are to get somebody else. */
export type ProposeRepairInput = {
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** How many different options are wanted, 1 to 5. */
  options?: InputMaybe<Scalars['Int']['input']>;
  /** The seats, at least one, of interviews that are still to come. */
  seatIds: Array<Scalars['ID']['input']>;
};

/** Which seat is to be taken over, and by whom. */
export type ProposeSwapInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** Why, in 1 to 500 characters, for whoever is asked. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** A seat of theirs that the viewer takes in return; nothing unless given. */
  returnSeatId?: InputMaybe<Scalars['ID']['input']>;
  /** The viewer's own seat, booked and still to come. */
  seatId: Scalars['ID']['input'];
  /** The interviewer who is asked. */
  toId: Scalars['ID']['input'];
};

/** What asking for a swap leads to. */
export type ProposeSwapResult = LoopNotReady | SwapImpossible | SwapProposed;

/** Where a proposal puts an interview and whom it seats. */
export type ProposedInterview = {
  /** When it would take place. */
  during: Span;
  /** The interview. */
  interview: Interview;
  /** The room that it would take; null when it asks for none. */
  room: Maybe<Room>;
  /** Who would sit where; optional seats that stay empty are left out. */
  seats: Array<ProposedSeat>;
};

/** Who would sit in a seat. */
export type ProposedSeat = {
  /** The person. */
  interviewer: Interviewer;
  /** The seat. */
  seat: Seat;
};

/** An edit of a rubric. */
export type PublishRubricVersionInput = {
  /** All criteria that there shall be, 1 to 30, in order. */
  criteria: Array<RubricCriterionInput>;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The rubric's id. */
  rubricId: Scalars['ID']['input'];
  /** The latest version that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What publishing a rubric version leads to. */
export type PublishRubricVersionResult = RubricChanged | RubricVersionPublished;

/** How punctual scorecards were. While fewer than five were due, only how many. */
export type PunctualityMeasure = {
  /** What exactly is counted, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** How many were due. */
  due: Scalars['Int']['output'];
  /** How many were submitted late; null while fewer than five were due. */
  late: Maybe<Scalars['Int']['output']>;
  /** How many are still missing; null while fewer than five were due. */
  missing: Maybe<Scalars['Int']['output']>;
  /** How many were submitted in time; null while fewer than five were due. */
  onTime: Maybe<Scalars['Int']['output']>;
  /** Those in time of those that were due, 0 to 1; null while fewer than five were due. */
  share: Maybe<Scalars['Float']['output']>;
};

/** The root of all reads. One operation sees a single state of the database. */
export type Query = {
  /** One application; what does not exist or may not be seen is NOT_FOUND. */
  application: Application;
  /** Applications that the viewer may see, newest first; interviewers see those in whose loops they sit. */
  applications: ApplicationConnection;
  /**
   * The active applications to open openings as a CSV file that imports as no change; administrators and coordinators
   * only. Cells that a spreadsheet program would take for formulas begin with an apostrophe.
   */
  applicationsCsv: Scalars['String']['output'];
  /** A batch that the viewer may see; what there is not, or may not be seen, is NOT_FOUND. */
  batch: Batch;
  /** What stands still on the way to booked and scored loops; for administrators and coordinators. */
  board: Board;
  /** All calendars that busy time came from, the one imported longest ago first; for those who see everybody's busy time. */
  calendars: CalendarConnection;
  /** One candidate; what does not exist or may not be seen is NOT_FOUND. */
  candidate: Candidate;
  /** Candidates that the viewer may see, newest first; interviewers see those in whose loops they sit. */
  candidates: CandidateConnection;
  /** The competency library: everything that an interview can be focused on. */
  competencies: Array<Competency>;
  /** Days on which nobody of the organization interviews, in order. */
  daysOff: Array<DayOff>;
  /** The debrief of a loop as the viewer finds it; for everybody who may see the loop. */
  debriefRoom: DebriefRoom;
  /** Members by name, whether they interview or not, narrowed down by whatever is given. */
  directory: MemberConnection;
  /** Reminders that could not be delivered after eight attempts, newest first; for those who may read reminders. */
  failedReminders: ReminderConnection;
  /**
   * What has a name that fits what was typed: each word occurs in it, whatever the letter case and the accents. Only what
   * the viewer may see.
   */
  found: Found;
  /** One interviewer; what does not exist or may not be seen is NOT_FOUND, never null. */
  interviewer: Interviewer;
  /** Interviewers who are active members, by name. */
  interviewers: InterviewerConnection;
  /** Invitations, the newest first; for administrators. */
  invitations: InvitationConnection;
  /** What each interviewer carries week by week beside their limit; for administrators and coordinators. */
  loadHeat: LoadHeat;
  /** One loop; null is never returned: what does not exist or may not be seen is NOT_FOUND. */
  loop: Loop;
  /** One loop template; what does not exist is NOT_FOUND. */
  loopTemplate: LoopTemplate;
  /** Loop templates by name, those of openings too. */
  loopTemplates: LoopTemplateConnection;
  /** Loops that the viewer may see, newest first; interviewers see those they sit in. */
  loops: LoopConnection;
  /** How mail leaves and how it fared; for administrators. */
  mailState: MailState;
  /** The rows that a measure counts, the newest first; for whoever may see the measure. */
  measureRows: MeasureRowConnection;
  /** What was measured in a period; for administrators and coordinators, and for hiring managers of their own openings. */
  measures: Measures;
  /** One member; what does not exist or may not be seen is NOT_FOUND, never null. */
  member: Member;
  /** Members by name, deactivated ones too unless `state` says otherwise. */
  members: MemberConnection;
  /**
   * The interviews to come in which the viewer sits or attends, the next one first: held and booked ones, and those that
   * they declined for as long as nobody else sits there.
   */
  myInterviews: OwnInterviewConnection;
  /** The viewer's own scorecards: owed ones first, by when they are due, then submitted ones, newest first. */
  myScorecards: ScorecardConnection;
  /** Those of the newest 20 batches that are not over and that the viewer may see, newest first. */
  openBatches: Array<Batch>;
  /** Swaps that wait for an answer and concern the viewer: those that they are asked for first. */
  openSwaps: Array<SeatSwap>;
  /** One opening; what does not exist or may not be seen is NOT_FOUND. */
  opening: Opening;
  /** Openings that the viewer may see, newest first; interviewers see those in whose loops they sit. */
  openings: OpeningConnection;
  /** The organization in which the viewer acts, with its rules for scheduling. */
  organization: Organization;
  /** Everything that was found out in a loop, side by side. */
  packet: PacketResult;
  /**
   * The people who can be asked to interview as a CSV file that imports as no change; administrators only. Cells that a
   * spreadsheet program would take for formulas begin with an apostrophe.
   */
  peopleCsv: Scalars['String']['output'];
  /** Where the places of interviews come from. */
  placeRules: PlaceRules;
  /** One pool; what does not exist or may not be seen is NOT_FOUND, never null. */
  pool: Pool;
  /** Pools by name. */
  pools: PoolConnection;
  /** What would come of a role description; nothing is written. */
  rolePreview: RolePreview;
  /** The rooms of the organization, the smallest first. */
  rooms: Array<Room>;
  /** One version of a rubric; what does not exist is NOT_FOUND. */
  rubricVersion: RubricVersion;
  /** One scorecard; what does not exist or may not be seen is NOT_FOUND, never null. */
  scorecard: Scorecard;
  /** The version of the program that answers, such as 0.1.0. */
  version: Scalars['String']['output'];
  /** Who asks. It answers to everybody who is signed in, also before they chose an organization; to others it is UNAUTHENTICATED. */
  viewer: Viewer;
  /** What would be if something were different: the best plan as it is and as it would be. Writes nothing. */
  whatIf: WhatIfResult;
  /** Why an interview cannot lie at a time or with somebody; or what it costs when it can. Writes nothing. */
  whyNot: WhyNotResult;
  /** What clocks show in time zones during a span of at most 800 days, so that times can be shown without knowing zones' rules. At most 50 zones; to nobody signed in it does not answer. */
  zoneClocks: Array<ZoneClock>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryApplicationArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryApplicationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  openingId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<ApplicationState>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryBatchArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryCalendarsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryCandidateArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryCandidatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryDaysOffArgs = {
  window?: InputMaybe<SpanInput>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryDebriefRoomArgs = {
  loopId: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryDirectoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  away?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  poolId?: InputMaybe<Scalars['ID']['input']>;
  role?: InputMaybe<MemberRole>;
  search?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<MemberState>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryFailedRemindersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryFoundArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryInterviewerArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryInterviewersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  poolId?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryInvitationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryLoadHeatArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['String']['input']>;
  poolId?: InputMaybe<Scalars['ID']['input']>;
  weeks?: InputMaybe<Scalars['Int']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryLoopArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryLoopTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryLoopTemplatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryLoopsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  candidateNamed?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  openingId?: InputMaybe<Scalars['ID']['input']>;
  states?: InputMaybe<Array<LoopState>>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryMeasureRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  dimension?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MeasureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  measure: MeasureKind;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryMeasuresArgs = {
  filter?: InputMaybe<MeasureFilter>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryMemberArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  role?: InputMaybe<MemberRole>;
  search?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<MemberState>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryMyInterviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryMyScorecardsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  owedOnly?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryOpeningArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryOpeningsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<OpeningState>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryPacketArgs = {
  loopId: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryPoolArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryPoolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryRolePreviewArgs = {
  minutesMax?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryRubricVersionArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryScorecardArgs = {
  id: Scalars['ID']['input'];
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryWhatIfArgs = {
  input: WhatIfInput;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryWhyNotArgs = {
  input: WhyNotInput;
};


/** The root of all reads. One operation sees a single state of the database. */
export type QueryZoneClocksArgs = {
  during: SpanInput;
  zones: Array<Scalars['TimeZone']['input']>;
};

/** How often something was changed for one reason. */
export type ReasonCount = {
  /** How often. */
  count: Scalars['Int']['output'];
  /** The reason. */
  reason: ReasonKind;
};

/** Why a booking changed, to be counted. */
export type ReasonKind =
  /** The application was withdrawn or rejected. */
  | 'application_ended'
  /** Something in a calendar came in between. */
  | 'calendar_conflict'
  /** The candidate asked for it. */
  | 'candidate_asked'
  /** An interview did not take place. */
  | 'did_not_take_place'
  /** An interviewer declined. */
  | 'interviewer_declined'
  /** An interviewer is on leave, paused or gone. */
  | 'interviewer_unavailable'
  /** The organization wanted it. */
  | 'organization'
  /** Anything else. */
  | 'other'
  /** Two interviewers agreed to swap. */
  | 'swap_agreed';

/** How often something was changed, and why. */
export type ReasonMeasure = {
  /** How often, whatever the reason. */
  count: Scalars['Int']['output'];
  /** What exactly is counted, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** By the reason that was given, the most frequent first. */
  reasons: Array<ReasonCount>;
};

/** What a recipient is to the loop. */
export type RecipientKind =
  /** The candidate of the loop. */
  | 'candidate'
  /** A member of the organization. */
  | 'member';

/** One's overall view of a candidate; there is no neutral one. */
export type Recommendation =
  /** Rather not. */
  | 'no'
  /** Certainly not. */
  | 'strong_no'
  /** Certainly. */
  | 'strong_yes'
  /** Rather yes. */
  | 'yes';

/** A rule that could be given up for one subject. */
export type RelaxationStep = {
  /** Whose limit, break or run it is, or who would be added to a seat; null for what is about nobody. */
  interviewerId: Maybe<Scalars['ID']['output']>;
  /** The name of what is given up: a hard rule, such as interviewerLimit. `seatPool` adds a person, `daysUsed` one day. */
  kind: Scalars['String']['output'];
  /** Its part of the price, in points. */
  price: Scalars['Int']['output'];
  /** What it concerns, in words: a person’s name and a local date, a seat and its pool, interviews by title. */
  subject: Scalars['String']['output'];
};

/** Which hold to give up. */
export type ReleaseHoldInput = {
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What giving up a hold leads to. */
export type ReleaseHoldResult = HoldReleased | LoopChanged | LoopNotReady;

/** Something that a person is told by mail: what is due, to whom, why, and what became of it. */
export type Reminder = {
  /** The attempts to send it, in their order. */
  deliveries: Array<Delivery>;
  /** When it is to be sent; it is never sent earlier. */
  dueAt: Scalars['DateTime']['output'];
  /** The reminder's id. */
  id: Scalars['ID']['output'];
  /** The interview that it is about; null when it is about the whole loop. */
  interview: Maybe<Interview>;
  /** What it says. */
  kind: ReminderKind;
  /** Who is told. */
  recipient: ReminderRecipient;
  /** When it was sent; null when it was not. */
  sentAt: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  state: ReminderState;
  /** Why it is due at that time, as a short English phrase. */
  why: Scalars['String']['output'];
  /**
   * Why it is not wanted any more, as a short English phrase; null unless it was withdrawn, and for a viewer who still owes
   * a scorecard for the same application.
   */
  withdrawnBecause: Maybe<Scalars['String']['output']>;
};

/** A page of reminders. */
export type ReminderConnection = {
  /** The reminders with their cursors. */
  edges: Array<ReminderEdge>;
  /** The reminders alone. */
  nodes: Array<Reminder>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** A reminder in a page. */
export type ReminderEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The reminder. */
  node: Reminder;
};

/** What a reminder says. */
export type ReminderKind =
  /** The debrief is open; for the hiring manager. */
  | 'debrief_ready'
  /** A seat is held for somebody who is asked to accept or decline. */
  | 'hold_placed'
  /** A booked interview is off for this person; takes it out of the calendar. */
  | 'interview_cancelled'
  /** A booked interview is at another time or place, or with other people; with an invitation that replaces the earlier. */
  | 'interview_changed'
  /** An interview is booked; with an invitation for the calendar. */
  | 'invitation'
  /** A scorecard is due. */
  | 'scorecard_due'
  /** Scorecards are overdue and somebody asked for them again. */
  | 'scorecard_nudge'
  /** The loop is over, and its candidate is asked how they found it; with a link to the survey. */
  | 'survey_asked'
  /** A colleague asks somebody to take over a seat. */
  | 'swap_asked'
  /** An interview is near: a day or an hour away. */
  | 'upcoming_interview';

/** Somebody who is told something. */
export type ReminderRecipient = {
  /** The id of the candidate or member. */
  id: Scalars['ID']['output'];
  /** Whether this is the candidate or a member. */
  kind: RecipientKind;
  /** Their name. */
  name: Scalars['String']['output'];
};

/** How far a reminder has come. */
export type ReminderState =
  /** A worker is sending it. */
  | 'claimed'
  /** Eight attempts failed; it is not tried again. */
  | 'failed'
  /** It waits for its time, or for the next attempt. */
  | 'planned'
  /** It was sent; the mail server has taken it. */
  | 'sent'
  /** It was not wanted any more before it was sent. */
  | 'withdrawn';

/** Which calendar to forget. */
export type RemoveCalendarInput = {
  /** The calendar's id. */
  calendarId: Scalars['ID']['input'];
};

/** What became of `removeCalendar`. */
export type RemoveCalendarResult = CalendarRemoved;

/** Which day is no longer off. */
export type RemoveDayOffInput = {
  /** The date YYYY-MM-DD. */
  day: Scalars['String']['input'];
};

/** What became of `removeDayOff`. */
export type RemoveDayOffResult = DayOffRemoved;

/** Who is no longer to be in a pool. */
export type RemoveFromPoolInput = {
  /** 1 to 200 interviewers; those who are not in the pool are passed over. */
  interviewerIds: Array<Scalars['ID']['input']>;
  /** The pool's id. */
  poolId: Scalars['ID']['input'];
};

/** What became of `removeFromPool`. */
export type RemoveFromPoolResult = RemovedFromPool;

/** None of them is in the pool now. */
export type RemovedFromPool = {
  /** The pool as it is now. */
  pool: Pool;
  /** How many of them were in it. */
  removed: Scalars['Int']['output'];
};

/** Which pool, and its name from now on. */
export type RenamePoolInput = {
  /** Unique within the organization, at most 200 characters. */
  name: Scalars['String']['input'];
  /** The pool's id. */
  poolId: Scalars['ID']['input'];
};

/** What became of `renamePool`. */
export type RenamePoolResult = PoolNameTaken | PoolRenamed;

/** When a repair is applied without anybody confirming it. */
export type RepairPolicy = {
  /** Only when the first interview that changes begins at least so many hours later. */
  aheadHoursMin: Scalars['Int']['output'];
  /** Whether repairs happen by themselves at all. */
  automatic: Scalars['Boolean']['output'];
  /** Only when no interview with the candidate moves. */
  keepTimes: Scalars['Boolean']['output'];
  /** The opening whose own policy it is; null for the organization's. */
  opening: Maybe<Opening>;
  /** Only seats of these pools; empty for all seats. */
  pools: Array<Pool>;
  /** At most so many repairs of one loop by themselves, and so many tries at each when others are faster. */
  triesMax: Scalars['Int']['output'];
};

/** A policy for repairs. */
export type RepairPolicyInput = {
  /** Only when the first interview that changes begins at least so many hours later, 0 to 720. */
  aheadHoursMin: Scalars['Int']['input'];
  /** Whether repairs happen by themselves at all. */
  automatic: Scalars['Boolean']['input'];
  /** Only when no interview with the candidate moves. */
  keepTimes: Scalars['Boolean']['input'];
  /** Only seats of these pools, at most 100; empty for all seats. */
  poolIds: Array<Scalars['ID']['input']>;
  /** At most so many repairs of one loop by themselves, 1 to 20. */
  triesMax: Scalars['Int']['input'];
};

/** The policy is as was asked for. */
export type RepairPolicyUpdated = {
  /** The policy that holds now. */
  policy: RepairPolicy;
};

/** Whom to ask when they can. */
export type RequestAvailabilityInput = {
  /** The application's id. */
  applicationId: Scalars['ID']['input'];
};

/** What asking for availability leads to. */
export type RequestAvailabilityResult = ApplicationNotActive | AvailabilityRequested;

/** One thing that a person could be found to have or to lack. */
export type Requirement = {
  /** The interviews of the template that assess it, in their order. */
  assessedIn: Array<InterviewTemplate>;
  /** The competencies that it calls for; empty when nothing in the library matches it. */
  competencies: Array<Competency>;
  /** Whether it is checked from the CV, as a degree is. */
  fromCv: Scalars['Boolean']['output'];
  /** The requirement's id. */
  id: Scalars['ID']['output'];
  /** Whether the role cannot do without it. */
  necessity: Necessity;
  /** The sentence of the role description that it came from. */
  source: Scalars['String']['output'];
  /** What is asked for. */
  text: Scalars['String']['output'];
};

/** What became of `resendInvitation`. */
export type ResendInvitationResult = InvitationClosed | InvitationResent;

/** Which proposal to hold or book. */
export type ReserveLoopInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** Why limits are exceeded, in 1 to 500 characters; for proposals that were made with `overLimits`. */
  overrideReason?: InputMaybe<Scalars['String']['input']>;
  /** One of the loop's proposals. */
  proposalId: Scalars['ID']['input'];
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What taking a link back leads to. */
export type RevokeCandidateLinkResult = CandidateLinkRevoked;

/** What became of `revokeInvitation`. */
export type RevokeInvitationResult = InvitationClosed | InvitationRevoked;

/** The member has the role now. */
export type RoleChanged = {
  /** The member as they are now. */
  member: Member;
};

/** What would come of a role description. */
export type RolePreview = {
  /** What the time budget took away; empty when everything fits or there is no budget. */
  budgetChanges: Array<BudgetChange>;
  /** The interviews that would assess that, in order. */
  interviews: Array<PreviewInterview>;
  /** How long all interviews would take together. */
  minutes: Scalars['Int']['output'];
  /** What it asks for, in the order of the text. */
  requirements: Array<PreviewRequirement>;
  /** What of the text asks nothing of a person, and why it was taken so. */
  setAside: Array<SetAsideText>;
  /** Requirements that neither an interview nor the CV would answer. */
  uncovered: Array<PreviewRequirement>;
};

/** A room in which interviews can take place. */
export type Room = {
  /** How many people it holds. */
  capacity: Scalars['Int']['output'];
  /** The room's id. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** The room exists. */
export type RoomCreated = {
  /** The room. */
  room: Room;
};

/** Another room has this name; nothing was changed. */
export type RoomNameTaken = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The room that has the name. */
  room: Room;
};

/** The room is taken at that time; nothing was changed. */
export type RoomTaken = Problem & {
  /** The interview, where it was before. */
  interview: Interview;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The room is as was asked for. */
export type RoomUpdated = {
  /** The room as it is now. */
  room: Room;
};

/** Somebody published a version of the rubric since the caller saw it; nothing was written. */
export type RubricChanged = Problem & {
  /** The latest version. */
  latest: RubricVersion;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** One thing that is rated. */
export type RubricCriterion = {
  /** What behaviour looks like on each of the four levels, the lowest first. */
  anchors: Array<Scalars['String']['output']>;
  /** The competency that it is evidence of. */
  competency: Competency;
  /** What is looked at. */
  description: Scalars['String']['output'];
  /** Unique within the version; the same criterion keeps it from version to version. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  name: Scalars['String']['output'];
};

/** A criterion that there shall be. */
export type RubricCriterionInput = {
  /** What behaviour looks like on each of the four levels, the lowest first: exactly four texts. */
  anchors: Array<Scalars['String']['input']>;
  /** The competency that it is evidence of. */
  competencyId: Scalars['ID']['input'];
  /** What is looked at, in at most 2000 characters. */
  description: Scalars['String']['input'];
  /** The id of the criterion that it continues; without it the criterion is new. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called, in at most 200 characters. */
  name: Scalars['String']['input'];
};

/** A version of a rubric; it never changes. */
export type RubricVersion = {
  /** When it was published. */
  createdAt: Scalars['DateTime']['output'];
  /** What is rated, in order. */
  criteria: Array<RubricCriterion>;
  /** The rubric version's id. */
  id: Scalars['ID']['output'];
  /** Whether no later version has been published. */
  latest: Scalars['Boolean']['output'];
  /** What the rubric is called. */
  name: Scalars['String']['output'];
  /** The rubric's id, the same for all its versions. */
  rubricId: Scalars['ID']['output'];
  /** 1 is the first. */
  version: Scalars['Int']['output'];
};

/** The new version exists, and loop templates that used an earlier one use it from now on. */
export type RubricVersionPublished = {
  /** The new version. */
  rubricVersion: RubricVersion;
};

/** What to save of a scorecard. */
export type SaveScorecardDraftInput = {
  /** What it says. */
  content: ScorecardContentInput;
  /** The scorecard's id. */
  scorecardId: Scalars['ID']['input'];
  /** The version of the draft that the caller saw; 0 where there was none. */
  version: Scalars['Int']['input'];
};

/** What saving a draft leads to. */
export type SaveScorecardDraftResult = ScorecardChanged | ScorecardClosed | ScorecardDraftSaved;

/** By how many points two proposals differ because of one soft rule. */
export type ScoreDifference = {
  /** The points that the one costs more than the other. */
  amount: Scalars['Int']['output'];
  /** The name of the soft rule. */
  rule: Scalars['String']['output'];
};

/** Points of a proposal's score by cause. */
export type ScorePart = {
  /** The points. */
  amount: Scalars['Int']['output'];
  /** The name of the soft rule, such as lastDay or outsidePreferred. */
  rule: Scalars['String']['output'];
  /** The id of the person, seat or interview that they are for, or `day N`; null for the loop as a whole. */
  whom: Maybe<Scalars['String']['output']>;
};

/** What one interviewer owes and wrote about one interview. */
export type Scorecard = {
  /** What it says now; null while it is owed, and for viewers who may not read it. */
  content: Maybe<ScorecardContent>;
  /** What the viewer has written so far; null for others' scorecards and where nothing is saved. */
  draft: Maybe<ScorecardDraft>;
  /** When it is due: one hour after the interview's end. */
  dueAt: Scalars['DateTime']['output'];
  /** The scorecard's id. */
  id: Scalars['ID']['output'];
  /** The interview that it is about. */
  interview: Interview;
  /** Who owes or wrote it. */
  interviewer: Interviewer;
  /** The loop that it belongs to. */
  loop: Loop;
  /** What the viewer noted for themselves alone; null for others' scorecards and where there is none. */
  privateNotes: Maybe<Scalars['String']['output']>;
  /** The version of the rubric that it is written against, pinned when the interview was booked. */
  rubric: RubricVersion;
  /** How they sit in the interview; a shadow's scorecard stays out of the packet. */
  seatRole: SeatRole;
  /** What the viewer may see of it; for their own always OPINIONS. */
  sight: ScorecardSight;
  /** Whether it is in; null for others' while the viewer owes their own. */
  state: Maybe<ScorecardState>;
  /** When it was submitted first; null while it is owed, and for others' while the viewer owes their own. */
  submittedAt: Maybe<Scalars['DateTime']['output']>;
  /** The newest submitted version, which `amendScorecard` names; 0 while owed, null for others' while the viewer owes their own. */
  version: Maybe<Scalars['Int']['output']>;
  /** All that was submitted, oldest first; empty for viewers who may not read it. */
  versions: Array<ScorecardContent>;
};

/** A version was added. */
export type ScorecardAmended = {
  /** The scorecard as it is now. */
  scorecard: Scorecard;
  /** The number of the version that was added. */
  version: Scalars['Int']['output'];
};

/** The scorecard was saved elsewhere since the caller saw it; nothing was written. */
export type ScorecardChanged = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The scorecard, with its draft, as it is now. */
  scorecard: Scorecard;
};

/** The scorecard was submitted before, or is not owed any more; nothing was written. */
export type ScorecardClosed = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The scorecard as it is now. */
  scorecard: Scorecard;
};

/** A page of scorecards. */
export type ScorecardConnection = {
  /** The scorecards with their cursors. */
  edges: Array<ScorecardEdge>;
  /** The scorecards alone. */
  nodes: Array<Scorecard>;
  /** Whether and how to go on. */
  pageInfo: PageInfo;
};

/** One submitted version of a scorecard. */
export type ScorecardContent = {
  /** Whether it was written after the debrief was open, when its author may have known others' views. */
  afterDebrief: Scalars['Boolean']['output'];
  /** Why it differs from the version before; null for the first. */
  amendReason: Maybe<Scalars['String']['output']>;
  /** What the other interviewers should know; null when nothing. */
  noteToInterviewers: Maybe<Scalars['String']['output']>;
  /** Each criterion of the rubric, in its order. */
  ratings: Array<ScorecardRating>;
  /** The overall view. */
  recommendation: Recommendation;
  /** When it was submitted. */
  submittedAt: Scalars['DateTime']['output'];
  /** Who submitted it. */
  submittedBy: Member;
  /** The reasons for the recommendation. */
  summary: Scalars['String']['output'];
  /** 1 is the first. */
  version: Scalars['Int']['output'];
};

/** What a scorecard says, whole: what is left out is empty, but for private notes, which then stay as they are. */
export type ScorecardContentInput = {
  /** What the other interviewers should know, at most 5,000 characters. */
  noteToInterviewers?: InputMaybe<Scalars['String']['input']>;
  /** What nobody else ever sees, at most 10,000 characters; an empty text removes it. */
  privateNotes?: InputMaybe<Scalars['String']['input']>;
  /** Each criterion at most once. */
  ratings: Array<ScorecardRatingInput>;
  /** The overall view. */
  recommendation?: InputMaybe<Recommendation>;
  /** The reasons for it, at most 10,000 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
};

/** What is saved of a scorecard before it is submitted. */
export type ScorecardDraft = {
  /** What the other interviewers should know; may be empty. */
  noteToInterviewers: Scalars['String']['output'];
  /** The criteria of which something has been written, in the order in which they were saved. */
  ratings: Array<ScorecardRating>;
  /** The overall view; null while undecided. */
  recommendation: Maybe<Recommendation>;
  /** When it was saved. */
  savedAt: Scalars['DateTime']['output'];
  /** The reasons for the recommendation; may be empty. */
  summary: Scalars['String']['output'];
  /** Goes up by one with every save; a write names the version it saw. */
  version: Scalars['Int']['output'];
};

/** The draft was saved. */
export type ScorecardDraftSaved = {
  /** The scorecard as it is now. */
  scorecard: Scorecard;
  /** The version of the draft, to be named by the next save. */
  version: Scalars['Int']['output'];
};

/** A scorecard in a page. */
export type ScorecardEdge = {
  /** Stands for this place in the list. */
  cursor: Scalars['String']['output'];
  /** The scorecard. */
  node: Scorecard;
};

/** A group of scorecards. */
export type ScorecardGroup = BoardGroup & {
  /** How many rows there are on all pages. */
  count: Scalars['Int']['output'];
  /** What exactly is counted and in which order the rows come, in one or two English sentences. */
  definition: Scalars['String']['output'];
  /** The scorecards that were counted. */
  rows: ScorecardConnection;
};


/** A group of scorecards. */
export type ScorecardGroupRowsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Required parts are missing; nothing was submitted and what is saved stays. */
export type ScorecardIncomplete = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** What is missing, in the order of the form. */
  missing: Array<MissingScorecardPart>;
  /** The scorecard as it is now. */
  scorecard: Scorecard;
};

/** There is no submitted version to amend. */
export type ScorecardNotSubmitted = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
  /** The scorecard as it is now. */
  scorecard: Scorecard;
};

/** A part of a scorecard that is required. */
export type ScorecardPart =
  /** A rating has no evidence. */
  | 'evidence'
  /** A criterion has no rating and is not marked as not assessed. */
  | 'rating'
  /** The overall view. */
  | 'recommendation'
  /** The reasons for it. */
  | 'summary';

/** One criterion as somebody rated it. */
export type ScorecardRating = {
  /** What was rated. */
  criterion: RubricCriterion;
  /** What was observed; may be empty where it was not assessed and in drafts. */
  evidence: Scalars['String']['output'];
  /** Whether there was no occasion to assess it. */
  notAssessed: Scalars['Boolean']['output'];
  /** 1, the lowest level, to 4; null where it was not assessed and while undecided. */
  rating: Maybe<Scalars['Int']['output']>;
};

/** One criterion to save. */
export type ScorecardRatingInput = {
  /** A criterion of the scorecard's rubric. */
  criterionId: Scalars['ID']['input'];
  /** What was observed, at most 5,000 characters. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** Whether there was no occasion to assess it. */
  notAssessed?: InputMaybe<Scalars['Boolean']['input']>;
  /** 1, the lowest level, to 4; left out while undecided and where it was not assessed. */
  rating?: InputMaybe<Scalars['Int']['input']>;
};

/** What a viewer may see of others' scorecards in a loop. */
export type ScorecardSight =
  /** Nothing until one's own are submitted. */
  | 'blind'
  /** Who owes one and whether it is in. */
  | 'facts'
  /** Everything. */
  | 'opinions';

/** How far a scorecard has come. */
export type ScorecardState =
  /** Not submitted. */
  | 'owed'
  /** Submitted. */
  | 'submitted'
  /** Not owed any more, because the booking changed. */
  | 'voided';

/** The scorecard is in. */
export type ScorecardSubmitted = {
  /** The scorecard as it is now. */
  scorecard: Scorecard;
};

/** Mails are on their way. */
export type ScorecardsNudged = {
  /** Who is not told because they were reminded within the last four hours, by name. */
  passedOver: Array<Member>;
  /** Who is told, by name; each gets one mail about all that they owe. */
  told: Array<Member>;
};

/** The viewer still owes a scorecard for this candidate and sees nothing of the others until it is in. */
export type ScorecardsStillBlind = Problem & {
  /** The loop. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A place in an interview for one person: anyone of a pool, or of the people named. */
export type Seat = {
  /** The seat's id. */
  id: Scalars['ID']['output'];
  /** Who is reserved for it; null before it is held or booked, or when it stays empty. */
  interviewer: Maybe<Interviewer>;
  /** People who can fill it besides the pool. */
  namedPeople: Array<Interviewer>;
  /** Whether the interview may take place without it. */
  optional: Scalars['Boolean']['output'];
  /** The pool whose members can fill it: those who are qualified, or where somebody learns those in training; null when only named people can. */
  pool: Maybe<Pool>;
  /** Why the person reserved for it cannot be counted on; null when they can, and for interviewers unless it is their own seat. */
  problem: Maybe<SeatProblem>;
  /** What that person answered; null when nobody is reserved. */
  response: Maybe<SeatResponse>;
  /** Why they declined; null when they did not. */
  responseReason: Maybe<Scalars['String']['output']>;
  /** What the person in it does. */
  role: SeatRole;
  /** What was said about the training of the person in it; null where nothing was, and for who may not read it: others than that person, who said it, and those who edit pools. */
  trainingFeedback: Maybe<TrainingFeedback>;
};

/** The answer was recorded. */
export type SeatAnswered = {
  /** The loop as it is now. */
  loop: Loop;
};

/** Somebody else in a seat. */
export type SeatChange = {
  /** Who sits there now; null for nobody. */
  after: Maybe<Interviewer>;
  /** Who sat there before; null for nobody. */
  before: Maybe<Interviewer>;
  /** The seat. */
  seat: Seat;
};

/** Who declined wants to come after all, and is reserved elsewhere meanwhile or at a limit; nothing was written. */
export type SeatNotFree = Problem & {
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** Who could sit in a seat in the next 14 days, and how much they could give beside their calendars and limits. */
export type SeatOutlook = {
  /** How many interviews of its length they could give together, within their limits and free working time. */
  interviewsFree: Scalars['Int']['output'];
  /** How many minutes of interviews they could give together. */
  minutesFree: Scalars['Int']['output'];
  /** How many active people are qualified in its pool or named for it. */
  people: Scalars['Int']['output'];
  /** How many of them could give at least one interview of its length. */
  peopleFree: Scalars['Int']['output'];
  /** The seat. */
  seat: SeatTemplate;
};

/** Who is to sit in a seat. */
export type SeatPinInput = {
  /** Somebody who can fill it. */
  interviewerId: Scalars['ID']['input'];
  /** A seat of the interview. */
  seatId: Scalars['ID']['input'];
};

/** Why the person in a seat cannot be counted on. */
export type SeatProblem = {
  /** What happened. */
  kind: SeatProblemKind;
  /** Since when it is known. */
  since: Scalars['DateTime']['output'];
};

/** What took a person out of their seat. */
export type SeatProblemKind =
  /** They deleted or declined the interview in a calendar that was uploaded. */
  | 'calendar_deleted'
  /** A calendar that was uploaded shows something else at that time. */
  | 'conflict'
  /** They are no active member any more. */
  | 'deactivated'
  /** They declined. */
  | 'declined'
  /** A pause or leave of theirs covers the interview. */
  | 'paused';

/** What an interviewer says to their seat. */
export type SeatResponse =
  /** Will come. */
  | 'accepted'
  /** Will not come. */
  | 'declined'
  /** No answer yet. */
  | 'pending';

/** What the person in a seat does. */
export type SeatRole =
  /** Leads the conversation. */
  | 'lead'
  /** Asks and assesses beside the lead. */
  | 'panel'
  /** Leads while a qualified interviewer listens, in training. */
  | 'reverse_shadow'
  /** Listens, in training. */
  | 'shadow';

/** That one interviewer asked another to take their seat. */
export type SeatSwap = {
  /** Why it was declined; null when it was not. */
  answerReason: Maybe<Scalars['String']['output']>;
  /** When it was answered; null while it waits. */
  answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Who asked. */
  from: Interviewer;
  /** The swap's id. */
  id: Scalars['ID']['output'];
  /** Why; null when no reason was given. */
  reason: Maybe<Scalars['String']['output']>;
  /** The seat that is taken in return; null when nothing is. */
  returnSeat: Maybe<SwappedSeat>;
  /** The seat that is to be taken over. */
  seat: SwappedSeat;
  /** Whether and how it was answered. */
  state: SwapState;
  /** Who was asked. */
  to: Interviewer;
};

/** A place in an interview for one person: anyone of a pool, or of the people named. */
export type SeatTemplate = {
  /** The seat template's id. */
  id: Scalars['ID']['output'];
  /** The interview that it is a seat of. */
  interview: InterviewTemplate;
  /** People who can fill it besides the pool. */
  namedPeople: Array<Interviewer>;
  /** Whether the interview may take place without it. */
  optional: Scalars['Boolean']['output'];
  /** The pool whose qualified members can fill it; null when only named people can, or nobody yet. */
  pool: Maybe<Pool>;
  /** What the person in it does. */
  role: SeatRole;
};

/** A place in an interview; with neither a pool nor named people nobody can fill it yet. */
export type SeatTemplateInput = {
  /** Interviewers who can fill it besides the pool, at most 50. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Whether the interview may take place without it; it may not unless that is said. */
  optional?: InputMaybe<Scalars['Boolean']['input']>;
  /** The pool whose qualified members can fill it. */
  poolId?: InputMaybe<Scalars['ID']['input']>;
  /** What the person in it does. */
  role: SeatRole;
};

/** A scorecard version that was read for a decision. */
export type SeenScorecard = {
  /** The scorecard. */
  scorecard: Scorecard;
  /** Its newest version at that moment. */
  version: Scalars['Int']['output'];
};

/** What became of `sendTestMail`. */
export type SendTestMailResult = TestMailRefused | TestMailSent;

/** A sentence or heading that asks nothing of a person. */
export type SetAsideText = {
  /** Why it was taken so. */
  reason: Scalars['String']['output'];
  /** The text. */
  text: Scalars['String']['output'];
};

/** What a loop template shall be based on. */
export type SetBaseTemplateInput = {
  /** The loop template that it shall be based on; null makes it its own. */
  baseTemplateId?: InputMaybe<Scalars['ID']['input']>;
  /** The loop template's id. */
  loopTemplateId: Scalars['ID']['input'];
  /** The version of the loop template that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What setting a base leads to. */
export type SetBaseTemplateResult = BaseTemplateSet | BaseTemplateUnusable | TemplateChanged;

/** Which rules of a loop are to be others. */
export type SetLoopRulesInput = {
  /** On at most how many of the candidate's days it may lie, 1 to 14; as many as now unless given. */
  daysUsedMax?: InputMaybe<Scalars['Int']['input']>;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** The minutes of the candidate's lunch, 0 to 180; null for the organization's rule; as now unless given. */
  lunchMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** How many minutes ahead it has to be planned, 0 to 43200; null for the organization's rule; as now unless given. */
  noticeMinutesMin?: InputMaybe<Scalars['Int']['input']>;
  /** Why, in 1 to 500 characters; kept with who did it and when. */
  reason: Scalars['String']['input'];
  /** How many minutes the candidate can go on without a break, 15 to 1440; null for the organization's rule; as now unless given. */
  runMinutesMax?: InputMaybe<Scalars['Int']['input']>;
  /** The version of the loop that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What setting a loop's rules leads to. */
export type SetLoopRulesResult = LoopChanged | LoopNotReady | LoopRulesSet;

/** Hours of the organization; what is absent stays as it is. */
export type SetOrganizationHoursInput = {
  /** At most 28 entries that do not overlap; null takes the wish back. */
  preferredHours?: InputMaybe<Array<WorkingHourInput>>;
  /** The settingsVersion that the caller saw: what somebody changed since is not overwritten. Without it the last word holds. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** At most 28 entries that do not overlap; null goes back to Monday to Friday, 09:00 to 17:00. */
  workingHours?: InputMaybe<Array<WorkingHourInput>>;
};

/** What became of `setOrganizationHours`. */
export type SetOrganizationHoursResult = OrganizationChanged | OrganizationHoursSet;

/** Where places are to come from; what is left out stays. */
export type SetPlaceRulesInput = {
  /** An https address with {interview} and, if wanted, {loop} in it, at most 500 characters; null for none. */
  linkPattern?: InputMaybe<Scalars['String']['input']>;
  /** The sources to try, the preferred one first, each at most once; ROOM only as the first. */
  order?: InputMaybe<Array<PlaceSource>>;
  /** The settingsVersion that the caller saw: what somebody changed since is not overwritten. Without it the last word holds. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What setting the rules of places leads to. */
export type SetPlaceRulesResult = OrganizationChanged | PlaceRulesSet;

/** Hours of a pool; what is absent stays as it is. */
export type SetPoolHoursInput = {
  /** The pool's id. */
  poolId: Scalars['ID']['input'];
  /** At most 28 entries that do not overlap; null goes back to the organization's. */
  preferredHours?: InputMaybe<Array<WorkingHourInput>>;
  /** At most 28 entries that do not overlap; null goes back to the organization's. */
  workingHours?: InputMaybe<Array<WorkingHourInput>>;
};

/** What became of `setPoolHours`. */
export type SetPoolHoursResult = PoolHoursSet;

/** Who changed a setting of the organization last, and when. */
export type SettingChange = {
  /** When that was. */
  changedAt: Scalars['DateTime']['output'];
  /** Who that was. */
  changedBy: Member;
  /** The setting, as its field is called: of Organization, of its limits, or of PlaceRules (placeOrder and linkPattern). */
  name: Scalars['String']['output'];
};

/** There is an account with the invited address: its owner signs in and accepts again. Nothing was changed. */
export type SignInRequired = Problem & {
  /** The address to sign in with. */
  email: Scalars['EmailAddress']['output'];
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** Something in the plan was taken meanwhile; nothing was written. */
export type SlotTaken = Problem & {
  /** The best plans that fit now; empty when none does. */
  alternatives: Array<Proposal>;
  /** The rules that the plan would break now. */
  conflicts: Array<PlanConflict>;
  /** The loop as it is now. */
  loop: Loop;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** A half-open span of time: `from` belongs to it, `to` does not. */
export type Span = {
  /** The first instant of the span. */
  from: Scalars['DateTime']['output'];
  /** The first instant after the span. */
  to: Scalars['DateTime']['output'];
};

/** A half-open span of time: `from` belongs to it, `to` does not. */
export type SpanInput = {
  /** The first instant of the span. */
  from: Scalars['DateTime']['input'];
  /** The first instant after the span. */
  to: Scalars['DateTime']['input'];
};

/** How many applications came as far as a stage. */
export type StageReached = {
  /** How many came so far. */
  count: Scalars['Int']['output'];
  /** Of those that came as far as the stage before, 0 to 1; null for the first stage, and while those are fewer than five. */
  share: Maybe<Scalars['Float']['output']>;
  /** The stage. */
  stage: PassStage;
};

/** Which loops to place. */
export type StartBatchInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** At most 500 loops; all that wait unless given. */
  loopIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only loops of this opening; of all openings unless given. */
  openingId?: InputMaybe<Scalars['ID']['input']>;
};

/** What starting a batch leads to. */
export type StartBatchResult = BatchStarted | NothingWaits;

/** Which draft to submit. */
export type SubmitScorecardInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The scorecard's id. */
  scorecardId: Scalars['ID']['input'];
  /** The version of the draft that is to be submitted. */
  version: Scalars['Int']['input'];
};

/** What submitting leads to. */
export type SubmitScorecardResult = InterviewNotStarted | ScorecardChanged | ScorecardClosed | ScorecardIncomplete | ScorecardSubmitted;

/** The root of live changes, over graphql-ws. */
export type Subscription = {
  /** Sends the batch each time it went a step further. */
  batchChanged: Batch;
  /**
   * Sends the viewer at once, and again each time something was committed that changed what their board or the measures of
   * the last weeks show; for whoever may see measures. Of candidates for whom they owe a scorecard nothing sends word.
   */
  boardChanged: Viewer;
  /**
   * Sends word at once, and again each time the viewer would find something else in the debrief. While they owe a
   * scorecard, nothing that others write sends word.
   */
  debriefChanged: DebriefChange;
  /** Sends an empty beat at once and then every thirty seconds: shows that the connection lives. */
  heartbeat: Scalars['DateTime']['output'];
  /** Sends the viewer at once, and again each time something was committed, in this process or another, that changed what needs them. */
  inboxChanged: Viewer;
  /** Sends the loop each time something about it was committed, in this process or another. */
  loopChanged: Loop;
};


/** The root of live changes, over graphql-ws. */
export type SubscriptionBatchChangedArgs = {
  id: Scalars['ID']['input'];
};


/** The root of live changes, over graphql-ws. */
export type SubscriptionDebriefChangedArgs = {
  loopId: Scalars['ID']['input'];
};


/** The root of live changes, over graphql-ws. */
export type SubscriptionLoopChangedArgs = {
  id: Scalars['ID']['input'];
};

/** One thing that would be different: exactly one of the fields. */
export type SupposedChangeInput =
  /** Somebody could also fill a seat. */
  { addPerson: SeatPinInput; addWindow?: never; daysUsedMax?: never; lunchMinutes?: never; moreInterviews?: never; noticeMinutesMin?: never; removePerson?: never; runMinutesMax?: never; }
  |  /** The candidate could also talk in this span. */
  { addPerson?: never; addWindow: SpanInput; daysUsedMax?: never; lunchMinutes?: never; moreInterviews?: never; noticeMinutesMin?: never; removePerson?: never; runMinutesMax?: never; }
  |  /** The loop could lie on so many days, 1 to 14. */
  { addPerson?: never; addWindow?: never; daysUsedMax: Scalars['Int']['input']; lunchMinutes?: never; moreInterviews?: never; noticeMinutesMin?: never; removePerson?: never; runMinutesMax?: never; }
  |  /** The candidate's lunch would be so many minutes; 0 for none. */
  { addPerson?: never; addWindow?: never; daysUsedMax?: never; lunchMinutes: Scalars['Int']['input']; moreInterviews?: never; noticeMinutesMin?: never; removePerson?: never; runMinutesMax?: never; }
  |  /** Somebody could take more interviews than their limits leave. */
  { addPerson?: never; addWindow?: never; daysUsedMax?: never; lunchMinutes?: never; moreInterviews: MoreInterviewsInput; noticeMinutesMin?: never; removePerson?: never; runMinutesMax?: never; }
  |  /** The minimum notice would be so many minutes. */
  { addPerson?: never; addWindow?: never; daysUsedMax?: never; lunchMinutes?: never; moreInterviews?: never; noticeMinutesMin: Scalars['Int']['input']; removePerson?: never; runMinutesMax?: never; }
  |  /** Somebody could not take part. */
  { addPerson?: never; addWindow?: never; daysUsedMax?: never; lunchMinutes?: never; moreInterviews?: never; noticeMinutesMin?: never; removePerson: Scalars['ID']['input']; runMinutesMax?: never; }
  |  /** The candidate could go on so many minutes without a break. */
  { addPerson?: never; addWindow?: never; daysUsedMax?: never; lunchMinutes?: never; moreInterviews?: never; noticeMinutesMin?: never; removePerson?: never; runMinutesMax: Scalars['Int']['input']; };

/** The answer was recorded, and what was agreed is done. */
export type SwapAnswered = {
  /** The swap as it is now. */
  swap: SeatSwap;
};

/** The swap would break a rule, or the same was asked before; nothing was changed. */
export type SwapImpossible = Problem & {
  /** The rules that it would break. */
  conflicts: Array<PlanConflict>;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The other interviewer is asked. */
export type SwapProposed = {
  /** The swap, which waits for an answer. */
  swap: SeatSwap;
};

/** Whether and how a swap was answered. */
export type SwapState =
  /** Both agreed, and it is done. */
  | 'agreed'
  /** The other one would not. */
  | 'declined'
  /** Waits for an answer. */
  | 'proposed'
  /** Taken back by who asked. */
  | 'withdrawn';

/** What somebody who is asked has to know of a seat: not whose interview it is, which they see once they sit there. */
export type SwappedSeat = {
  /** When it takes place; null when it does not any more. */
  during: Maybe<Span>;
  /** What it is about. */
  kind: InterviewKind;
  /** How long it takes. */
  minutes: Scalars['Int']['output'];
  /** What the person in it does. */
  role: SeatRole;
  /** The seat's id. */
  seatId: Scalars['ID']['output'];
  /** What the interview is called. */
  title: Scalars['String']['output'];
};

/** Somebody changed the loop template since the caller saw it; nothing was written. */
export type TemplateChanged = Problem & {
  /** The loop template as it is now. */
  loopTemplate: LoopTemplate;
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The opening has no loop template to draft from. */
export type TemplateMissing = Problem & {
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The mail was not taken; nothing was sent. */
export type TestMailRefused = Problem & {
  /** What the mail server or the connection said, without addresses. */
  error: Scalars['String']['output'];
  /** What happened and what can be done about it. */
  message: Scalars['String']['output'];
};

/** The mail is on its way. */
export type TestMailSent = {
  /** Where to. */
  to: Scalars['EmailAddress']['output'];
};

/** How long it took from the draft of a loop to its first booking; cancelled loops are left out. */
export type TimeToSchedule = {
  /** Of how many loops it is. */
  loops: Scalars['Int']['output'];
  /** The median in minutes. */
  medianMinutes: Scalars['Int']['output'];
};

/** The steps count as done. */
export type TrainingCreditGranted = {
  /** Whom it was granted to. */
  interviewer: Interviewer;
  /** The pool, with its members' progress. */
  pool: Pool;
};

/** What was said about a session in training. */
export type TrainingFeedback = {
  /** What is to be learned from it; null when nothing was added. */
  comment: Maybe<Scalars['String']['output']>;
  /** When they said so. */
  givenAt: Scalars['DateTime']['output'];
  /** Who said so. */
  givenBy: Member;
  /** Whether it counts. */
  verdict: TrainingVerdict;
};

/** What was said is kept, and their progress follows from it. */
export type TrainingFeedbackGiven = {
  /** Whose session it was. */
  interviewer: Interviewer;
  /** The pool, with its members' progress. */
  pool: Pool;
};

/** What a pool asks of those who learn: so many shadows, then so many reverse shadows, in the order of the calendar. */
export type TrainingPath = {
  /** Whether interviews of the pool get an optional seat for somebody in training when a loop is drafted. */
  addsTrainees: Scalars['Boolean']['output'];
  /** What makes qualified once all steps are done. */
  graduation: Graduation;
  /** Interviews to hold while somebody qualified watches, after the shadows. */
  reverseShadows: Scalars['Int']['output'];
  /** Interviews to watch. */
  shadows: Scalars['Int']['output'];
};

/** A pool's training path. */
export type TrainingPathInput = {
  /** Whether interviews of the pool get an optional seat for somebody in training when a loop is drafted. */
  addsTrainees: Scalars['Boolean']['input'];
  /** What makes qualified once all steps are done. */
  graduation: Graduation;
  /** Interviews to hold while somebody qualified watches, 0 to 20; there is at least one step of some kind. */
  reverseShadows: Scalars['Int']['input'];
  /** Interviews to watch, 0 to 20. */
  shadows: Scalars['Int']['input'];
};

/** How far somebody is on a pool's training path. Sessions that were declined, cancelled, did not take place or have to be repeated do not count. */
export type TrainingProgress = {
  /** Whether all steps are done and somebody has to approve. */
  awaitingApproval: Scalars['Boolean']['output'];
  /** Steps that are reserved and still to be done. */
  bookedAhead: Scalars['Int']['output'];
  /** When what is booked completes the path, or has completed it; null when it does not. */
  graduatesAt: Maybe<Scalars['DateTime']['output']>;
  /** Reverse shadows done, credit included. */
  reverseShadowsDone: Scalars['Int']['output'];
  /** Reverse shadows that the path asks for. */
  reverseShadowsNeeded: Scalars['Int']['output'];
  /** Shadows done, credit included. */
  shadowsDone: Scalars['Int']['output'];
  /** Shadows that the path asks for. */
  shadowsNeeded: Scalars['Int']['output'];
  /** Steps for which there is no session yet. */
  stepsLeft: Scalars['Int']['output'];
};

/** Whether a session in training counts as a step. */
export type TrainingVerdict =
  /** It counts, as it does while nothing is said. */
  | 'counts'
  /** It does not count, and the step is to be done again. */
  | 'repeat';

/** Which revision of which loop. */
export type UndoChangeInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  idempotencyKey: Scalars['String']['input'];
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** The revision that the change made, which must still be the loop's newest. */
  revision: Scalars['Int']['input'];
};

/** What taking a change back leads to. */
export type UndoChangeResult = ChangeUndone | LoopChanged | LoopNotReady;

/** What is to change of a profile; what is absent stays as it is. */
export type UpdateInterviewerInput = {
  /** Free minutes between two interviews, 0 to 240; null goes back to the organization's default. */
  breakMinutesMin?: InputMaybe<Scalars['Int']['input']>;
  /** Whose profile. */
  interviewerId: Scalars['ID']['input'];
  /** Languages in which they can interview, as at most 20 BCP 47 tags; null changes nothing. */
  languages?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Their level, at most 100 characters; null for none. */
  level?: InputMaybe<Scalars['String']['input']>;
  /** Their limits; null changes nothing. */
  limits?: InputMaybe<LimitsInput>;
  /** Where they work, at most 100 characters; null for none. */
  location?: InputMaybe<Scalars['String']['input']>;
  /** When they like to interview; null goes back to what pools or the organization say. */
  preferredHours?: InputMaybe<Array<WorkingHourInput>>;
  /** The version of the profile that the caller saw. */
  version: Scalars['Int']['input'];
  /** An https address of at most 500 characters; null for none. */
  videoLink?: InputMaybe<Scalars['String']['input']>;
  /** When they work, at most 28 entries that do not overlap; null goes back to what pools or the organization say. */
  workingHours?: InputMaybe<Array<WorkingHourInput>>;
  /** Their zone; null changes nothing. */
  zone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What became of `updateInterviewer`. */
export type UpdateInterviewerResult = InterviewerChanged | InterviewerUpdated;

/** A change of a loop template; what is not given stays as it is. */
export type UpdateLoopTemplateInput = {
  /** On at most how many of the candidate's days a loop may lie, 1 to 14. */
  daysUsedMax?: InputMaybe<Scalars['Int']['input']>;
  /** All interviews that there shall be, 1 to 20, in their order; those not listed are dropped. */
  interviews?: InputMaybe<Array<InterviewTemplateInput>>;
  /** The loop template's id. */
  loopTemplateId: Scalars['ID']['input'];
  /** What it shall be called, in at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The version of the loop template that the caller saw. */
  version: Scalars['Int']['input'];
};

/** What changing a loop template leads to. */
export type UpdateLoopTemplateResult = LoopTemplateUpdated | TemplateChanged;

/** What is to change of an organization; what is absent or null stays as it is. */
export type UpdateOrganizationInput = {
  /** What is wanted when the last interview of a loop is over counts, also for loops that are booked already. */
  asksForSurvey?: InputMaybe<Scalars['Boolean']['input']>;
  /** 0 to 240. */
  breakMinutesMin?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 720, which is 30 days. */
  candidateChangeHoursMin?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 20. */
  candidateChangesMax?: InputMaybe<Scalars['Int']['input']>;
  /** 15, 30 or 60. What is booked stays where it is. */
  gridMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 5 to 20160, which is two weeks. */
  holdMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 7 to 365. */
  horizonDays?: InputMaybe<Scalars['Int']['input']>;
  /** Limits of interviewers who have none of their own. */
  limits?: InputMaybe<OrganizationLimitsInput>;
  /** 0 to 180. */
  lunchMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** 0 to 43200, which is 30 days. */
  noticeMinutesMin?: InputMaybe<Scalars['Int']['input']>;
  /** At most 2000 characters; empty for none. */
  privacyNotice?: InputMaybe<Scalars['String']['input']>;
  /** At most 4 different numbers of hours, each 1 to 336, which is two weeks; empty for never. Holds for what is booked already. */
  reminderHours?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** 15 to 1440. */
  runMinutesMax?: InputMaybe<Scalars['Int']['input']>;
  /** The settingsVersion that the caller saw: what somebody changed since is not overwritten. Without it the last word holds. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** 1 for Monday to 7 for Sunday. */
  weekStartsOn?: InputMaybe<Scalars['Int']['input']>;
  /** The zone that new interviewers start with. */
  zone?: InputMaybe<Scalars['TimeZone']['input']>;
};

/** What became of `updateOrganization`. */
export type UpdateOrganizationResult = OrganizationChanged | OrganizationUpdated;

/** Which pool, and its path from now on. */
export type UpdatePoolTrainingInput = {
  /** The pool's id. */
  poolId: Scalars['ID']['input'];
  /** The path; must be given, and is null where nobody is to be trained any more. */
  training?: InputMaybe<TrainingPathInput>;
};

/** What became of `updatePoolTraining`. */
export type UpdatePoolTrainingResult = PoolTrainingUpdated;

/** Whose policy for repairs, and what it is to be. */
export type UpdateRepairPolicyInput = {
  /** The opening; absent or null for the organization. */
  openingId?: InputMaybe<Scalars['ID']['input']>;
  /** Absent or null: an opening follows the organization again, the organization the default (yes, 24 hours, 3 tries, times kept, all pools). */
  policy?: InputMaybe<RepairPolicyInput>;
  /** The settingsVersion that the caller saw, for the organization's policy: what somebody changed since is not overwritten. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of `updateRepairPolicy`. */
export type UpdateRepairPolicyResult = OrganizationChanged | RepairPolicyUpdated;

/** What of a room is to change; what is left out stays. */
export type UpdateRoomInput = {
  /** How many people it holds, 1 to 1000. */
  capacity?: InputMaybe<Scalars['Int']['input']>;
  /** Unique within the organization, one line of at most 120 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The room's id. */
  roomId: Scalars['ID']['input'];
};

/** What changing a room leads to. */
export type UpdateRoomResult = RoomNameTaken | RoomUpdated;

/** A calendar file and whose it is. */
export type UploadBusyTimeInput = {
  /** From when on to read it; now unless given. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The text of the .ics file, at most 5 MB. Events that the interviewer declined are free. */
  ics: Scalars['String']['input'];
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  idempotencyKey: Scalars['String']['input'];
  /** Whose calendar. */
  interviewerId: Scalars['ID']['input'];
  /** What the calendar is called, at most 100 characters; an upload under the same label replaces the earlier one. */
  label: Scalars['String']['input'];
  /** Until when to read it; 90 days after `from` unless given, at most 400. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What became of `uploadBusyTime`. */
export type UploadBusyTimeResult = BusyTimeImported | CalendarUnreadable;

/** A signed-in person, whatever organization they act in. */
export type Viewer = {
  /** The address to sign in with. */
  email: Scalars['EmailAddress']['output'];
  /** The sign-in identity; the same one in every organization. */
  identityId: Scalars['ID']['output'];
  /** The viewer's profile as an interviewer; null when they are none, and before an organization is chosen. */
  interviewer: Maybe<Interviewer>;
  /** The member as whom the person acts; null until an organization is chosen. Where there is only one, it is. */
  member: Maybe<Member>;
  /** The organizations that the person is an active member of, by name; at most 200. */
  memberships: Array<Membership>;
  /** The name that the identity was created with; a member's name may differ. */
  name: Scalars['String']['output'];
  /** What needs the viewer now, in the organization in which they act: first what is late or due within 24 hours, by its deadline; then the rest by what it holds up. Empty before an organization is chosen. */
  needs: NeedConnection;
  /** The organization in which the person acts; null until one is chosen. */
  organization: Maybe<Organization>;
};


/** A signed-in person, whatever organization they act in. */
export type ViewerNeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What an interviewer carries in one week. */
export type WeekLoad = {
  /** Interviews that start in it. */
  interviews: Scalars['Int']['output'];
  /** The weekly limit of interviews that holds for the person. */
  interviewsMax: Scalars['Int']['output'];
  /** Their minutes. */
  minutes: Scalars['Int']['output'];
  /** The weekly limit of minutes that holds for the person. */
  minutesMax: Scalars['Int']['output'];
  /** The week, from midnight to midnight in the interviewer's zone. */
  week: Span;
};

/** What would be. */
export type WhatIfAnswered = {
  /** What changes between the two. */
  changes: Array<InterviewChange>;
  /** What the changes would bring, in a sentence. */
  message: Scalars['String']['output'];
  /** The best plan as things are. */
  now: ConsideredPlan;
  /** The best plan as they would be. */
  then: ConsideredPlan;
};

/** What would be different. */
export type WhatIfInput = {
  /** 1 to 20 things, all of them together. */
  changes: Array<SupposedChangeInput>;
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
};

/** What asking what would be leads to. */
export type WhatIfResult = LoopNotReady | WhatIfAnswered;

/** A choice for one interview: a time, a person, or a person at a time. */
export type WhyNotInput = {
  /** The interview, still to come. */
  interviewId: Scalars['ID']['input'];
  /** Who would sit in it. */
  interviewerId?: InputMaybe<Scalars['ID']['input']>;
  /** The loop's id. */
  loopId: Scalars['ID']['input'];
  /** In which seat; in any unless given. */
  seatId?: InputMaybe<Scalars['ID']['input']>;
  /** When it would start. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What asking why not leads to. */
export type WhyNotResult = ChoiceExcluded | ChoicePossible | LoopNotReady;

/** One stretch of a weekday in somebody's own zone. */
export type WorkingHour = {
  /** Wall time HH:MM from which it lasts. */
  from: Scalars['String']['output'];
  /** Wall time HH:MM until which it lasts; 24:00 is the next midnight. */
  to: Scalars['String']['output'];
  /** 1 is Monday, 7 is Sunday. */
  weekday: Scalars['Int']['output'];
};

/** One stretch of a weekday; hours past midnight are two entries, up to 24:00 and from 00:00. */
export type WorkingHourInput = {
  /** Wall time HH:MM from 00:00. */
  from: Scalars['String']['input'];
  /** Wall time HH:MM later than `from`, up to 24:00. */
  to: Scalars['String']['input'];
  /** 1 is Monday, 7 is Sunday. */
  weekday: Scalars['Int']['input'];
};

/** What clocks show in one zone. */
export type ZoneClock = {
  /** The span in parts of one offset each, in order and without gaps. */
  periods: Array<ClockPeriod>;
  /** The name as it was asked for. */
  zone: Scalars['TimeZone']['output'];
};
