/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../data/operation.js';
/** Who applies for what. */
export type AddCandidateInput = {
  /** Their address, by which they are recognised. */
  readonly email: string;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The language to write to them in, as a BCP 47 tag; en unless it is said. */
  readonly language?: string | null | undefined;
  /** The member that they are, for an internal candidate. */
  readonly memberId?: string | null | undefined;
  /** What the candidate is called, in at most 200 characters; not used when the address is known already. */
  readonly name: string;
  /** The opening's id. */
  readonly openingId: string;
  /** Their telephone number, in at most 40 characters. */
  readonly phone?: string | null | undefined;
  /** The zone in which they live; not used when the address is known already. */
  readonly zone: string;
};

/** Which day is off, and why. */
export type AddDayOffInput = {
  /** The date YYYY-MM-DD. */
  readonly day: string;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** What the day is, at most 100 characters. */
  readonly label: string;
};

/** Who is to be in a pool. */
export type AddToPoolInput = {
  /** 1 to 200 interviewers. */
  readonly interviewerIds: ReadonlyArray<string>;
  /** How far they have come. */
  readonly phase?: PoolPhase | null | undefined;
  /** The pool's id. */
  readonly poolId: string;
};

/** How to amend a scorecard. */
export type AmendScorecardInput = {
  /** What it says from now on, whole. */
  readonly content: ScorecardContentInput;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** Why, in 1 to 500 characters. */
  readonly reason: string;
  /** The scorecard's id. */
  readonly scorecardId: string;
  /** The newest submitted version that the caller saw. */
  readonly version: number;
};

/** An interviewer's answer. */
export type AnswerSeatInput = {
  /** Why; required to decline, at most 500 characters. */
  readonly reason?: string | null | undefined;
  /** ACCEPTED or DECLINED; PENDING takes back what was answered. */
  readonly response: SeatResponse;
  /** The seat's id. */
  readonly seatId: string;
};

/** The answer to a swap. */
export type AnswerSwapInput = {
  /** AGREED or DECLINED by who was asked, WITHDRAWN by who asked. */
  readonly answer: SwapState;
  /** Why, in 1 to 500 characters; required to decline. */
  readonly reason?: string | null | undefined;
  /** The swap's id. */
  readonly swapId: string;
};

/** How an application ends without a hire. */
export type ApplicationEnding =
  /** It is turned down. */
  | 'REJECTED'
  /** The candidate turns away. */
  | 'WITHDRAWN';

/** How an application stands. */
export type ApplicationState =
  /** It goes on; or it was decided, which whoever still owes a scorecard of it does not see. */
  | 'ACTIVE'
  /** The candidate was hired. */
  | 'HIRED'
  /** It was turned down. */
  | 'REJECTED'
  /** The candidate turned away. */
  | 'WITHDRAWN';

/** Whom to approve of, and in which pool. */
export type ApproveGraduationInput = {
  /** The interviewer's id. */
  readonly interviewerId: string;
  /** The pool's id. */
  readonly poolId: string;
};

/** What became of a loop in a batch. */
export type BatchItemState =
  /** Booked. */
  | 'BOOKED'
  /** About to be booked. */
  | 'CHOSEN'
  /** Something of its plan was taken, or it changed, before it could be booked. */
  | 'LOST'
  /** Placed beside the others; nothing is reserved. */
  | 'PLACED'
  /** There is no plan beside the others. */
  | 'UNPLACED'
  /** Not placed yet. */
  | 'WAITING';

/** How far a batch has come. */
export type BatchState =
  /** Those chosen are being booked. */
  | 'BOOKING'
  /** Stopped. */
  | 'CANCELLED'
  /** Those chosen are booked, or were lost to somebody else. */
  | 'DONE'
  /** Loops are being placed. */
  | 'PLANNING'
  /** All are placed, or cannot be; choose which are booked. */
  | 'READY';

/** Which loops to book. */
export type BookBatchInput = {
  /** The batch's id. */
  readonly batchId: string;
  /** Placed loops of the batch. */
  readonly loopIds: ReadonlyArray<string>;
};

/** What a revision did. */
export type BookingChange =
  /** The loop was booked. */
  | 'BOOKED'
  /** An interview, or all that was still to come, was cancelled. */
  | 'CANCELLED'
  /** An interview was marked as not having taken place. */
  | 'DID_NOT_TAKE_PLACE'
  /** An interview was moved. */
  | 'MOVED'
  /** An interview got another place. */
  | 'PLACED'
  /** What did not take place was booked again. */
  | 'REBOOKED'
  /** A person was replaced. */
  | 'REPLACED'
  /** Two people swapped seats, or one took over from another. */
  | 'SWAPPED'
  /** Whoever made the change before took it back, before anybody was told of it. */
  | 'UNDONE';

/** How busy time came here. */
export type CalendarKind =
  /** Made up for the demonstration organization. */
  | 'DEMONSTRATION'
  /** From an uploaded .ics file. */
  | 'ICS_UPLOAD';

/** Which interview to cancel. */
export type CancelInterviewInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The interview, booked and still to come. */
  readonly interviewId: string;
  /** The loop's id. */
  readonly loopId: string;
  /** Why, in 1 to 500 characters, for the people concerned. */
  readonly reason: string;
  /** The kind of reason; OTHER unless given. */
  readonly reasonKind?: ReasonKind | null | undefined;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** Which loop to cancel. */
export type CancelLoopInput = {
  /** The loop's id. */
  readonly loopId: string;
  /** Why, in 1 to 500 characters. */
  readonly reason: string;
  /** The kind of reason; ORGANIZATION unless given. */
  readonly reasonKind?: ReasonKind | null | undefined;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** Which proposal to confirm. */
export type ChangeLoopInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The loop's id. */
  readonly loopId: string;
  /** One of the loop's proposals. */
  readonly proposalId: string;
  /** Why, in 1 to 500 characters, for the people concerned. */
  readonly reason: string;
  /** The kind of reason; OTHER unless given. */
  readonly reasonKind?: ReasonKind | null | undefined;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** Which opening to close. */
export type CloseOpeningInput = {
  /** The opening's id. */
  readonly openingId: string;
};

/** Which hold to confirm. */
export type ConfirmHoldInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The loop's id. */
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** Which loop gets a link. */
export type CreateCandidateLinkInput = {
  /** How many days it works, 1 to 365; 60 unless given. */
  readonly days?: number | null | undefined;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The loop's id. */
  readonly loopId: string;
  /** Whether it is mailed to the candidate at once; not unless given. */
  readonly mail?: boolean | null | undefined;
  /** What it is for; everything unless given. */
  readonly purposes?: ReadonlyArray<LinkPurpose> | null | undefined;
};

/** What the new loop template is. */
export type CreateLoopTemplateInput = {
  /** The loop template that it is based on; none unless given. */
  readonly baseTemplateId?: string | null | undefined;
  /** On at most how many of the candidate's days a loop may lie, 1 to 14; as in the base, else 2, unless given. */
  readonly daysUsedMax?: number | null | undefined;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** What it shall be called, in at most 200 characters. */
  readonly name: string;
};

/** What is to be filled, by whom. */
export type CreateOpeningInput = {
  /** An active member with the role coordinator or administrator, who arranges the loops. */
  readonly coordinatorId?: string | null | undefined;
  /** An active member with the role hiring manager or administrator; without it the caller. */
  readonly hiringManagerId?: string | null | undefined;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The most minutes that the whole loop may take, 30 to 1440; without it as many as the role asks for. */
  readonly minutesMax?: number | null | undefined;
  /** The role description: prose or bullet lists, as it would be published. */
  readonly roleDescription: string;
  /** What the role is called, in at most 200 characters. */
  readonly title: string;
};

/** What the new pool is for. */
export type CreatePoolInput = {
  /** Ids of the competencies that its members can assess, at most 50. */
  readonly competencies?: ReadonlyArray<string> | null | undefined;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** The kind of interview. */
  readonly kind: InterviewKind;
  /** Unique within the organization, at most 200 characters. */
  readonly name: string;
};

/** Which room to add. */
export type CreateRoomInput = {
  /** How many people it holds, 1 to 1000. */
  readonly capacity: number;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** Unique within the organization, one line of at most 120 characters. */
  readonly name: string;
};

/** What a decision is. */
export type DecisionOutcome =
  /** An offer is made. */
  | 'HIRE'
  /** None is made. */
  | 'NO_HIRE';

/** Which application to draft a loop for. */
export type DraftLoopInput = {
  /** The application's id. */
  readonly applicationId: string;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
};

/** Which application ends how. */
export type EndApplicationInput = {
  /** The application's id. */
  readonly applicationId: string;
  /** How it ends. */
  readonly state: ApplicationEnding;
};

/** When a candidate can be interviewed. */
export type GiveAvailabilityInput = {
  /** The application's id. */
  readonly applicationId: string;
  /** 1 to 60 windows within the next 365 days, in any order; those that touch become one, each at least 30 minutes. */
  readonly windows: ReadonlyArray<SpanInput>;
};

/** What makes somebody qualified who has done all steps. */
export type Graduation =
  /** Somebody's approval after that. */
  | 'APPROVAL'
  /** The end of the last step. */
  | 'AUTOMATIC';

/** Whom, in which pool, which steps and why. */
export type GrantTrainingCreditInput = {
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** The interviewer's id. */
  readonly interviewerId: string;
  /** The pool's id. */
  readonly poolId: string;
  /** Why, 1 to 500 characters; it is kept with who granted it. */
  readonly reason: string;
  /** Reverse shadows that count as done, 0 to 20. */
  readonly reverseShadows: number;
  /** Shadows that count as done, 0 to 20. */
  readonly shadows: number;
};

/** Where hours come from: what the person says goes before the pool, the pool before the organization. */
export type HoursSource =
  /** The organization's default. */
  | 'ORGANIZATION'
  /** Set for the person. */
  | 'PERSON'
  /** Set for the pool. */
  | 'POOL';

/** A file of people. */
export type ImportPeopleInput = {
  /** The text of the file, at most 900,000 characters and 5,000 lines. */
  readonly csv: string;
  /** Whether only to tell what would change. */
  readonly dryRun?: boolean | null | undefined;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** Whether columns that are not known are passed over; otherwise they are a problem of the file. */
  readonly passOverUnknown?: boolean | null | undefined;
};

/** What became of an interview in a revision. */
export type InterviewChangeKind =
  /** It is new. */
  | 'ADDED'
  /** Its time, its place or its people changed. */
  | 'CHANGED'
  /** It is not to take place any more. */
  | 'REMOVED';

/** What of an interview can be inherited or overridden. */
export type InterviewField =
  /** Which interviews have to be over before it starts. */
  | 'AFTER'
  /** The competencies to be assessed. */
  | 'FOCUS'
  /** What it is about. */
  | 'KIND'
  /** How long it takes. */
  | 'MINUTES'
  /** Where it is to take place. */
  | 'PLACE'
  /** The questions to start from. */
  | 'QUESTIONS'
  /** Why it is part of the loop. */
  | 'RATIONALE'
  /** The rubric version that its scorecards ask about. */
  | 'RUBRIC'
  /** Who sits in it. */
  | 'SEATS'
  /** What it is called. */
  | 'TITLE'
  /** Whether the candidate takes part. */
  | 'WITH_CANDIDATE';

/** What an interview is about; the kind decides which competencies it can assess. */
export type InterviewKind =
  /** Writing, reading and testing code. */
  | 'CODING'
  /** The interviewers compare what they found, without the candidate. */
  | 'DEBRIEF'
  /** Planning and delivering with stakeholders. */
  | 'DELIVERY'
  /** Reviewing a design or code of others. */
  | 'DESIGN_REVIEW'
  /** Leading, mentoring and influencing. */
  | 'LEADERSHIP'
  /** Anything else; its title says what. */
  | 'OTHER'
  /** Background, motivation and expectations. */
  | 'RECRUITER_SCREEN'
  /** Designing a system from its requirements. */
  | 'SYSTEM_DESIGN';

/** A question to start from. */
export type InterviewQuestionInput = {
  /** What to listen for in the answer, in at most 2000 characters. */
  readonly listenFor: string;
  /** What to ask, in at most 2000 characters. */
  readonly prompt: string;
};

/** How far an interview has come. */
export type InterviewState =
  /** Confirmed. */
  | 'BOOKED'
  /** Given up. */
  | 'CANCELLED'
  /** It was to take place and did not. */
  | 'DID_NOT_TAKE_PLACE'
  /** Its people are reserved for a while. */
  | 'ON_HOLD'
  /** Without a time. */
  | 'PLANNED'
  /** Its end has passed and nobody marked it otherwise. */
  | 'TOOK_PLACE';

/**
 * An interview that there shall be. With an `id`, what is not given stays as it is; without one it is new and needs
 * kind, title, minutes and seats.
 */
export type InterviewTemplateInput = {
  /** Ids or keys of the interviews that have to be over before it starts. */
  readonly after?: ReadonlyArray<string> | null | undefined;
  /** Instead of an `id`: an interview of the base that this loop template left out, to be taken back. */
  readonly baseInterviewId?: string | null | undefined;
  /** Ids of the competencies to be assessed, at most 20. */
  readonly focus?: ReadonlyArray<string> | null | undefined;
  /** The id of an interview of this loop template; without it the interview is new. */
  readonly id?: string | null | undefined;
  /** What of an inherited interview shall be as in the base again, whatever else is given here. */
  readonly inherit?: ReadonlyArray<InterviewField> | null | undefined;
  /** Any name for the interview within this request, for others' `after`. */
  readonly key?: string | null | undefined;
  /** What it is about. */
  readonly kind?: InterviewKind | null | undefined;
  /** How long it takes, 15 to 480. */
  readonly minutes?: number | null | undefined;
  /** What its place is to be: null leaves it to the organization's rules, without it nothing changes. */
  readonly placeWanted?: PlaceWanted | null | undefined;
  /** Questions to start from, at most 20. */
  readonly questions?: ReadonlyArray<InterviewQuestionInput> | null | undefined;
  /** Why it is part of the loop, in at most 2000 characters. */
  readonly rationale?: string | null | undefined;
  /** The requirements that it shall assess; without it they follow the change of focus. */
  readonly requirementIds?: ReadonlyArray<string> | null | undefined;
  /** The rubric version that its scorecards ask about; without it one that fits the focus. */
  readonly rubricVersionId?: string | null | undefined;
  /** The seats, 1 to 6, in place of those that there were. */
  readonly seats?: ReadonlyArray<SeatTemplateInput> | null | undefined;
  /** What it is called, in at most 120 characters. */
  readonly title?: string | null | undefined;
  /** Whether the candidate takes part; for a new interview of any kind but a debrief they do unless it is said. */
  readonly withCandidate?: boolean | null | undefined;
};

/** What has become of an invitation. */
export type InvitationStanding =
  /** Was accepted. */
  | 'ACCEPTED'
  /** Was not accepted in time; it can be sent again. */
  | 'EXPIRED'
  /** Can be accepted. */
  | 'OPEN'
  /** Was taken back. */
  | 'REVOKED';

/** Whom to invite as what. */
export type InviteMemberInput = {
  /** Where the link is mailed to. */
  readonly email: string;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** The person's name, 1 to 200 characters. */
  readonly name: string;
  /** What the person is going to be. */
  readonly role: MemberRole;
};

/** Limits of one person: an absent one stays as it is, null goes back to the organization's default. */
export type LimitsInput = {
  /** Interviews that start on one local day, 0 to 20. */
  readonly dailyInterviewsMax?: number | null | undefined;
  /** Minutes of the interviews that start on one local day, 0 to 1440. */
  readonly dailyMinutesMax?: number | null | undefined;
  /** Interviews that start in one local week, 0 to 100. */
  readonly weeklyInterviewsMax?: number | null | undefined;
  /** Minutes of the interviews that start in one local week, 0 to 10080. */
  readonly weeklyMinutesMax?: number | null | undefined;
};

/** What a candidate's link is for, besides looking at the agenda. */
export type LinkPurpose =
  /** Say when they can, and what they need. */
  | 'AVAILABILITY'
  /** Take one of the whole options. */
  | 'BOOK'
  /** Move or cancel an interview, as far as the organization allows. */
  | 'CHANGE'
  /** Write to whoever arranges the loop. */
  | 'MESSAGE'
  /** Say how they found the loop, once it is over. */
  | 'SURVEY';

/** How far the repair of a loop is. */
export type LoopRepairState =
  /** It could not be worked out; ask for proposals. */
  | 'GIVEN_UP'
  /** Nothing fits. */
  | 'IMPOSSIBLE'
  /** It is found and waits to be confirmed with changeLoop. */
  | 'OFFERED'
  /** It is being looked for. */
  | 'WANTED';

/** How far a loop has come. */
export type LoopState =
  /** Confirmed. */
  | 'BOOKED'
  /** Given up. */
  | 'CANCELLED'
  /** All seats of one proposal are reserved for a while. */
  | 'ON_HOLD'
  /** Drafted; nothing is reserved. */
  | 'PLANNED'
  /** Proposals have been computed; nothing is reserved, or not any more because a hold has expired. */
  | 'PROPOSED';

/** Where mail goes. */
export type MailRoute =
  /** Into the mailbox of this machine, where it is shown instead of being sent. */
  | 'MAILBOX'
  /** To a mail server. */
  | 'SMTP';

/** What to decide. */
export type MakeDecisionInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** At which level, in at most 100 characters; required to hire. */
  readonly level?: string | null | undefined;
  /** The loop's id. */
  readonly loopId: string;
  /** Whether to hire. */
  readonly outcome: DecisionOutcome;
  /** Why, in 1 to 10,000 characters. */
  readonly rationale: string;
};

/** Which member becomes an interviewer. */
export type MakeInterviewerInput = {
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** The member; must be active. */
  readonly memberId: string;
  /** When they work; what their pools or the organization say unless given. */
  readonly workingHours?: ReadonlyArray<WorkingHourInput> | null | undefined;
  /** Their zone; the organization's unless given. */
  readonly zone?: string | null | undefined;
};

/** Which interview did not take place. */
export type MarkInterviewInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The interview, whose time has come. */
  readonly interviewId: string;
  /** The loop's id. */
  readonly loopId: string;
  /** What happened, in 1 to 500 characters. */
  readonly reason: string;
  /** Whether it is to be planned again, as an interview of its own. */
  readonly rebook?: boolean;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** What of everything is measured. */
export type MeasureFilter = {
  /** The first day, as YYYY-MM-DD in the organization's zone; twelve weeks before the last unless given. */
  readonly from?: string | null | undefined;
  /** Only this opening; all unless given. */
  readonly openingId?: string | null | undefined;
  /** The last day, as YYYY-MM-DD in the organization's zone; today unless given. */
  readonly to?: string | null | undefined;
};

/** What can be measured. */
export type MeasureKind =
  /** Loops and interviews that were cancelled or did not take place. */
  | 'CANCELLED'
  /** Time from the first booking of a loop to its first interview. */
  | 'LEAD_TIME'
  /** Interviews in which somebody sits. */
  | 'LOAD'
  /** Changes that gave seats to somebody else. */
  | 'REPLACED'
  /** Changes that gave interviews other times. */
  | 'RESCHEDULED'
  /** Scorecards that were due. */
  | 'SCORECARD'
  /** Applications that came as far as a stage. */
  | 'STAGE'
  /** Time from the draft of a loop to its first booking. */
  | 'TIME_TO_SCHEDULE';

/** What a member may do in the organization. */
export type MemberRole =
  /** Sets up the organization: its people, pools and rules. */
  | 'ADMINISTRATOR'
  /** Gets loops booked and keeps them running, without reading opinions about candidates. */
  | 'COORDINATOR'
  /** Runs openings of their own: plans their loops, reads the evidence and decides. */
  | 'HIRING_MANAGER'
  /** Sees the loops they sit in, and writes scorecards. */
  | 'INTERVIEWER';

/** Whether a member may still act. */
export type MemberState =
  /** May sign in and act, and can be asked to interview. */
  | 'ACTIVE'
  /** May do nothing any more; an invitation brings the person back. */
  | 'DEACTIVATED';

/** How many more interviews somebody could take. */
export type MoreInterviewsInput = {
  /** Who. */
  readonly interviewerId: string;
  /** So many more on each day and in each week; any number unless given. */
  readonly interviews?: number | null | undefined;
};

/** How much a requirement matters. */
export type Necessity =
  /** It would be nice to have. */
  | 'PREFERRED'
  /** The role cannot do without it. */
  | 'REQUIRED';

/** What is to be done about a need, and whom it concerns. */
export type NeedKind =
  /** Coordinator: ask somebody when they can, or ask again. */
  | 'AVAILABILITY_MISSING'
  /** Coordinator: draft a loop for somebody who said when they can; the deadline is the end of their last time. */
  | 'AVAILABILITY_RECEIVED'
  /** Hiring manager: read the packet before the debrief's meeting; the deadline is its start. */
  | 'DEBRIEF_READY'
  /** Hiring manager: decide, now that the debrief is open. */
  | 'DECISION_MISSING'
  /** Coordinator: book or cancel a loop whose hold has expired; the deadline is when it did. */
  | 'HOLD_EXPIRED'
  /** Coordinator: book a held loop before its hold expires within 24 hours. */
  | 'HOLD_EXPIRING'
  /** Coordinator: book or change a held loop that everybody accepted and that could not be booked by itself, for the reason told; the deadline is when the hold expires. */
  | 'HOLD_REFUSED'
  /** Interviewer: take part in an interview on this local day; the deadline is its start. */
  | 'INTERVIEW_TODAY'
  /** Coordinator: have a loop proposed; the deadline is the end of the candidate's last time. */
  | 'LOOP_WITHOUT_PLAN'
  /** Coordinator: say where a booked interview takes place; the deadline is its start. */
  | 'PLACE_MISSING'
  /** Coordinator: hold or book a proposal; the deadline is the end of the candidate's last time. */
  | 'PROPOSAL_READY'
  /** Coordinator: ask for a scorecard of somebody else that was due; the deadline is when it was due. */
  | 'SCORECARD_AWAITED'
  /** Interviewer: write a scorecard, now that the interview has begun. */
  | 'SCORECARD_DUE'
  /** Interviewer: submit a scorecard that was due; the deadline is when it was due. */
  | 'SCORECARD_OVERDUE'
  /** Coordinator: find somebody for a seat that was declined; the deadline is the interview's start. */
  | 'SEAT_DECLINED'
  /** Interviewer: accept or decline a seat; the deadline is the interview's start or the hold's end. */
  | 'SEAT_UNANSWERED'
  /** Coordinator: find somebody for a seat whose person cannot come any more; the deadline is the interview's start. */
  | 'SEAT_UNAVAILABLE';

/** Which overdue scorecards to ask for. */
export type NudgeOverdueScorecardsInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** Only those of this opening; of all openings unless given. */
  readonly openingId?: string | null | undefined;
};

/** Which debrief to open early. */
export type OpenDebriefInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The loop's id. */
  readonly loopId: string;
  /** Why not to wait, in 1 to 500 characters. */
  readonly reason: string;
};

/** Whether an opening takes candidates. */
export type OpeningState =
  /** It was closed without a hire. */
  | 'CLOSED'
  /** Somebody was hired for it. */
  | 'FILLED'
  /** It takes candidates. */
  | 'OPEN';

/** What is to be done next for an opening, the most pressing first. */
export type OpeningStep =
  /** There are no candidates yet. */
  | 'ADD_CANDIDATES'
  /** Ask candidates when they can. */
  | 'ASK_WHEN_THEY_CAN'
  /** Choose one of the options of a loop. */
  | 'CHOOSE_OPTION'
  /** Book or release loops that are on hold. */
  | 'DECIDE_ABOUT_HOLD'
  /** Draft a loop for candidates who have said when they can. */
  | 'DRAFT_LOOP'
  /** Have options computed for a loop whose candidate has said when they can. */
  | 'FIND_TIMES'
  /** Loops are booked and under way. */
  | 'INTERVIEW'
  /** Say who can sit in seats of its template that nobody can fill yet. */
  | 'NAME_PEOPLE'
  /** Nothing. */
  | 'NONE'
  /** Find somebody for seats whose person declined or cannot come any more. */
  | 'REPLACE'
  /** Candidates were asked when they can; their answer is awaited. */
  | 'WAIT_FOR_TIMES';

/** Limits of interviewers who have none of their own; one that is absent or null stays as it is. */
export type OrganizationLimitsInput = {
  /** Interviews that start on one local day, 0 to 20. */
  readonly dailyInterviewsMax?: number | null | undefined;
  /** Minutes of the interviews that start on one local day, 0 to 1440. */
  readonly dailyMinutesMax?: number | null | undefined;
  /** Interviews that start in one local week, 0 to 100. */
  readonly weeklyInterviewsMax?: number | null | undefined;
  /** Minutes of the interviews that start in one local week, 0 to 10080. */
  readonly weeklyMinutesMax?: number | null | undefined;
};

/** How far an application can come, in this order. */
export type PassStage =
  /** The application was made. */
  | 'APPLIED'
  /** A loop was booked. */
  | 'BOOKED'
  /** The debrief is open. */
  | 'DEBRIEFED'
  /** It was decided. */
  | 'DECIDED'
  /** The decision was to hire. */
  | 'HIRED'
  /** The first interview with the candidate is over. */
  | 'INTERVIEWED'
  /** A loop was drafted. */
  | 'PLANNED';

/** Whom to pause, and when. */
export type PauseInterviewerInput = {
  /** When the pause begins; now unless given. */
  readonly from?: string | null | undefined;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** Whom. */
  readonly interviewerId: string;
  /** Whether they are away or only not asked. */
  readonly kind?: PauseKind | null | undefined;
  /** Why, at most 500 characters. */
  readonly reason?: string | null | undefined;
  /** When it ends; in the future, and at most two years after it begins. */
  readonly to: string;
};

/** Why somebody is not asked; neither is booked over. */
export type PauseKind =
  /** They are away; their fair share of interviews is smaller for it. */
  | 'LEAVE'
  /** They work, but are not asked to interview. */
  | 'PAUSE';

/** What an import does to somebody. */
export type PersonChange =
  /** They are an interviewer, and something about them changes. */
  | 'CHANGED'
  /** They become a member and an interviewer. */
  | 'MEMBER_ADDED'
  /** They are a member and become an interviewer. */
  | 'PROFILE_ADDED';

/** A decision about one interview; at least its start or a seat. */
export type PinInput = {
  /** The interview. */
  readonly interviewId: string;
  /** Who sits where; left open unless given. */
  readonly seats?: ReadonlyArray<SeatPinInput> | null | undefined;
  /** When it starts, on the grid of quarter hours; left open unless given. */
  readonly startsAt?: string | null | undefined;
};

/** What kind of place an interview has. */
export type PlaceKind =
  /** Anything else, in words. */
  | 'OTHER'
  /** The candidate is called at their number. */
  | 'PHONE'
  /** A room that is reserved for it. */
  | 'ROOM'
  /** There is none yet; whoever arranges the loop is reminded of it. */
  | 'TO_BE_ANNOUNCED'
  /** A video call with a link. */
  | 'VIDEO';

/** Where a place can come from. */
export type PlaceSource =
  /** The video link of whoever leads the interview. */
  | 'INTERVIEWER_LINK'
  /** The organization's pattern of links. */
  | 'PATTERN'
  /** The candidate's phone number. */
  | 'PHONE'
  /** A free room that is large enough; only as the first source, since rooms are found together with the time. */
  | 'ROOM';

/** What the place of an interview is to be. */
export type PlaceWanted =
  /** A call to the candidate's number. */
  | 'PHONE'
  /** A room, which is found and reserved together with the people. */
  | 'ROOM'
  /** A video call. */
  | 'VIDEO';

/** How far a member of a pool has come in learning to interview. */
export type PoolPhase =
  /** Interviews on their own. */
  | 'QUALIFIED'
  /** Interviews while somebody qualified watches. */
  | 'REVERSE_SHADOW'
  /** Watches somebody else interview. */
  | 'SHADOW';

/** What a proposal is for. */
export type ProposalPurpose =
  /** To hold or book the loop. */
  | 'BOOK'
  /** To move one interview of a booked loop, or all. */
  | 'MOVE'
  /** To find a time for what is to take place again. */
  | 'REBOOK'
  /** To give seats of a booked loop to somebody else. */
  | 'REPAIR';

/** Which loop to compute proposals for. */
export type ProposeLoopInput = {
  /** The loop's id. */
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
  /** Interviewers whose limits are left out, for coordinators; booking what exceeds them takes an `overrideReason`. */
  readonly overLimits?: ReadonlyArray<string> | null | undefined;
  /** What is decided already, and holds in every option: one pin for each interview. */
  readonly pins?: ReadonlyArray<PinInput> | null | undefined;
};

/** What to move: one interview while the rest stays, or all. */
export type ProposeMoveInput = {
  /** It is to start no earlier; any time unless given. */
  readonly from?: string | null | undefined;
  /** The interview, booked and still to come; all that are with the candidate and still to come unless given. */
  readonly interviewId?: string | null | undefined;
  /** The loop's id. */
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
  /** It is to end no later; any time unless given. */
  readonly to?: string | null | undefined;
};

/** Which loop has interviews that are to take place again. */
export type ProposeRebookingInput = {
  /** The loop's id. */
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
};

/** Which seats are to get somebody else. */
export type ProposeRepairInput = {
  /** The loop's id. */
  readonly loopId: string;
  /** How many different options are wanted, 1 to 5. */
  readonly options?: number | null | undefined;
  /** The seats, at least one, of interviews that are still to come. */
  readonly seatIds: ReadonlyArray<string>;
};

/** Which seat is to be taken over, and by whom. */
export type ProposeSwapInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** Why, in 1 to 500 characters, for whoever is asked. */
  readonly reason?: string | null | undefined;
  /** A seat of theirs that the viewer takes in return; nothing unless given. */
  readonly returnSeatId?: string | null | undefined;
  /** The viewer's own seat, booked and still to come. */
  readonly seatId: string;
  /** The interviewer who is asked. */
  readonly toId: string;
};

/** Why a booking changed, to be counted. */
export type ReasonKind =
  /** The application was withdrawn or rejected. */
  | 'APPLICATION_ENDED'
  /** Something in a calendar came in between. */
  | 'CALENDAR_CONFLICT'
  /** The candidate asked for it. */
  | 'CANDIDATE_ASKED'
  /** An interview did not take place. */
  | 'DID_NOT_TAKE_PLACE'
  /** An interviewer declined. */
  | 'INTERVIEWER_DECLINED'
  /** An interviewer is on leave, paused or gone. */
  | 'INTERVIEWER_UNAVAILABLE'
  /** The organization wanted it. */
  | 'ORGANIZATION'
  /** Anything else. */
  | 'OTHER'
  /** Two interviewers agreed to swap. */
  | 'SWAP_AGREED';

/** One's overall view of a candidate; there is no neutral one. */
export type Recommendation =
  /** Rather not. */
  | 'NO'
  /** Certainly not. */
  | 'STRONG_NO'
  /** Certainly. */
  | 'STRONG_YES'
  /** Rather yes. */
  | 'YES';

/** Which hold to give up. */
export type ReleaseHoldInput = {
  /** The loop's id. */
  readonly loopId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** How far a reminder has come. */
export type ReminderState =
  /** A worker is sending it. */
  | 'CLAIMED'
  /** Eight attempts failed; it is not tried again. */
  | 'FAILED'
  /** It waits for its time, or for the next attempt. */
  | 'PLANNED'
  /** It was sent; the mail server has taken it. */
  | 'SENT'
  /** It was not wanted any more before it was sent. */
  | 'WITHDRAWN';

/** Who is no longer to be in a pool. */
export type RemoveFromPoolInput = {
  /** 1 to 200 interviewers; those who are not in the pool are passed over. */
  readonly interviewerIds: ReadonlyArray<string>;
  /** The pool's id. */
  readonly poolId: string;
};

/** Which pool, and its name from now on. */
export type RenamePoolInput = {
  /** Unique within the organization, at most 200 characters. */
  readonly name: string;
  /** The pool's id. */
  readonly poolId: string;
};

/** A policy for repairs. */
export type RepairPolicyInput = {
  /** Only when the first interview that changes begins at least so many hours later, 0 to 720. */
  readonly aheadHoursMin: number;
  /** Whether repairs happen by themselves at all. */
  readonly automatic: boolean;
  /** Only when no interview with the candidate moves. */
  readonly keepTimes: boolean;
  /** Only seats of these pools, at most 100; empty for all seats. */
  readonly poolIds: ReadonlyArray<string>;
  /** At most so many repairs of one loop by themselves, 1 to 20. */
  readonly triesMax: number;
};

/** Whom to ask when they can. */
export type RequestAvailabilityInput = {
  /** The application's id. */
  readonly applicationId: string;
};

/** Which proposal to hold or book. */
export type ReserveLoopInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The loop's id. */
  readonly loopId: string;
  /** Why limits are exceeded, in 1 to 500 characters; for proposals that were made with `overLimits`. */
  readonly overrideReason?: string | null | undefined;
  /** One of the loop's proposals. */
  readonly proposalId: string;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** What to save of a scorecard. */
export type SaveScorecardDraftInput = {
  /** What it says. */
  readonly content: ScorecardContentInput;
  /** The scorecard's id. */
  readonly scorecardId: string;
  /** The version of the draft that the caller saw; 0 where there was none. */
  readonly version: number;
};

/** What a scorecard says, whole: what is left out is empty, but for private notes, which then stay as they are. */
export type ScorecardContentInput = {
  /** What the other interviewers should know, at most 5,000 characters. */
  readonly noteToInterviewers?: string | null | undefined;
  /** What nobody else ever sees, at most 10,000 characters; an empty text removes it. */
  readonly privateNotes?: string | null | undefined;
  /** Each criterion at most once. */
  readonly ratings: ReadonlyArray<ScorecardRatingInput>;
  /** The overall view. */
  readonly recommendation?: Recommendation | null | undefined;
  /** The reasons for it, at most 10,000 characters. */
  readonly summary?: string | null | undefined;
};

/** A part of a scorecard that is required. */
export type ScorecardPart =
  /** A rating has no evidence. */
  | 'EVIDENCE'
  /** A criterion has no rating and is not marked as not assessed. */
  | 'RATING'
  /** The overall view. */
  | 'RECOMMENDATION'
  /** The reasons for it. */
  | 'SUMMARY';

/** One criterion to save. */
export type ScorecardRatingInput = {
  /** A criterion of the scorecard's rubric. */
  readonly criterionId: string;
  /** What was observed, at most 5,000 characters. */
  readonly evidence?: string | null | undefined;
  /** Whether there was no occasion to assess it. */
  readonly notAssessed?: boolean | null | undefined;
  /** 1, the lowest level, to 4; left out while undecided and where it was not assessed. */
  readonly rating?: number | null | undefined;
};

/** What a viewer may see of others' scorecards in a loop. */
export type ScorecardSight =
  /** Nothing until one's own are submitted. */
  | 'BLIND'
  /** Who owes one and whether it is in. */
  | 'FACTS'
  /** Everything. */
  | 'OPINIONS';

/** How far a scorecard has come. */
export type ScorecardState =
  /** Not submitted. */
  | 'OWED'
  /** Submitted. */
  | 'SUBMITTED'
  /** Not owed any more, because the booking changed. */
  | 'VOIDED';

/** Who is to sit in a seat. */
export type SeatPinInput = {
  /** Somebody who can fill it. */
  readonly interviewerId: string;
  /** A seat of the interview. */
  readonly seatId: string;
};

/** What took a person out of their seat. */
export type SeatProblemKind =
  /** They deleted or declined the interview in a calendar that was uploaded. */
  | 'CALENDAR_DELETED'
  /** A calendar that was uploaded shows something else at that time. */
  | 'CONFLICT'
  /** They are no active member any more. */
  | 'DEACTIVATED'
  /** They declined. */
  | 'DECLINED'
  /** A pause or leave of theirs covers the interview. */
  | 'PAUSED';

/** What an interviewer says to their seat. */
export type SeatResponse =
  /** Will come. */
  | 'ACCEPTED'
  /** Will not come. */
  | 'DECLINED'
  /** No answer yet. */
  | 'PENDING';

/** What the person in a seat does. */
export type SeatRole =
  /** Leads the conversation. */
  | 'LEAD'
  /** Asks and assesses beside the lead. */
  | 'PANEL'
  /** Leads while a qualified interviewer listens, in training. */
  | 'REVERSE_SHADOW'
  /** Listens, in training. */
  | 'SHADOW';

/** A place in an interview; with neither a pool nor named people nobody can fill it yet. */
export type SeatTemplateInput = {
  /** Interviewers who can fill it besides the pool, at most 50. */
  readonly memberIds?: ReadonlyArray<string> | null | undefined;
  /** Whether the interview may take place without it; it may not unless that is said. */
  readonly optional?: boolean | null | undefined;
  /** The pool whose qualified members can fill it. */
  readonly poolId?: string | null | undefined;
  /** What the person in it does. */
  readonly role: SeatRole;
};

/** What a loop template shall be based on. */
export type SetBaseTemplateInput = {
  /** The loop template that it shall be based on; null makes it its own. */
  readonly baseTemplateId?: string | null | undefined;
  /** The loop template's id. */
  readonly loopTemplateId: string;
  /** The version of the loop template that the caller saw. */
  readonly version: number;
};

/** Which rules of a loop are to be others. */
export type SetLoopRulesInput = {
  /** On at most how many of the candidate's days it may lie, 1 to 14; as many as now unless given. */
  readonly daysUsedMax?: number | null | undefined;
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The loop's id. */
  readonly loopId: string;
  /** The minutes of the candidate's lunch, 0 to 180; null for the organization's rule; as now unless given. */
  readonly lunchMinutes?: number | null | undefined;
  /** How many minutes ahead it has to be planned, 0 to 43200; null for the organization's rule; as now unless given. */
  readonly noticeMinutesMin?: number | null | undefined;
  /** Why, in 1 to 500 characters; kept with who did it and when. */
  readonly reason: string;
  /** How many minutes the candidate can go on without a break, 15 to 1440; null for the organization's rule; as now unless given. */
  readonly runMinutesMax?: number | null | undefined;
  /** The version of the loop that the caller saw. */
  readonly version: number;
};

/** Hours of the organization; what is absent stays as it is. */
export type SetOrganizationHoursInput = {
  /** At most 28 entries that do not overlap; null takes the wish back. */
  readonly preferredHours?: ReadonlyArray<WorkingHourInput> | null | undefined;
  /** The settingsVersion that the caller saw: what somebody changed since is not overwritten. Without it the last word holds. */
  readonly version?: number | null | undefined;
  /** At most 28 entries that do not overlap; null goes back to Monday to Friday, 09:00 to 17:00. */
  readonly workingHours?: ReadonlyArray<WorkingHourInput> | null | undefined;
};

/** Where places are to come from; what is left out stays. */
export type SetPlaceRulesInput = {
  /** An https address with {interview} and, if wanted, {loop} in it, at most 500 characters; null for none. */
  readonly linkPattern?: string | null | undefined;
  /** The sources to try, the preferred one first, each at most once; ROOM only as the first. */
  readonly order?: ReadonlyArray<PlaceSource> | null | undefined;
  /** The settingsVersion that the caller saw: what somebody changed since is not overwritten. Without it the last word holds. */
  readonly version?: number | null | undefined;
};

/** Hours of a pool; what is absent stays as it is. */
export type SetPoolHoursInput = {
  /** The pool's id. */
  readonly poolId: string;
  /** At most 28 entries that do not overlap; null goes back to the organization's. */
  readonly preferredHours?: ReadonlyArray<WorkingHourInput> | null | undefined;
  /** At most 28 entries that do not overlap; null goes back to the organization's. */
  readonly workingHours?: ReadonlyArray<WorkingHourInput> | null | undefined;
};

/** A half-open span of time: `from` belongs to it, `to` does not. */
export type SpanInput = {
  /** The first instant of the span. */
  readonly from: string;
  /** The first instant after the span. */
  readonly to: string;
};

/** Which loops to place. */
export type StartBatchInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** At most 500 loops; all that wait unless given. */
  readonly loopIds?: ReadonlyArray<string> | null | undefined;
  /** Only loops of this opening; of all openings unless given. */
  readonly openingId?: string | null | undefined;
};

/** Which draft to submit. */
export type SubmitScorecardInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The scorecard's id. */
  readonly scorecardId: string;
  /** The version of the draft that is to be submitted. */
  readonly version: number;
};

/** One thing that would be different: exactly one of the fields. */
export type SupposedChangeInput =
  {   /** Somebody could also fill a seat. */
  readonly addPerson: SeatPinInput; readonly addWindow?: never; readonly daysUsedMax?: never; readonly lunchMinutes?: never; readonly moreInterviews?: never; readonly noticeMinutesMin?: never; readonly removePerson?: never; readonly runMinutesMax?: never; }
  |  { readonly addPerson?: never;   /** The candidate could also talk in this span. */
  readonly addWindow: SpanInput; readonly daysUsedMax?: never; readonly lunchMinutes?: never; readonly moreInterviews?: never; readonly noticeMinutesMin?: never; readonly removePerson?: never; readonly runMinutesMax?: never; }
  |  { readonly addPerson?: never; readonly addWindow?: never;   /** The loop could lie on so many days, 1 to 14. */
  readonly daysUsedMax: number; readonly lunchMinutes?: never; readonly moreInterviews?: never; readonly noticeMinutesMin?: never; readonly removePerson?: never; readonly runMinutesMax?: never; }
  |  { readonly addPerson?: never; readonly addWindow?: never; readonly daysUsedMax?: never;   /** The candidate's lunch would be so many minutes; 0 for none. */
  readonly lunchMinutes: number; readonly moreInterviews?: never; readonly noticeMinutesMin?: never; readonly removePerson?: never; readonly runMinutesMax?: never; }
  |  { readonly addPerson?: never; readonly addWindow?: never; readonly daysUsedMax?: never; readonly lunchMinutes?: never;   /** Somebody could take more interviews than their limits leave. */
  readonly moreInterviews: MoreInterviewsInput; readonly noticeMinutesMin?: never; readonly removePerson?: never; readonly runMinutesMax?: never; }
  |  { readonly addPerson?: never; readonly addWindow?: never; readonly daysUsedMax?: never; readonly lunchMinutes?: never; readonly moreInterviews?: never;   /** The minimum notice would be so many minutes. */
  readonly noticeMinutesMin: number; readonly removePerson?: never; readonly runMinutesMax?: never; }
  |  { readonly addPerson?: never; readonly addWindow?: never; readonly daysUsedMax?: never; readonly lunchMinutes?: never; readonly moreInterviews?: never; readonly noticeMinutesMin?: never;   /** Somebody could not take part. */
  readonly removePerson: string; readonly runMinutesMax?: never; }
  |  { readonly addPerson?: never; readonly addWindow?: never; readonly daysUsedMax?: never; readonly lunchMinutes?: never; readonly moreInterviews?: never; readonly noticeMinutesMin?: never; readonly removePerson?: never;   /** The candidate could go on so many minutes without a break. */
  readonly runMinutesMax: number; };

/** Whether and how a swap was answered. */
export type SwapState =
  /** Both agreed, and it is done. */
  | 'AGREED'
  /** The other one would not. */
  | 'DECLINED'
  /** Waits for an answer. */
  | 'PROPOSED'
  /** Taken back by who asked. */
  | 'WITHDRAWN';

/** A pool's training path. */
export type TrainingPathInput = {
  /** Whether interviews of the pool get an optional seat for somebody in training when a loop is drafted. */
  readonly addsTrainees: boolean;
  /** What makes qualified once all steps are done. */
  readonly graduation: Graduation;
  /** Interviews to hold while somebody qualified watches, 0 to 20; there is at least one step of some kind. */
  readonly reverseShadows: number;
  /** Interviews to watch, 0 to 20. */
  readonly shadows: number;
};

/** Which revision of which loop. */
export type UndoChangeInput = {
  /** Any text of 1 to 200 characters; the same key and input do this once. */
  readonly idempotencyKey: string;
  /** The loop's id. */
  readonly loopId: string;
  /** The revision that the change made, which must still be the loop's newest. */
  readonly revision: number;
};

/** What is to change of a profile; what is absent stays as it is. */
export type UpdateInterviewerInput = {
  /** Free minutes between two interviews, 0 to 240; null goes back to the organization's default. */
  readonly breakMinutesMin?: number | null | undefined;
  /** Whose profile. */
  readonly interviewerId: string;
  /** Languages in which they can interview, as at most 20 BCP 47 tags; null changes nothing. */
  readonly languages?: ReadonlyArray<string> | null | undefined;
  /** Their level, at most 100 characters; null for none. */
  readonly level?: string | null | undefined;
  /** Their limits; null changes nothing. */
  readonly limits?: LimitsInput | null | undefined;
  /** Where they work, at most 100 characters; null for none. */
  readonly location?: string | null | undefined;
  /** When they like to interview; null goes back to what pools or the organization say. */
  readonly preferredHours?: ReadonlyArray<WorkingHourInput> | null | undefined;
  /** The version of the profile that the caller saw. */
  readonly version: number;
  /** An https address of at most 500 characters; null for none. */
  readonly videoLink?: string | null | undefined;
  /** When they work, at most 28 entries that do not overlap; null goes back to what pools or the organization say. */
  readonly workingHours?: ReadonlyArray<WorkingHourInput> | null | undefined;
  /** Their zone; null changes nothing. */
  readonly zone?: string | null | undefined;
};

/** A change of a loop template; what is not given stays as it is. */
export type UpdateLoopTemplateInput = {
  /** On at most how many of the candidate's days a loop may lie, 1 to 14. */
  readonly daysUsedMax?: number | null | undefined;
  /** All interviews that there shall be, 1 to 20, in their order; those not listed are dropped. */
  readonly interviews?: ReadonlyArray<InterviewTemplateInput> | null | undefined;
  /** The loop template's id. */
  readonly loopTemplateId: string;
  /** What it shall be called, in at most 200 characters. */
  readonly name?: string | null | undefined;
  /** The version of the loop template that the caller saw. */
  readonly version: number;
};

/** What is to change of an organization; what is absent or null stays as it is. */
export type UpdateOrganizationInput = {
  /** What is wanted when the last interview of a loop is over counts, also for loops that are booked already. */
  readonly asksForSurvey?: boolean | null | undefined;
  /** 0 to 240. */
  readonly breakMinutesMin?: number | null | undefined;
  /** 0 to 720, which is 30 days. */
  readonly candidateChangeHoursMin?: number | null | undefined;
  /** 0 to 20. */
  readonly candidateChangesMax?: number | null | undefined;
  /** 15, 30 or 60. What is booked stays where it is. */
  readonly gridMinutes?: number | null | undefined;
  /** 5 to 20160, which is two weeks. */
  readonly holdMinutes?: number | null | undefined;
  /** 7 to 365. */
  readonly horizonDays?: number | null | undefined;
  /** Limits of interviewers who have none of their own. */
  readonly limits?: OrganizationLimitsInput | null | undefined;
  /** 0 to 180. */
  readonly lunchMinutes?: number | null | undefined;
  /** 1 to 200 characters. */
  readonly name?: string | null | undefined;
  /** 0 to 43200, which is 30 days. */
  readonly noticeMinutesMin?: number | null | undefined;
  /** At most 2000 characters; empty for none. */
  readonly privacyNotice?: string | null | undefined;
  /** At most 4 different numbers of hours, each 1 to 336, which is two weeks; empty for never. Holds for what is booked already. */
  readonly reminderHours?: ReadonlyArray<number> | null | undefined;
  /** 15 to 1440. */
  readonly runMinutesMax?: number | null | undefined;
  /** The settingsVersion that the caller saw: what somebody changed since is not overwritten. Without it the last word holds. */
  readonly version?: number | null | undefined;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekStartsOn?: number | null | undefined;
  /** The zone that new interviewers start with. */
  readonly zone?: string | null | undefined;
};

/** Which pool, and its path from now on. */
export type UpdatePoolTrainingInput = {
  /** The pool's id. */
  readonly poolId: string;
  /** The path; must be given, and is null where nobody is to be trained any more. */
  readonly training?: TrainingPathInput | null | undefined;
};

/** Whose policy for repairs, and what it is to be. */
export type UpdateRepairPolicyInput = {
  /** The opening; absent or null for the organization. */
  readonly openingId?: string | null | undefined;
  /** Absent or null: an opening follows the organization again, the organization the default (yes, 24 hours, 3 tries, times kept, all pools). */
  readonly policy?: RepairPolicyInput | null | undefined;
  /** The settingsVersion that the caller saw, for the organization's policy: what somebody changed since is not overwritten. */
  readonly version?: number | null | undefined;
};

/** What of a room is to change; what is left out stays. */
export type UpdateRoomInput = {
  /** How many people it holds, 1 to 1000. */
  readonly capacity?: number | null | undefined;
  /** Unique within the organization, one line of at most 120 characters. */
  readonly name?: string | null | undefined;
  /** The room's id. */
  readonly roomId: string;
};

/** A calendar file and whose it is. */
export type UploadBusyTimeInput = {
  /** From when on to read it; now unless given. */
  readonly from?: string | null | undefined;
  /** The text of the .ics file, at most 5 MB. Events that the interviewer declined are free. */
  readonly ics: string;
  /** The same key and input give the same answer without doing it again; a new UUID is a good key. */
  readonly idempotencyKey: string;
  /** Whose calendar. */
  readonly interviewerId: string;
  /** What the calendar is called, at most 100 characters; an upload under the same label replaces the earlier one. */
  readonly label: string;
  /** Until when to read it; 90 days after `from` unless given, at most 400. */
  readonly to?: string | null | undefined;
};

/** What would be different. */
export type WhatIfInput = {
  /** 1 to 20 things, all of them together. */
  readonly changes: ReadonlyArray<SupposedChangeInput>;
  /** The loop's id. */
  readonly loopId: string;
};

/** A choice for one interview: a time, a person, or a person at a time. */
export type WhyNotInput = {
  /** The interview, still to come. */
  readonly interviewId: string;
  /** Who would sit in it. */
  readonly interviewerId?: string | null | undefined;
  /** The loop's id. */
  readonly loopId: string;
  /** In which seat; in any unless given. */
  readonly seatId?: string | null | undefined;
  /** When it would start. */
  readonly startsAt?: string | null | undefined;
};

/** One stretch of a weekday; hours past midnight are two entries, up to 24:00 and from 00:00. */
export type WorkingHourInput = {
  /** Wall time HH:MM from 00:00. */
  readonly from: string;
  /** Wall time HH:MM later than `from`, up to 24:00. */
  readonly to: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
};

export type PauseMutationVariables = Exact<{
  input: PauseInterviewerInput;
}>;


export type PauseMutation = { readonly pauseInterviewer:
    | { readonly __typename: 'InterviewerPaused', readonly pause: { readonly id: string } }
    | { readonly __typename: 'PauseOverlaps', readonly message: string }
   };

export type EndPauseMutationVariables = Exact<{
  pauseId: string;
}>;


export type EndPauseMutation = { readonly endPause: { readonly __typename: 'PauseEnded' } };

export type ChangeShownFragment = { readonly kind: InterviewChangeKind, readonly placeBefore: string | null, readonly placeAfter: string | null, readonly interview: { readonly id: string, readonly title: string }, readonly before: { readonly from: string, readonly to: string } | null, readonly after: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly before: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null, readonly after: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null }> };

export type ChoicesQueryVariables = Exact<{
  text: string;
  openings: boolean;
  managed: boolean;
  pools: boolean;
  templates: boolean;
  people: boolean;
  roles?: ReadonlyArray<MemberRole> | MemberRole | null | undefined;
  interviewing: boolean;
}>;


export type ChoicesQuery = { readonly found: { readonly openings?: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly pools?: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly loopTemplates?: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly people?: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type ChosenOpeningQueryVariables = Exact<{
  id: string;
}>;


export type ChosenOpeningQuery = { readonly opening: { readonly id: string, readonly title: string } };

export type ChosenPoolQueryVariables = Exact<{
  id: string;
}>;


export type ChosenPoolQuery = { readonly pool: { readonly id: string, readonly name: string } };

export type NudgeOverdueMutationVariables = Exact<{
  input: NudgeOverdueScorecardsInput;
}>;


export type NudgeOverdueMutation = { readonly nudgeOverdueScorecards:
    | { readonly __typename: 'NothingOverdue', readonly message: string }
    | { readonly __typename: 'ScorecardsNudged', readonly told: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly passedOver: ReadonlyArray<{ readonly id: string, readonly name: string }> }
   };

export type PlanSeatFragment = { readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> };

export type PlanInterviewFragment = { readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null };

export type PlanFragment = { readonly id: string, readonly name: string, readonly version: number, readonly daysUsedMax: number, readonly interviews: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null }>, readonly leftOut: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null }>, readonly outlook: ReadonlyArray<{ readonly people: number, readonly peopleFree: number, readonly interviewsFree: number, readonly minutesFree: number, readonly seat: { readonly id: string, readonly role: SeatRole, readonly interview: { readonly id: string, readonly title: string } } }> | null };

export type PlanChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type PlanChoicesQuery = { readonly pools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: InterviewKind }> }, readonly competencies: ReadonlyArray<{ readonly id: string, readonly name: string, readonly meaning: string }> };

export type SavePlanMutationVariables = Exact<{
  input: UpdateLoopTemplateInput;
}>;


export type SavePlanMutation = { readonly updateLoopTemplate:
    | { readonly __typename: 'LoopTemplateUpdated', readonly loopTemplate: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'TemplateChanged', readonly message: string, readonly loopTemplate: { readonly id: string, readonly name: string, readonly version: number, readonly daysUsedMax: number, readonly interviews: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null }>, readonly leftOut: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null }>, readonly outlook: ReadonlyArray<{ readonly people: number, readonly peopleFree: number, readonly interviewsFree: number, readonly minutesFree: number, readonly seat: { readonly id: string, readonly role: SeatRole, readonly interview: { readonly id: string, readonly title: string } } }> | null } }
   };

export type ChangeProfileMutationVariables = Exact<{
  input: UpdateInterviewerInput;
}>;


export type ChangeProfileMutation = { readonly updateInterviewer:
    | { readonly __typename: 'InterviewerChanged', readonly changedAt: string | null, readonly changedBy: { readonly id: string, readonly name: string } | null }
    | { readonly __typename: 'InterviewerUpdated' }
   };

export type RulesShownFragment = { readonly daysUsedMax: number, readonly noticeMinutesMin: number | null, readonly lunchMinutes: number | null, readonly runMinutesMax: number | null };

export type OwnRulesShownFragment = { readonly id: string, readonly state: LoopState, readonly version: number, readonly rules: { readonly daysUsedMax: number, readonly noticeMinutesMin: number | null, readonly lunchMinutes: number | null, readonly runMinutesMax: number | null }, readonly ruleChanges: ReadonlyArray<{ readonly id: string, readonly reason: string, readonly createdAt: string, readonly before: { readonly daysUsedMax: number, readonly noticeMinutesMin: number | null, readonly lunchMinutes: number | null, readonly runMinutesMax: number | null }, readonly changedBy: { readonly id: string, readonly name: string } }> };

export type SetLoopRulesMutationVariables = Exact<{
  input: SetLoopRulesInput;
}>;


export type SetLoopRulesMutation = { readonly setLoopRules:
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'LoopRulesSet', readonly loop: { readonly id: string, readonly version: number } }
   };

export type UndoChangeMutationVariables = Exact<{
  input: UndoChangeInput;
}>;


export type UndoChangeMutation = { readonly undoChange:
    | { readonly __typename: 'ChangeUndone' }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type UndoHoldMutationVariables = Exact<{
  input: ReleaseHoldInput;
}>;


export type UndoHoldMutation = { readonly releaseHold:
    | { readonly __typename: 'HoldReleased' }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type UndoableFragment = { readonly revision: number, readonly undoUntil: string | null };

export type BoardQueryVariables = Exact<{
  filter: MeasureFilter;
  arranges: boolean;
  heatFrom?: string | null | undefined;
  poolId?: string | null | undefined;
}>;


export type BoardQuery = { readonly board?: { readonly at: string, readonly candidatesWithoutAvailability: { readonly definition: string, readonly count: number }, readonly candidatesWithoutLoop: { readonly definition: string, readonly count: number }, readonly loopsWithoutPlan: { readonly definition: string, readonly count: number }, readonly holdsExpiring: { readonly definition: string, readonly count: number }, readonly declines: { readonly definition: string, readonly count: number }, readonly overdueScorecards: { readonly definition: string, readonly count: number } }, readonly measures: { readonly at: string, readonly from: string, readonly to: string, readonly zone: string, readonly timeToSchedule: { readonly definition: string, readonly count: number, readonly p50Minutes: number | null, readonly p90Minutes: number | null }, readonly leadTime: { readonly definition: string, readonly count: number, readonly p50Minutes: number | null, readonly p90Minutes: number | null }, readonly scorecards: { readonly definition: string, readonly due: number, readonly onTime: number | null, readonly late: number | null, readonly missing: number | null, readonly share: number | null }, readonly rescheduled: { readonly definition: string, readonly count: number, readonly reasons: ReadonlyArray<{ readonly reason: ReasonKind, readonly count: number }> }, readonly replaced: { readonly definition: string, readonly count: number, readonly reasons: ReadonlyArray<{ readonly reason: ReasonKind, readonly count: number }> }, readonly cancelled: { readonly definition: string, readonly count: number, readonly reasons: ReadonlyArray<{ readonly reason: ReasonKind, readonly count: number }> }, readonly passThrough: { readonly definition: string, readonly stages: ReadonlyArray<{ readonly stage: PassStage, readonly count: number, readonly share: number | null }> } }, readonly loadHeat?: { readonly definition: string, readonly weeks: ReadonlyArray<string>, readonly rows: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly interviewsMax: number, readonly minutesMax: number, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly name: string } }, readonly weeks: ReadonlyArray<{ readonly weekOf: string, readonly interviews: number, readonly minutes: number }> }> } } };

export type BoardApplicationFragment = { readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } };

export type BoardLoopFragment = { readonly id: string, readonly state: LoopState, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } } };

export type BoardRowsQueryVariables = Exact<{
  candidatesWithoutAvailability: boolean;
  candidatesWithoutLoop: boolean;
  loopsWithoutPlan: boolean;
  holdsExpiring: boolean;
  declines: boolean;
  overdueScorecards: boolean;
  after?: string | null | undefined;
}>;


export type BoardRowsQuery = { readonly board: { readonly at: string, readonly candidatesWithoutAvailability?: { readonly rows: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } }> } }, readonly candidatesWithoutLoop?: { readonly rows: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } }> } }, readonly loopsWithoutPlan?: { readonly rows: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: LoopState, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } } }> } }, readonly holdsExpiring?: { readonly rows: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly holdExpiresAt: string | null, readonly id: string, readonly state: LoopState, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } } }> } }, readonly declines?: { readonly rows: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly interview: { readonly id: string, readonly title: string, readonly during: { readonly from: string, readonly to: string } | null, readonly loop: { readonly id: string, readonly state: LoopState, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } } } }, readonly seat: { readonly id: string, readonly responseReason: string | null, readonly interviewer: { readonly id: string, readonly member: { readonly name: string } } | null } }> } }, readonly overdueScorecards?: { readonly rows: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly dueAt: string, readonly interviewer: { readonly id: string, readonly member: { readonly name: string } }, readonly interview: { readonly id: string, readonly title: string }, readonly loop: { readonly id: string, readonly state: LoopState, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } } } }> } } } };

export type MeasuredRowsQueryVariables = Exact<{
  measure: MeasureKind;
  dimension?: string | null | undefined;
  filter: MeasureFilter;
  after?: string | null | undefined;
}>;


export type MeasuredRowsQuery = { readonly measureRows: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly at: string, readonly minutes: number | null, readonly dimension: string, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string } }, readonly loop: { readonly id: string } | null, readonly interview: { readonly id: string, readonly title: string, readonly loop: { readonly id: string } } | null, readonly scorecard: { readonly id: string, readonly submittedAt: string | null, readonly loop: { readonly id: string }, readonly interview: { readonly id: string, readonly title: string }, readonly interviewer: { readonly id: string, readonly member: { readonly name: string } } } | null }> } };

export type BoardMovedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type BoardMovedSubscription = { readonly boardChanged: { readonly identityId: string } };

export type JudgeShownFragment = { readonly id: string, readonly seatRole: SeatRole, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string } };

export type DecisionShownFragment = { readonly id: string, readonly outcome: DecisionOutcome, readonly level: string | null, readonly rationale: string, readonly decidedAt: string, readonly decidedBy: { readonly id: string, readonly name: string }, readonly seen: ReadonlyArray<{ readonly version: number, readonly scorecard: { readonly id: string, readonly seatRole: SeatRole, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string } } }> };

export type DebriefShownQueryVariables = Exact<{
  loopId: string;
}>;


export type DebriefShownQuery = { readonly debriefRoom: { readonly sight: ScorecardSight | null, readonly mayOpen: boolean, readonly mayDecide: boolean, readonly loop: { readonly id: string, readonly state: LoopState, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string }, readonly application: { readonly id: string, readonly state: ApplicationState }, readonly interviews: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: InterviewKind, readonly during: { readonly from: string, readonly to: string } | null, readonly myScorecard: { readonly id: string, readonly state: ScorecardState | null } | null }>, readonly scorecards: ReadonlyArray<{ readonly state: ScorecardState | null, readonly dueAt: string, readonly id: string, readonly seatRole: SeatRole, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string } }>, readonly debrief: { readonly openedAt: string, readonly overrideReason: string | null, readonly openedBy: { readonly id: string, readonly name: string } | null } | null, readonly decision: { readonly id: string, readonly outcome: DecisionOutcome, readonly level: string | null, readonly rationale: string, readonly decidedAt: string, readonly decidedBy: { readonly id: string, readonly name: string }, readonly seen: ReadonlyArray<{ readonly version: number, readonly scorecard: { readonly id: string, readonly seatRole: SeatRole, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string } } }> } | null }, readonly packet: { readonly matrix: ReadonlyArray<{ readonly competencyId: string, readonly name: string, readonly spread: number, readonly cells: ReadonlyArray<{ readonly criterionName: string, readonly rating: number | null, readonly evidence: string, readonly scorecard: { readonly id: string } }> }>, readonly gaps: ReadonlyArray<{ readonly competencyId: string, readonly name: string, readonly interviews: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly requirements: ReadonlyArray<{ readonly id: string, readonly text: string, readonly necessity: Necessity }> }>, readonly coverage: ReadonlyArray<{ readonly requirement: { readonly id: string, readonly text: string, readonly necessity: Necessity, readonly fromCv: boolean }, readonly plannedIn: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly assessedIn: ReadonlyArray<{ readonly id: string, readonly title: string }> }>, readonly scorecards: ReadonlyArray<{ readonly id: string, readonly seatRole: SeatRole, readonly content: { readonly version: number, readonly recommendation: Recommendation, readonly summary: string, readonly noteToInterviewers: string | null, readonly amendReason: string | null, readonly afterDebrief: boolean } | null, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string } }>, readonly outstanding: ReadonlyArray<{ readonly dueAt: string, readonly id: string, readonly seatRole: SeatRole, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string } }> } | null } };

export type OpenDebriefEarlyMutationVariables = Exact<{
  input: OpenDebriefInput;
}>;


export type OpenDebriefEarlyMutation = { readonly openDebrief:
    | { readonly __typename: 'DebriefOpened' }
    | { readonly __typename: 'NothingToDebrief', readonly message: string }
   };

export type DecideLoopMutationVariables = Exact<{
  input: MakeDecisionInput;
}>;


export type DecideLoopMutation = { readonly makeDecision:
    | { readonly __typename: 'AlreadyDecided', readonly message: string }
    | { readonly __typename: 'ApplicationNotActive', readonly message: string }
    | { readonly __typename: 'DebriefNotOpen', readonly message: string }
    | { readonly __typename: 'DecisionMade' }
    | { readonly __typename: 'ScorecardsStillBlind', readonly message: string }
   };

export type DebriefRoomChangedSubscriptionVariables = Exact<{
  loopId: string;
}>;


export type DebriefRoomChangedSubscription = { readonly debriefChanged: { readonly loopId: string } };

export type HomeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HomeQuery = { readonly viewer: { readonly needs: { readonly count: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NeedKind, readonly why: string, readonly deadline: string | null, readonly since: string, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string } }, readonly loop: { readonly id: string, readonly state: LoopState } | null, readonly interview: { readonly id: string, readonly title: string, readonly during: { readonly from: string, readonly to: string } | null, readonly where: { readonly kind: PlaceKind, readonly text: string | null, readonly link: string | null } | null } | null, readonly seat: { readonly id: string, readonly role: SeatRole } | null, readonly scorecard: { readonly id: string } | null }> } } };

export type HomeChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type HomeChangedSubscription = { readonly inboxChanged: { readonly identityId: string } };

export type MyInterviewsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyInterviewsQuery = { readonly viewer: { readonly interviewer: { readonly id: string, readonly zone: string, readonly version: number, readonly videoLink: string | null, readonly breakMinutesMin: number, readonly limits: { readonly dailyInterviewsMax: number, readonly weeklyInterviewsMax: number, readonly weeklyMinutesMax: number }, readonly loadByWeek: ReadonlyArray<{ readonly interviews: number, readonly minutes: number, readonly interviewsMax: number, readonly minutesMax: number, readonly week: { readonly from: string, readonly to: string } }>, readonly hours: { readonly workingHoursFrom: HoursSource, readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> }, readonly pauses: ReadonlyArray<{ readonly id: string, readonly kind: PauseKind, readonly reason: string | null, readonly during: { readonly from: string, readonly to: string } }> } | null }, readonly myInterviews: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly minutes: number, readonly state: InterviewState, readonly during: { readonly from: string, readonly to: string } | null, readonly where: { readonly kind: PlaceKind, readonly text: string | null, readonly link: string | null } | null, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly questions: ReadonlyArray<{ readonly prompt: string, readonly listenFor: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly response: SeatResponse | null, readonly responseReason: string | null, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } } | null }>, readonly myScorecard: { readonly id: string, readonly state: ScorecardState | null } | null, readonly loop: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string }, readonly interviews: ReadonlyArray<{ readonly id: string, readonly title: string, readonly withCandidate: boolean, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } } | null }> }> } }> }, readonly openSwaps: ReadonlyArray<{ readonly id: string, readonly reason: string | null, readonly from: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly to: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly seat: { readonly seatId: string, readonly role: SeatRole, readonly title: string, readonly minutes: number, readonly during: { readonly from: string, readonly to: string } | null }, readonly returnSeat: { readonly seatId: string, readonly role: SeatRole, readonly title: string, readonly minutes: number, readonly during: { readonly from: string, readonly to: string } | null } | null }>, readonly myScorecards: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly dueAt: string, readonly draft: { readonly savedAt: string } | null, readonly interview: { readonly id: string, readonly title: string, readonly during: { readonly from: string, readonly to: string } | null }, readonly loop: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string } } }> } };

export type SwappedShownFragment = { readonly seatId: string, readonly role: SeatRole, readonly title: string, readonly minutes: number, readonly during: { readonly from: string, readonly to: string } | null };

export type SwapPartnersQueryVariables = Exact<{
  loopId: string;
}>;


export type SwapPartnersQuery = { readonly loop: { readonly id: string, readonly interviews: ReadonlyArray<{ readonly id: string, readonly seats: ReadonlyArray<{ readonly id: string, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }>, readonly pool: { readonly id: string, readonly members: ReadonlyArray<{ readonly phase: PoolPhase, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } } }> } | null }> }> } };

export type AnswerOwnSeatMutationVariables = Exact<{
  input: AnswerSeatInput;
}>;


export type AnswerOwnSeatMutation = { readonly answerSeat:
    | { readonly __typename: 'HoldExpired', readonly message: string }
    | { readonly __typename: 'SeatAnswered' }
    | { readonly __typename: 'SeatNotFree', readonly message: string }
   };

export type ProposeSwapMutationVariables = Exact<{
  input: ProposeSwapInput;
}>;


export type ProposeSwapMutation = { readonly proposeSwap:
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'SwapImpossible', readonly message: string, readonly conflicts: ReadonlyArray<{ readonly clause: string }> }
    | { readonly __typename: 'SwapProposed' }
   };

export type AnswerSwapMutationVariables = Exact<{
  input: AnswerSwapInput;
}>;


export type AnswerSwapMutation = { readonly answerSwap:
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'SwapAnswered' }
    | { readonly __typename: 'SwapImpossible', readonly message: string, readonly conflicts: ReadonlyArray<{ readonly clause: string }> }
   };

export type MyInterviewsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type MyInterviewsChangedSubscription = { readonly inboxChanged: { readonly identityId: string } };

export type LoopShownQueryVariables = Exact<{
  loopId: string;
}>;


export type LoopShownQuery = { readonly loop: { readonly id: string, readonly state: LoopState, readonly version: number, readonly revision: number, readonly holdExpiresAt: string | null, readonly holdExpiredAt: string | null, readonly holdRefusal: string | null, readonly cancelReason: string | null, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string }, readonly application: { readonly id: string, readonly state: ApplicationState, readonly availabilityRequestedAt: string | null, readonly availability: ReadonlyArray<{ readonly from: string, readonly to: string }> }, readonly interviews: ReadonlyArray<{ readonly id: string, readonly title: string, readonly minutes: number, readonly state: InterviewState, readonly withCandidate: boolean, readonly markReason: string | null, readonly during: { readonly from: string, readonly to: string } | null, readonly where: { readonly kind: PlaceKind, readonly text: string | null, readonly link: string | null } | null, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly response: SeatResponse | null, readonly responseReason: string | null, readonly problem: { readonly kind: SeatProblemKind } | null, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } } | null }> }>, readonly repair: { readonly state: LoopRepairState, readonly message: string | null } | null, readonly revisions: ReadonlyArray<{ readonly revision: number, readonly change: BookingChange, readonly reason: string | null, readonly byCandidate: boolean, readonly createdAt: string, readonly changes: ReadonlyArray<{ readonly kind: InterviewChangeKind, readonly placeBefore: string | null, readonly placeAfter: string | null, readonly interview: { readonly id: string, readonly title: string }, readonly before: { readonly from: string, readonly to: string } | null, readonly after: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly before: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null, readonly after: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null }> }>, readonly changedBy: { readonly id: string, readonly name: string } | null }>, readonly reminders: ReadonlyArray<{ readonly id: string, readonly why: string, readonly dueAt: string, readonly state: ReminderState, readonly sentAt: string | null, readonly withdrawnBecause: string | null, readonly recipient: { readonly name: string } }>, readonly rules: { readonly daysUsedMax: number, readonly noticeMinutesMin: number | null, readonly lunchMinutes: number | null, readonly runMinutesMax: number | null }, readonly ruleChanges: ReadonlyArray<{ readonly id: string, readonly reason: string, readonly createdAt: string, readonly before: { readonly daysUsedMax: number, readonly noticeMinutesMin: number | null, readonly lunchMinutes: number | null, readonly runMinutesMax: number | null }, readonly changedBy: { readonly id: string, readonly name: string } }> } };

export type LoopShownChangedSubscriptionVariables = Exact<{
  loopId: string;
}>;


export type LoopShownChangedSubscription = { readonly loopChanged: { readonly id: string } };

export type ConfirmHoldMutationVariables = Exact<{
  input: ConfirmHoldInput;
}>;


export type ConfirmHoldMutation = { readonly confirmHold:
    | { readonly __typename: 'HoldExpired', readonly message: string }
    | { readonly __typename: 'LoopBooked', readonly revision: number, readonly undoUntil: string | null }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'SlotTaken', readonly message: string }
   };

export type ReleaseHoldMutationVariables = Exact<{
  input: ReleaseHoldInput;
}>;


export type ReleaseHoldMutation = { readonly releaseHold:
    | { readonly __typename: 'HoldReleased' }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type CancelOneInterviewMutationVariables = Exact<{
  input: CancelInterviewInput;
}>;


export type CancelOneInterviewMutation = { readonly cancelInterview:
    | { readonly __typename: 'LoopBooked', readonly revision: number, readonly undoUntil: string | null }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type MarkInterviewMutationVariables = Exact<{
  input: MarkInterviewInput;
}>;


export type MarkInterviewMutation = { readonly markInterview:
    | { readonly __typename: 'InterviewMarked' }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type CancelLoopMutationVariables = Exact<{
  input: CancelLoopInput;
}>;


export type CancelLoopMutation = { readonly cancelLoop:
    | { readonly __typename: 'LoopCancelled' }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type RequestAvailabilityMutationVariables = Exact<{
  input: RequestAvailabilityInput;
}>;


export type RequestAvailabilityMutation = { readonly requestAvailability:
    | { readonly __typename: 'ApplicationNotActive', readonly message: string }
    | { readonly __typename: 'AvailabilityRequested' }
   };

export type OpenBatchesQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenBatchesQuery = { readonly openBatches: ReadonlyArray<{ readonly id: string, readonly state: BatchState, readonly createdAt: string, readonly items: ReadonlyArray<{ readonly state: BatchItemState, readonly loop: { readonly id: string } }> }> };

export type BatchShownQueryVariables = Exact<{
  batchId: string;
}>;


export type BatchShownQuery = { readonly batch: { readonly id: string, readonly state: BatchState, readonly createdAt: string, readonly askedBy: { readonly id: string, readonly name: string }, readonly items: ReadonlyArray<{ readonly state: BatchItemState, readonly message: string | null, readonly loop: { readonly id: string, readonly state: LoopState, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string } }, readonly proposal: { readonly id: string, readonly objective: number, readonly proven: boolean, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string }, readonly during: { readonly from: string, readonly to: string } }> } | null }> } };

export type BookBatchMutationVariables = Exact<{
  input: BookBatchInput;
}>;


export type BookBatchMutation = { readonly bookBatch:
    | { readonly __typename: 'BatchBooking' }
    | { readonly __typename: 'BatchNotReady', readonly message: string }
   };

export type CancelBatchMutationVariables = Exact<{
  id: string;
}>;


export type CancelBatchMutation = { readonly cancelBatch:
    | { readonly __typename: 'BatchCancelled' }
    | { readonly __typename: 'BatchNotReady', readonly message: string }
   };

export type BatchChangedSubscriptionVariables = Exact<{
  batchId: string;
}>;


export type BatchChangedSubscription = { readonly batchChanged: { readonly id: string } };

export type LoopsQueryVariables = Exact<{
  after?: string | null | undefined;
  states?: ReadonlyArray<LoopState> | LoopState | null | undefined;
  openingId?: string | null | undefined;
  candidateNamed?: string | null | undefined;
}>;


export type LoopsQuery = { readonly loops: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: LoopState, readonly holdExpiresAt: string | null, readonly createdAt: string, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string }, readonly application: { readonly id: string, readonly availabilityRequestedAt: string | null, readonly availability: ReadonlyArray<{ readonly from: string, readonly to: string }> }, readonly interviews: ReadonlyArray<{ readonly id: string, readonly state: InterviewState, readonly during: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly id: string, readonly response: SeatResponse | null }> }> }> } };

export type StartBatchMutationVariables = Exact<{
  input: StartBatchInput;
}>;


export type StartBatchMutation = { readonly startBatch:
    | { readonly __typename: 'BatchStarted', readonly batch: { readonly id: string } }
    | { readonly __typename: 'NothingWaits', readonly message: string }
   };

export type NewOpeningQueryVariables = Exact<{ [key: string]: never; }>;


export type NewOpeningQuery = { readonly managers: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly administrators: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type RoleShownQueryVariables = Exact<{
  text: string;
  minutesMax?: number | null | undefined;
}>;


export type RoleShownQuery = { readonly rolePreview: { readonly minutes: number, readonly requirements: ReadonlyArray<{ readonly id: string, readonly text: string, readonly source: string, readonly necessity: Necessity, readonly fromCv: boolean, readonly assessedIn: ReadonlyArray<string>, readonly competencies: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly interviews: ReadonlyArray<{ readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly rationale: string, readonly after: ReadonlyArray<string>, readonly withCandidate: boolean, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly seats: ReadonlyArray<{ readonly role: SeatRole, readonly poolKind: InterviewKind }> }>, readonly setAside: ReadonlyArray<{ readonly text: string, readonly reason: string }>, readonly budgetChanges: ReadonlyArray<{ readonly title: string, readonly minutesBefore: number, readonly minutesAfter: number }> } };

export type OpenRoleMutationVariables = Exact<{
  input: CreateOpeningInput;
}>;


export type OpenRoleMutation = { readonly createOpening:
    | { readonly __typename: 'NothingAskedFor', readonly message: string, readonly setAside: ReadonlyArray<{ readonly text: string, readonly reason: string }> }
    | { readonly __typename: 'OpeningCreated', readonly opening: { readonly id: string }, readonly seatsWithoutPool: ReadonlyArray<{ readonly id: string }> }
   };

export type OpeningsQueryVariables = Exact<{
  state?: OpeningState | null | undefined;
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type OpeningsQuery = { readonly openings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: OpeningState, readonly createdAt: string, readonly hiringManager: { readonly id: string, readonly name: string }, readonly coordinator: { readonly id: string, readonly name: string } | null, readonly progress: { readonly candidates: number, readonly nextStep: OpeningStep, readonly nextCount: number, readonly loops: ReadonlyArray<{ readonly state: LoopState, readonly count: number }>, readonly timeToSchedule: { readonly medianMinutes: number, readonly loops: number } | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PeopleQueryVariables = Exact<{
  search?: string | null | undefined;
  role?: MemberRole | null | undefined;
  state?: MemberState | null | undefined;
  poolId?: string | null | undefined;
  away?: boolean | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { readonly directory: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string, readonly role: MemberRole, readonly state: MemberState, readonly canSignIn: boolean, readonly interviewer: { readonly id: string, readonly zone: string, readonly loadThisWeek: { readonly interviews: number, readonly interviewsMax: number, readonly minutes: number, readonly minutesMax: number, readonly week: { readonly from: string } }, readonly pauses: ReadonlyArray<{ readonly id: string, readonly kind: PauseKind, readonly during: { readonly from: string, readonly to: string } }>, readonly pools: ReadonlyArray<{ readonly phase: PoolPhase, readonly pool: { readonly id: string, readonly name: string }, readonly progress: { readonly shadowsDone: number, readonly shadowsNeeded: number, readonly reverseShadowsDone: number, readonly reverseShadowsNeeded: number, readonly awaitingApproval: boolean } | null }> } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PoolsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PoolsQuery = { readonly pools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: InterviewKind, readonly counts: { readonly members: number, readonly qualified: number, readonly inTraining: number }, readonly training: { readonly shadows: number, readonly reverseShadows: number, readonly graduation: Graduation } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CreatePoolMutationVariables = Exact<{
  input: CreatePoolInput;
}>;


export type CreatePoolMutation = { readonly createPool:
    | { readonly __typename: 'PoolCreated', readonly pool: { readonly id: string } }
    | { readonly __typename: 'PoolNameTaken', readonly message: string, readonly pool: { readonly id: string } }
   };

export type InvitationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type InvitationsQuery = { readonly invitations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly email: string, readonly name: string, readonly role: MemberRole, readonly standing: InvitationStanding, readonly createdAt: string, readonly expiresAt: string, readonly invitedBy: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type InviteMutationVariables = Exact<{
  input: InviteMemberInput;
}>;


export type InviteMutation = { readonly inviteMember:
    | { readonly __typename: 'AlreadyInvited', readonly message: string, readonly invitation: { readonly id: string } }
    | { readonly __typename: 'AlreadyMember', readonly message: string, readonly member: { readonly id: string } }
    | { readonly __typename: 'MemberInvited' }
   };

export type ResendInvitationMutationVariables = Exact<{
  invitationId: string;
}>;


export type ResendInvitationMutation = { readonly resendInvitation:
    | { readonly __typename: 'InvitationClosed', readonly message: string }
    | { readonly __typename: 'InvitationResent' }
   };

export type RevokeInvitationMutationVariables = Exact<{
  invitationId: string;
}>;


export type RevokeInvitationMutation = { readonly revokeInvitation:
    | { readonly __typename: 'InvitationClosed', readonly message: string }
    | { readonly __typename: 'InvitationRevoked' }
   };

export type ImportPeopleMutationVariables = Exact<{
  input: ImportPeopleInput;
}>;


export type ImportPeopleMutation = { readonly importPeople:
    | { readonly __typename: 'ImportRefused', readonly message: string, readonly problemCount: number, readonly problems: ReadonlyArray<{ readonly line: number, readonly column: string | null, readonly message: string }> }
    | { readonly __typename: 'PeopleImported', readonly dryRun: boolean, readonly unchanged: number, readonly withoutAccount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly people: ReadonlyArray<{ readonly line: number, readonly email: string, readonly change: PersonChange, readonly columns: ReadonlyArray<string> }> }
   };

export type PersonQueryVariables = Exact<{
  id: string;
}>;


export type PersonQuery = { readonly member: { readonly id: string, readonly name: string, readonly email: string, readonly role: MemberRole, readonly state: MemberState, readonly canSignIn: boolean, readonly joinedAt: string, readonly deactivatedAt: string | null, readonly duties: { readonly interviewsToCome: number, readonly openOpenings: number }, readonly interviewer: { readonly id: string, readonly version: number, readonly zone: string, readonly location: string | null, readonly level: string | null, readonly languages: ReadonlyArray<string>, readonly videoLink: string | null, readonly breakMinutesMin: number, readonly ownBreakMinutesMin: number | null, readonly limits: { readonly dailyInterviewsMax: number, readonly weeklyInterviewsMax: number, readonly dailyMinutesMax: number, readonly weeklyMinutesMax: number }, readonly ownLimits: { readonly dailyInterviewsMax: number | null, readonly weeklyInterviewsMax: number | null, readonly dailyMinutesMax: number | null, readonly weeklyMinutesMax: number | null }, readonly ownWorkingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null, readonly ownPreferredHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null, readonly hours: { readonly workingHoursFrom: HoursSource, readonly preferredHoursFrom: HoursSource | null, readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }>, readonly preferredHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null }, readonly pauses: ReadonlyArray<{ readonly id: string, readonly kind: PauseKind, readonly reason: string | null, readonly during: { readonly from: string, readonly to: string } }>, readonly loadByWeek: ReadonlyArray<{ readonly interviews: number, readonly minutes: number, readonly interviewsMax: number, readonly minutesMax: number, readonly week: { readonly from: string, readonly to: string } }>, readonly pools: ReadonlyArray<{ readonly phase: PoolPhase, readonly since: string, readonly pool: { readonly id: string, readonly name: string }, readonly hours: { readonly workingHoursFrom: HoursSource, readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> }, readonly progress: { readonly shadowsDone: number, readonly shadowsNeeded: number, readonly reverseShadowsDone: number, readonly reverseShadowsNeeded: number, readonly bookedAhead: number, readonly stepsLeft: number, readonly graduatesAt: string | null, readonly awaitingApproval: boolean } | null }>, readonly calendars: ReadonlyArray<{ readonly id: string, readonly label: string, readonly kind: CalendarKind, readonly importedAt: string, readonly covers: { readonly from: string, readonly to: string } }> | null } | null }, readonly organization: { readonly id: string, readonly breakMinutesMin: number, readonly limits: { readonly dailyInterviewsMax: number, readonly weeklyInterviewsMax: number, readonly dailyMinutesMax: number, readonly weeklyMinutesMax: number }, readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> } };

export type MakeInterviewerMutationVariables = Exact<{
  input: MakeInterviewerInput;
}>;


export type MakeInterviewerMutation = { readonly makeInterviewer:
    | { readonly __typename: 'AlreadyInterviewer', readonly message: string }
    | { readonly __typename: 'InterviewerMade' }
   };

export type ChangeRoleMutationVariables = Exact<{
  memberId: string;
  role: MemberRole;
}>;


export type ChangeRoleMutation = { readonly changeRole:
    | { readonly __typename: 'LastAdministrator', readonly message: string }
    | { readonly __typename: 'RoleChanged' }
   };

export type DeactivateMemberMutationVariables = Exact<{
  memberId: string;
}>;


export type DeactivateMemberMutation = { readonly deactivateMember:
    | { readonly __typename: 'LastAdministrator', readonly message: string }
    | { readonly __typename: 'MemberDeactivated' }
   };

export type UploadCalendarMutationVariables = Exact<{
  input: UploadBusyTimeInput;
}>;


export type UploadCalendarMutation = { readonly uploadBusyTime:
    | { readonly __typename: 'BusyTimeImported', readonly spans: number }
    | { readonly __typename: 'CalendarUnreadable', readonly message: string }
   };

export type RemoveCalendarMutationVariables = Exact<{
  calendarId: string;
}>;


export type RemoveCalendarMutation = { readonly removeCalendar: { readonly __typename: 'CalendarRemoved' } };

export type PoolQueryVariables = Exact<{
  id: string;
}>;


export type PoolQuery = { readonly pool: { readonly id: string, readonly name: string, readonly kind: InterviewKind, readonly competencies: ReadonlyArray<string>, readonly createdAt: string, readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null, readonly preferredHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null, readonly training: { readonly shadows: number, readonly reverseShadows: number, readonly graduation: Graduation, readonly addsTrainees: boolean } | null, readonly members: ReadonlyArray<{ readonly phase: PoolPhase, readonly since: string, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string }, readonly pauses: ReadonlyArray<{ readonly id: string, readonly kind: PauseKind, readonly during: { readonly from: string, readonly to: string } }> }, readonly progress: { readonly shadowsDone: number, readonly shadowsNeeded: number, readonly reverseShadowsDone: number, readonly reverseShadowsNeeded: number, readonly bookedAhead: number, readonly stepsLeft: number, readonly graduatesAt: string | null, readonly awaitingApproval: boolean } | null }>, readonly load: { readonly spreadMinutes: number, readonly variation: number, readonly members: ReadonlyArray<{ readonly minutes: number, readonly capacity: number, readonly fairMinutes: number, readonly deviationMinutes: number, readonly interviewer: { readonly id: string } }> } }, readonly organization: { readonly id: string, readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }>, readonly preferredHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null }, readonly competencies: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type AddToPoolMutationVariables = Exact<{
  input: AddToPoolInput;
}>;


export type AddToPoolMutation = { readonly addToPool: { readonly __typename: 'AddedToPool' } };

export type RemoveFromPoolMutationVariables = Exact<{
  input: RemoveFromPoolInput;
}>;


export type RemoveFromPoolMutation = { readonly removeFromPool: { readonly __typename: 'RemovedFromPool' } };

export type SetPoolTrainingMutationVariables = Exact<{
  input: UpdatePoolTrainingInput;
}>;


export type SetPoolTrainingMutation = { readonly updatePoolTraining: { readonly __typename: 'PoolTrainingUpdated' } };

export type RenamePoolMutationVariables = Exact<{
  input: RenamePoolInput;
}>;


export type RenamePoolMutation = { readonly renamePool:
    | { readonly __typename: 'PoolNameTaken', readonly message: string }
    | { readonly __typename: 'PoolRenamed' }
   };

export type SetPoolHoursMutationVariables = Exact<{
  input: SetPoolHoursInput;
}>;


export type SetPoolHoursMutation = { readonly setPoolHours: { readonly __typename: 'PoolHoursSet' } };

export type GrantCreditMutationVariables = Exact<{
  input: GrantTrainingCreditInput;
}>;


export type GrantCreditMutation = { readonly grantTrainingCredit:
    | { readonly __typename: 'NotInTraining', readonly message: string }
    | { readonly __typename: 'TrainingCreditGranted' }
   };

export type ApproveGraduationMutationVariables = Exact<{
  input: ApproveGraduationInput;
}>;


export type ApproveGraduationMutation = { readonly approveGraduation:
    | { readonly __typename: 'GraduationApproved' }
    | { readonly __typename: 'NotAwaitingApproval', readonly message: string }
   };

export type PlannerQueryVariables = Exact<{
  openingId: string;
}>;


export type PlannerQuery = { readonly opening: { readonly id: string, readonly title: string, readonly state: OpeningState, readonly roleDescription: string, readonly createdAt: string, readonly hiringManager: { readonly id: string, readonly name: string }, readonly coordinator: { readonly id: string, readonly name: string } | null, readonly progress: { readonly candidates: number, readonly nextStep: OpeningStep, readonly nextCount: number } | null, readonly requirements: ReadonlyArray<{ readonly id: string, readonly text: string, readonly necessity: Necessity, readonly fromCv: boolean, readonly competencies: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly assessedIn: ReadonlyArray<{ readonly id: string }> }>, readonly loopTemplate: { readonly id: string, readonly name: string, readonly version: number, readonly daysUsedMax: number, readonly base: { readonly id: string, readonly name: string } | null, readonly interviews: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null }>, readonly leftOut: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null }>, readonly outlook: ReadonlyArray<{ readonly people: number, readonly peopleFree: number, readonly interviewsFree: number, readonly minutesFree: number, readonly seat: { readonly id: string, readonly role: SeatRole, readonly interview: { readonly id: string, readonly title: string } } }> | null } | null } };

export type ApplicantShownFragment = { readonly id: string, readonly state: ApplicationState, readonly createdAt: string, readonly availabilityRequestedAt: string | null, readonly availability: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly candidate: { readonly id: string, readonly name: string, readonly email: string | null, readonly zone: string }, readonly loop: { readonly id: string, readonly state: LoopState } | null };

export type ApplicantsQueryVariables = Exact<{
  openingId: string;
  state?: ApplicationState | null | undefined;
  after?: string | null | undefined;
}>;


export type ApplicantsQuery = { readonly applications: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: ApplicationState, readonly createdAt: string, readonly availabilityRequestedAt: string | null, readonly availability: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly candidate: { readonly id: string, readonly name: string, readonly email: string | null, readonly zone: string }, readonly loop: { readonly id: string, readonly state: LoopState } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type ApplicantQueryVariables = Exact<{
  id: string;
}>;


export type ApplicantQuery = { readonly application: { readonly id: string, readonly state: ApplicationState, readonly createdAt: string, readonly availabilityRequestedAt: string | null, readonly opening: { readonly id: string }, readonly loop: { readonly id: string, readonly state: LoopState, readonly candidateLinks: ReadonlyArray<{ readonly id: string, readonly url: string, readonly purposes: ReadonlyArray<LinkPurpose>, readonly expiresAt: string, readonly revokedAt: string | null, readonly mailedAt: string | null }> | null } | null, readonly availability: ReadonlyArray<{ readonly from: string, readonly to: string }>, readonly candidate: { readonly id: string, readonly name: string, readonly email: string | null, readonly zone: string } } };

export type AddApplicantMutationVariables = Exact<{
  input: AddCandidateInput;
}>;


export type AddApplicantMutation = { readonly addCandidate:
    | { readonly __typename: 'CandidateAdded', readonly application: { readonly id: string } }
    | { readonly __typename: 'CandidateAlreadyApplied', readonly message: string, readonly application: { readonly id: string } }
    | { readonly __typename: 'OpeningNotOpen', readonly message: string }
   };

export type DraftForApplicantMutationVariables = Exact<{
  input: DraftLoopInput;
}>;


export type DraftForApplicantMutation = { readonly draftLoop:
    | { readonly __typename: 'ApplicationNotActive', readonly message: string }
    | { readonly __typename: 'LoopDrafted', readonly loop: { readonly id: string } }
    | { readonly __typename: 'LoopExists', readonly message: string, readonly loop: { readonly id: string } }
    | { readonly __typename: 'TemplateMissing', readonly message: string }
   };

export type LinkForApplicantMutationVariables = Exact<{
  input: CreateCandidateLinkInput;
}>;


export type LinkForApplicantMutation = { readonly createCandidateLink:
    | { readonly __typename: 'CandidateLinkCreated', readonly link: { readonly id: string, readonly url: string } }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type AskApplicantMutationVariables = Exact<{
  input: RequestAvailabilityInput;
}>;


export type AskApplicantMutation = { readonly requestAvailability:
    | { readonly __typename: 'ApplicationNotActive', readonly message: string }
    | { readonly __typename: 'AvailabilityRequested' }
   };

export type EnterTimesMutationVariables = Exact<{
  input: GiveAvailabilityInput;
}>;


export type EnterTimesMutation = { readonly giveAvailability:
    | { readonly __typename: 'ApplicationNotActive', readonly message: string }
    | { readonly __typename: 'AvailabilityGiven' }
   };

export type EndApplicantMutationVariables = Exact<{
  input: EndApplicationInput;
}>;


export type EndApplicantMutation = { readonly endApplication:
    | { readonly __typename: 'ApplicationEnded' }
    | { readonly __typename: 'ApplicationNotActive', readonly message: string }
   };

export type ClosePlannedOpeningMutationVariables = Exact<{
  input: CloseOpeningInput;
}>;


export type ClosePlannedOpeningMutation = { readonly closeOpening:
    | { readonly __typename: 'OpeningClosed' }
    | { readonly __typename: 'OpeningNotOpen', readonly message: string }
   };

export type PersonShownFragment = { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } };

export type PlannedInterviewFragment = { readonly interview: { readonly id: string, readonly title: string, readonly minutes: number, readonly withCandidate: boolean }, readonly during: { readonly from: string, readonly to: string }, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } }> };

export type OptionShownFragment = { readonly id: string, readonly rank: number, readonly objective: number, readonly bound: number, readonly proven: boolean, readonly purpose: ProposalPurpose, readonly movedInterviewId: string | null, readonly createdAt: string, readonly parts: ReadonlyArray<{ readonly rule: string, readonly amount: number }>, readonly reasons: ReadonlyArray<{ readonly sentence: string, readonly points: number }>, readonly pins: ReadonlyArray<{ readonly startsAt: string | null, readonly interview: { readonly id: string }, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string }, readonly interviewer: { readonly id: string } }> }>, readonly disruption: { readonly timesChanged: number, readonly peopleReplaced: number, readonly timesProven: boolean, readonly peopleProven: boolean } | null, readonly differences: { readonly points: number, readonly causes: ReadonlyArray<{ readonly rule: string, readonly amount: number }>, readonly changes: ReadonlyArray<{ readonly kind: InterviewChangeKind, readonly placeBefore: string | null, readonly placeAfter: string | null, readonly interview: { readonly id: string, readonly title: string }, readonly before: { readonly from: string, readonly to: string } | null, readonly after: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly before: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null, readonly after: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null }> }> }, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string, readonly title: string, readonly minutes: number, readonly withCandidate: boolean }, readonly during: { readonly from: string, readonly to: string }, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } }> }> };

export type NoPlanFragment = { readonly message: string, readonly proven: boolean, readonly conflict: ReadonlyArray<{ readonly clause: string }>, readonly relaxations: ReadonlyArray<{ readonly advice: string, readonly price: number, readonly objective: number, readonly proven: boolean, readonly steps: ReadonlyArray<{ readonly kind: string, readonly subject: string, readonly price: number, readonly interviewerId: string | null }> }> };

export type TooSoonFragment = { readonly withinNotice: boolean };

export type ScheduleQueryVariables = Exact<{
  loopId: string;
  window: SpanInput;
}>;


export type ScheduleQuery = { readonly loop: { readonly id: string, readonly state: LoopState, readonly version: number, readonly holdExpiresAt: string | null, readonly daysUsedMax: number, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string }, readonly application: { readonly id: string, readonly availability: ReadonlyArray<{ readonly from: string, readonly to: string }> }, readonly interviews: ReadonlyArray<{ readonly id: string, readonly title: string, readonly minutes: number, readonly state: InterviewState, readonly withCandidate: boolean, readonly during: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly response: SeatResponse | null, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null, readonly problem: { readonly kind: SeatProblemKind } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly zone: string, readonly busy: ReadonlyArray<{ readonly from: string, readonly to: string }> | null, readonly hours: { readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }>, readonly preferredHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null }, readonly member: { readonly id: string, readonly name: string } }>, readonly pool: { readonly id: string, readonly name: string, readonly members: ReadonlyArray<{ readonly phase: PoolPhase, readonly interviewer: { readonly id: string, readonly zone: string, readonly busy: ReadonlyArray<{ readonly from: string, readonly to: string }> | null, readonly hours: { readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }>, readonly preferredHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null }, readonly member: { readonly id: string, readonly name: string } } }> } | null }> }>, readonly proposals: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly objective: number, readonly bound: number, readonly proven: boolean, readonly purpose: ProposalPurpose, readonly movedInterviewId: string | null, readonly createdAt: string, readonly parts: ReadonlyArray<{ readonly rule: string, readonly amount: number }>, readonly reasons: ReadonlyArray<{ readonly sentence: string, readonly points: number }>, readonly pins: ReadonlyArray<{ readonly startsAt: string | null, readonly interview: { readonly id: string }, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string }, readonly interviewer: { readonly id: string } }> }>, readonly disruption: { readonly timesChanged: number, readonly peopleReplaced: number, readonly timesProven: boolean, readonly peopleProven: boolean } | null, readonly differences: { readonly points: number, readonly causes: ReadonlyArray<{ readonly rule: string, readonly amount: number }>, readonly changes: ReadonlyArray<{ readonly kind: InterviewChangeKind, readonly placeBefore: string | null, readonly placeAfter: string | null, readonly interview: { readonly id: string, readonly title: string }, readonly before: { readonly from: string, readonly to: string } | null, readonly after: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly before: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null, readonly after: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null }> }> }, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string, readonly title: string, readonly minutes: number, readonly withCandidate: boolean }, readonly during: { readonly from: string, readonly to: string }, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } }> }> }>, readonly repair: { readonly state: LoopRepairState, readonly message: string | null } | null, readonly rules: { readonly daysUsedMax: number, readonly noticeMinutesMin: number | null, readonly lunchMinutes: number | null, readonly runMinutesMax: number | null }, readonly ruleChanges: ReadonlyArray<{ readonly id: string, readonly reason: string, readonly createdAt: string, readonly before: { readonly daysUsedMax: number, readonly noticeMinutesMin: number | null, readonly lunchMinutes: number | null, readonly runMinutesMax: number | null }, readonly changedBy: { readonly id: string, readonly name: string } }> } };

export type ScheduleChangedSubscriptionVariables = Exact<{
  loopId: string;
}>;


export type ScheduleChangedSubscription = { readonly loopChanged: { readonly id: string } };

export type ProposeLoopMutationVariables = Exact<{
  input: ProposeLoopInput;
}>;


export type ProposeLoopMutation = { readonly proposeLoop:
    | { readonly __typename: 'AvailabilityMissing', readonly message: string, readonly withinNotice: boolean }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'LoopProposed' }
    | { readonly __typename: 'NoFeasiblePlan', readonly message: string, readonly proven: boolean, readonly conflict: ReadonlyArray<{ readonly clause: string }>, readonly relaxations: ReadonlyArray<{ readonly advice: string, readonly price: number, readonly objective: number, readonly proven: boolean, readonly steps: ReadonlyArray<{ readonly kind: string, readonly subject: string, readonly price: number, readonly interviewerId: string | null }> }> }
   };

export type ProposeMoveMutationVariables = Exact<{
  input: ProposeMoveInput;
}>;


export type ProposeMoveMutation = { readonly proposeMove:
    | { readonly __typename: 'AvailabilityMissing', readonly message: string, readonly withinNotice: boolean }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'LoopProposed' }
    | { readonly __typename: 'NoFeasiblePlan', readonly message: string, readonly proven: boolean, readonly conflict: ReadonlyArray<{ readonly clause: string }>, readonly relaxations: ReadonlyArray<{ readonly advice: string, readonly price: number, readonly objective: number, readonly proven: boolean, readonly steps: ReadonlyArray<{ readonly kind: string, readonly subject: string, readonly price: number, readonly interviewerId: string | null }> }> }
   };

export type ProposeRepairMutationVariables = Exact<{
  input: ProposeRepairInput;
}>;


export type ProposeRepairMutation = { readonly proposeRepair:
    | { readonly __typename: 'AvailabilityMissing', readonly message: string, readonly withinNotice: boolean }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'LoopProposed' }
    | { readonly __typename: 'NoFeasiblePlan', readonly message: string, readonly proven: boolean, readonly conflict: ReadonlyArray<{ readonly clause: string }>, readonly relaxations: ReadonlyArray<{ readonly advice: string, readonly price: number, readonly objective: number, readonly proven: boolean, readonly steps: ReadonlyArray<{ readonly kind: string, readonly subject: string, readonly price: number, readonly interviewerId: string | null }> }> }
   };

export type ProposeRebookingMutationVariables = Exact<{
  input: ProposeRebookingInput;
}>;


export type ProposeRebookingMutation = { readonly proposeRebooking:
    | { readonly __typename: 'AvailabilityMissing', readonly message: string, readonly withinNotice: boolean }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'LoopProposed' }
    | { readonly __typename: 'NoFeasiblePlan', readonly message: string, readonly proven: boolean, readonly conflict: ReadonlyArray<{ readonly clause: string }>, readonly relaxations: ReadonlyArray<{ readonly advice: string, readonly price: number, readonly objective: number, readonly proven: boolean, readonly steps: ReadonlyArray<{ readonly kind: string, readonly subject: string, readonly price: number, readonly interviewerId: string | null }> }> }
   };

export type TakenFragment = { readonly message: string, readonly conflicts: ReadonlyArray<{ readonly clause: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string }, readonly during: { readonly from: string, readonly to: string } }> }> };

export type HoldOptionMutationVariables = Exact<{
  input: ReserveLoopInput;
}>;


export type HoldOptionMutation = { readonly holdLoop:
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopHeld', readonly expiresAt: string, readonly loop: { readonly version: number } }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'SlotTaken', readonly message: string, readonly conflicts: ReadonlyArray<{ readonly clause: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string }, readonly during: { readonly from: string, readonly to: string } }> }> }
   };

export type BookOptionMutationVariables = Exact<{
  input: ReserveLoopInput;
}>;


export type BookOptionMutation = { readonly bookLoop:
    | { readonly __typename: 'LoopBooked', readonly revision: number, readonly undoUntil: string | null }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'SlotTaken', readonly message: string, readonly conflicts: ReadonlyArray<{ readonly clause: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string }, readonly during: { readonly from: string, readonly to: string } }> }> }
   };

export type ChangeToOptionMutationVariables = Exact<{
  input: ChangeLoopInput;
}>;


export type ChangeToOptionMutation = { readonly changeLoop:
    | { readonly __typename: 'LoopBooked', readonly revision: number, readonly undoUntil: string | null }
    | { readonly __typename: 'LoopChanged', readonly message: string }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'SlotTaken', readonly message: string, readonly conflicts: ReadonlyArray<{ readonly clause: string }>, readonly alternatives: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string }, readonly during: { readonly from: string, readonly to: string } }> }> }
   };

export type WhyNotQueryVariables = Exact<{
  input: WhyNotInput;
}>;


export type WhyNotQuery = { readonly whyNot:
    | { readonly __typename: 'ChoiceExcluded', readonly message: string, readonly proven: boolean, readonly together: boolean, readonly conflicts: ReadonlyArray<{ readonly clause: string }> }
    | { readonly __typename: 'ChoicePossible', readonly chosen: { readonly objective: number | null, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string, readonly title: string, readonly minutes: number, readonly withCandidate: boolean }, readonly during: { readonly from: string, readonly to: string }, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } }> }> } }
    | { readonly __typename: 'LoopNotReady', readonly message: string }
   };

export type WhatIfQueryVariables = Exact<{
  input: WhatIfInput;
}>;


export type WhatIfQuery = { readonly whatIf:
    | { readonly __typename: 'LoopNotReady', readonly message: string }
    | { readonly __typename: 'WhatIfAnswered', readonly message: string, readonly now: { readonly feasible: boolean, readonly proven: boolean, readonly objective: number | null }, readonly then: { readonly feasible: boolean, readonly proven: boolean, readonly objective: number | null, readonly interviews: ReadonlyArray<{ readonly interview: { readonly id: string, readonly title: string, readonly minutes: number, readonly withCandidate: boolean }, readonly during: { readonly from: string, readonly to: string }, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly interviewer: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } }> }> }, readonly changes: ReadonlyArray<{ readonly kind: InterviewChangeKind, readonly placeBefore: string | null, readonly placeAfter: string | null, readonly interview: { readonly id: string, readonly title: string }, readonly before: { readonly from: string, readonly to: string } | null, readonly after: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly before: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null, readonly after: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null }> }> }
   };

export type CompareOptionsQueryVariables = Exact<{
  loopId: string;
  to: string;
}>;


export type CompareOptionsQuery = { readonly loop: { readonly id: string, readonly proposals: ReadonlyArray<{ readonly id: string, readonly differences: { readonly points: number, readonly changes: ReadonlyArray<{ readonly kind: InterviewChangeKind, readonly placeBefore: string | null, readonly placeAfter: string | null, readonly interview: { readonly id: string, readonly title: string }, readonly before: { readonly from: string, readonly to: string } | null, readonly after: { readonly from: string, readonly to: string } | null, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string, readonly role: SeatRole }, readonly before: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null, readonly after: { readonly id: string, readonly zone: string, readonly member: { readonly id: string, readonly name: string } } | null }> }> } }> } };

export type AddTimesMutationVariables = Exact<{
  input: GiveAvailabilityInput;
}>;


export type AddTimesMutation = { readonly giveAvailability:
    | { readonly __typename: 'ApplicationNotActive', readonly message: string }
    | { readonly __typename: 'AvailabilityGiven' }
   };

export type DraftShownFragment = { readonly version: number, readonly savedAt: string, readonly recommendation: Recommendation | null, readonly summary: string, readonly noteToInterviewers: string, readonly ratings: ReadonlyArray<{ readonly rating: number | null, readonly notAssessed: boolean, readonly evidence: string, readonly criterion: { readonly id: string } }> };

export type WrittenShownFragment = { readonly version: number, readonly recommendation: Recommendation, readonly summary: string, readonly noteToInterviewers: string | null, readonly submittedAt: string, readonly amendReason: string | null, readonly afterDebrief: boolean, readonly ratings: ReadonlyArray<{ readonly rating: number | null, readonly notAssessed: boolean, readonly evidence: string, readonly criterion: { readonly id: string, readonly name: string } }> };

export type ScorecardShownQueryVariables = Exact<{
  scorecardId: string;
}>;


export type ScorecardShownQuery = { readonly scorecard: { readonly id: string, readonly state: ScorecardState | null, readonly sight: ScorecardSight, readonly dueAt: string, readonly submittedAt: string | null, readonly version: number | null, readonly privateNotes: string | null, readonly seatRole: SeatRole, readonly loop: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string }, readonly scorecards: ReadonlyArray<{ readonly id: string, readonly sight: ScorecardSight, readonly state: ScorecardState | null, readonly seatRole: SeatRole, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string }, readonly content: { readonly version: number, readonly recommendation: Recommendation, readonly summary: string, readonly noteToInterviewers: string | null, readonly submittedAt: string, readonly amendReason: string | null, readonly afterDebrief: boolean, readonly ratings: ReadonlyArray<{ readonly rating: number | null, readonly notAssessed: boolean, readonly evidence: string, readonly criterion: { readonly id: string, readonly name: string } }> } | null }> }, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } }, readonly interview: { readonly id: string, readonly title: string, readonly during: { readonly from: string, readonly to: string } | null }, readonly rubric: { readonly id: string, readonly name: string, readonly version: number, readonly criteria: ReadonlyArray<{ readonly id: string, readonly name: string, readonly description: string, readonly anchors: ReadonlyArray<string> }> }, readonly draft: { readonly version: number, readonly savedAt: string, readonly recommendation: Recommendation | null, readonly summary: string, readonly noteToInterviewers: string, readonly ratings: ReadonlyArray<{ readonly rating: number | null, readonly notAssessed: boolean, readonly evidence: string, readonly criterion: { readonly id: string } }> } | null, readonly versions: ReadonlyArray<{ readonly version: number, readonly recommendation: Recommendation, readonly summary: string, readonly noteToInterviewers: string | null, readonly submittedAt: string, readonly amendReason: string | null, readonly afterDebrief: boolean, readonly ratings: ReadonlyArray<{ readonly rating: number | null, readonly notAssessed: boolean, readonly evidence: string, readonly criterion: { readonly id: string, readonly name: string } }> }> } };

export type SaveScorecardDraftMutationVariables = Exact<{
  input: SaveScorecardDraftInput;
}>;


export type SaveScorecardDraftMutation = { readonly saveScorecardDraft:
    | { readonly __typename: 'ScorecardChanged', readonly message: string, readonly scorecard: { readonly id: string, readonly privateNotes: string | null, readonly draft: { readonly version: number, readonly savedAt: string, readonly recommendation: Recommendation | null, readonly summary: string, readonly noteToInterviewers: string, readonly ratings: ReadonlyArray<{ readonly rating: number | null, readonly notAssessed: boolean, readonly evidence: string, readonly criterion: { readonly id: string } }> } | null } }
    | { readonly __typename: 'ScorecardClosed', readonly message: string }
    | { readonly __typename: 'ScorecardDraftSaved', readonly version: number }
   };

export type SubmitScorecardMutationVariables = Exact<{
  input: SubmitScorecardInput;
}>;


export type SubmitScorecardMutation = { readonly submitScorecard:
    | { readonly __typename: 'InterviewNotStarted', readonly message: string }
    | { readonly __typename: 'ScorecardChanged', readonly message: string }
    | { readonly __typename: 'ScorecardClosed', readonly message: string }
    | { readonly __typename: 'ScorecardIncomplete', readonly message: string, readonly missing: ReadonlyArray<{ readonly part: ScorecardPart, readonly criterionId: string | null }> }
    | { readonly __typename: 'ScorecardSubmitted' }
   };

export type AmendScorecardMutationVariables = Exact<{
  input: AmendScorecardInput;
}>;


export type AmendScorecardMutation = { readonly amendScorecard:
    | { readonly __typename: 'ScorecardAmended' }
    | { readonly __typename: 'ScorecardChanged', readonly message: string, readonly scorecard: { readonly id: string, readonly version: number | null, readonly privateNotes: string | null, readonly content: { readonly version: number, readonly recommendation: Recommendation, readonly summary: string, readonly noteToInterviewers: string | null, readonly submittedAt: string, readonly amendReason: string | null, readonly afterDebrief: boolean, readonly ratings: ReadonlyArray<{ readonly rating: number | null, readonly notAssessed: boolean, readonly evidence: string, readonly criterion: { readonly id: string, readonly name: string } }> } | null } }
    | { readonly __typename: 'ScorecardIncomplete', readonly message: string, readonly missing: ReadonlyArray<{ readonly part: ScorecardPart, readonly criterionId: string | null }> }
    | { readonly __typename: 'ScorecardNotSubmitted', readonly message: string }
   };

export type ScorecardLoopChangedSubscriptionVariables = Exact<{
  loopId: string;
}>;


export type ScorecardLoopChangedSubscription = { readonly loopChanged: { readonly id: string } };

export type SettingChangeFragment = { readonly name: string, readonly changedAt: string, readonly changedBy: { readonly id: string, readonly name: string } };

export type SettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type SettingsQuery = { readonly organization: { readonly id: string, readonly name: string, readonly zone: string, readonly weekStartsOn: number, readonly noticeMinutesMin: number, readonly holdMinutes: number, readonly breakMinutesMin: number, readonly lunchMinutes: number, readonly runMinutesMax: number, readonly candidateChangesMax: number, readonly candidateChangeHoursMin: number, readonly privacyNotice: string | null, readonly asksForSurvey: boolean, readonly settingsVersion: number, readonly gridMinutes: number, readonly horizonDays: number, readonly reminderHours: ReadonlyArray<number>, readonly limits: { readonly dailyInterviewsMax: number, readonly weeklyInterviewsMax: number, readonly dailyMinutesMax: number, readonly weeklyMinutesMax: number }, readonly workingHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }>, readonly preferredHours: ReadonlyArray<{ readonly weekday: number, readonly from: string, readonly to: string }> | null, readonly settingChanges: ReadonlyArray<{ readonly name: string, readonly changedAt: string, readonly changedBy: { readonly id: string, readonly name: string } }>, readonly repairPolicy: { readonly automatic: boolean, readonly aheadHoursMin: number, readonly triesMax: number, readonly keepTimes: boolean, readonly pools: ReadonlyArray<{ readonly id: string, readonly name: string }> } }, readonly placeRules: { readonly order: ReadonlyArray<PlaceSource>, readonly linkPattern: string | null }, readonly rooms: ReadonlyArray<{ readonly id: string, readonly name: string, readonly capacity: number }>, readonly daysOff: ReadonlyArray<{ readonly day: string, readonly label: string }>, readonly pools: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type MailHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type MailHealthQuery = { readonly mailState: { readonly route: MailRoute, readonly server: string | null, readonly lastSentAt: string | null, readonly lastFailedAt: string | null, readonly lastError: string | null, readonly lateCount: number, readonly failedCount: number } };

export type CalendarsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CalendarsQuery = { readonly calendars: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly label: string, readonly kind: CalendarKind, readonly importedAt: string, readonly covers: { readonly from: string, readonly to: string }, readonly interviewer: { readonly id: string, readonly member: { readonly id: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type UpdateOrganizationMutationVariables = Exact<{
  input: UpdateOrganizationInput;
}>;


export type UpdateOrganizationMutation = { readonly result:
    | { readonly __typename: 'OrganizationChanged', readonly changes: ReadonlyArray<{ readonly name: string, readonly changedAt: string, readonly changedBy: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'OrganizationUpdated' }
   };

export type SetOrganizationHoursMutationVariables = Exact<{
  input: SetOrganizationHoursInput;
}>;


export type SetOrganizationHoursMutation = { readonly result:
    | { readonly __typename: 'OrganizationChanged', readonly changes: ReadonlyArray<{ readonly name: string, readonly changedAt: string, readonly changedBy: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'OrganizationHoursSet' }
   };

export type SetPlaceRulesMutationVariables = Exact<{
  input: SetPlaceRulesInput;
}>;


export type SetPlaceRulesMutation = { readonly result:
    | { readonly __typename: 'OrganizationChanged', readonly changes: ReadonlyArray<{ readonly name: string, readonly changedAt: string, readonly changedBy: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'PlaceRulesSet' }
   };

export type CreateRoomMutationVariables = Exact<{
  input: CreateRoomInput;
}>;


export type CreateRoomMutation = { readonly createRoom:
    | { readonly __typename: 'RoomCreated' }
    | { readonly __typename: 'RoomNameTaken', readonly message: string }
   };

export type UpdateRoomMutationVariables = Exact<{
  input: UpdateRoomInput;
}>;


export type UpdateRoomMutation = { readonly updateRoom:
    | { readonly __typename: 'RoomNameTaken', readonly message: string }
    | { readonly __typename: 'RoomUpdated' }
   };

export type AddDayOffMutationVariables = Exact<{
  input: AddDayOffInput;
}>;


export type AddDayOffMutation = { readonly addDayOff: { readonly __typename: 'DayOffAdded' } };

export type RemoveDayOffMutationVariables = Exact<{
  day: string;
}>;


export type RemoveDayOffMutation = { readonly removeDayOff: { readonly __typename: 'DayOffRemoved' } };

export type UpdateRepairPolicyMutationVariables = Exact<{
  input: UpdateRepairPolicyInput;
}>;


export type UpdateRepairPolicyMutation = { readonly result:
    | { readonly __typename: 'OrganizationChanged', readonly changes: ReadonlyArray<{ readonly name: string, readonly changedAt: string, readonly changedBy: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'RepairPolicyUpdated' }
   };

export type SendTestMailMutationVariables = Exact<{ [key: string]: never; }>;


export type SendTestMailMutation = { readonly sendTestMail:
    | { readonly __typename: 'TestMailRefused', readonly message: string, readonly error: string }
    | { readonly __typename: 'TestMailSent', readonly to: string }
   };

export type TemplatesQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type TemplatesQuery = { readonly loopTemplates: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly minutes: number, readonly daysUsedMax: number, readonly interviews: ReadonlyArray<{ readonly id: string }>, readonly base: { readonly id: string, readonly name: string } | null, readonly inheritors: ReadonlyArray<{ readonly id: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type LibraryQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryQuery = { readonly competencies: ReadonlyArray<{ readonly id: string, readonly name: string, readonly meaning: string, readonly kinds: ReadonlyArray<InterviewKind> }> };

export type AddTemplateMutationVariables = Exact<{
  input: CreateLoopTemplateInput;
}>;


export type AddTemplateMutation = { readonly createLoopTemplate:
    | { readonly __typename: 'BaseTemplateUnusable', readonly message: string }
    | { readonly __typename: 'LoopTemplateCreated', readonly loopTemplate: { readonly id: string } }
   };

export type TemplateQueryVariables = Exact<{
  id: string;
}>;


export type TemplateQuery = { readonly loopTemplate: { readonly id: string, readonly name: string, readonly version: number, readonly daysUsedMax: number, readonly base: { readonly id: string, readonly name: string } | null, readonly inheritors: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly interviews: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: InterviewKind, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly rubricVersion: { readonly id: string, readonly rubricId: string, readonly name: string, readonly version: number, readonly latest: boolean, readonly createdAt: string, readonly criteria: ReadonlyArray<{ readonly id: string, readonly name: string, readonly description: string, readonly anchors: ReadonlyArray<string>, readonly competency: { readonly id: string, readonly name: string } }> } | null, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null }>, readonly leftOut: ReadonlyArray<{ readonly id: string, readonly kind: InterviewKind, readonly title: string, readonly minutes: number, readonly withCandidate: boolean, readonly rationale: string, readonly overridden: ReadonlyArray<InterviewField>, readonly focus: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly after: ReadonlyArray<{ readonly id: string }>, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: SeatRole, readonly optional: boolean, readonly pool: { readonly id: string, readonly name: string } | null, readonly namedPeople: ReadonlyArray<{ readonly id: string, readonly member: { readonly id: string, readonly name: string } }> }>, readonly inheritedFrom: { readonly id: string } | null, readonly rubricVersion: { readonly id: string, readonly name: string, readonly version: number } | null }>, readonly outlook: ReadonlyArray<{ readonly people: number, readonly peopleFree: number, readonly interviewsFree: number, readonly minutesFree: number, readonly seat: { readonly id: string, readonly role: SeatRole, readonly interview: { readonly id: string, readonly title: string } } }> | null } };

export type ChangeBaseMutationVariables = Exact<{
  input: SetBaseTemplateInput;
}>;


export type ChangeBaseMutation = { readonly setBaseTemplate:
    | { readonly __typename: 'BaseTemplateSet', readonly loopTemplate: { readonly id: string } }
    | { readonly __typename: 'BaseTemplateUnusable', readonly message: string }
    | { readonly __typename: 'TemplateChanged', readonly message: string }
   };

export type FindQueryVariables = Exact<{
  text: string;
  arranges: boolean;
}>;


export type FindQuery = { readonly found: { readonly applications: ReadonlyArray<{ readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string }, readonly loop: { readonly id: string, readonly state: LoopState } | null }>, readonly openings?: ReadonlyArray<{ readonly id: string, readonly title: string }>, readonly people: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly pools: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly loopTemplates?: ReadonlyArray<{ readonly id: string, readonly name: string }> } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly viewer: { readonly identityId: string, readonly name: string, readonly email: string, readonly memberships: ReadonlyArray<{ readonly organizationId: string, readonly organizationName: string, readonly role: MemberRole }>, readonly member: { readonly id: string, readonly name: string, readonly role: MemberRole } | null, readonly organization: { readonly id: string, readonly name: string, readonly zone: string } | null } };

export type ChooseOrganizationMutationVariables = Exact<{
  organizationId: string;
}>;


export type ChooseOrganizationMutation = { readonly chooseOrganization: { readonly __typename: 'OrganizationChosen' } };

export type ZoneClocksQueryVariables = Exact<{
  zones: ReadonlyArray<string> | string;
  during: SpanInput;
}>;


export type ZoneClocksQuery = { readonly zoneClocks: ReadonlyArray<{ readonly zone: string, readonly periods: ReadonlyArray<{ readonly from: string, readonly to: string, readonly offsetMinutes: number, readonly abbreviation: string | null }> }> };

export const AddApplicant: Operation<AddApplicantMutation, AddApplicantMutationVariables> = { id: 'AddApplicant-39d5e4b16c17a878', kind: 'mutation' };
export const AddDayOff: Operation<AddDayOffMutation, AddDayOffMutationVariables> = { id: 'AddDayOff-9a051034d8a514d3', kind: 'mutation' };
export const AddTemplate: Operation<AddTemplateMutation, AddTemplateMutationVariables> = { id: 'AddTemplate-9e4f6bb5d4b69aa5', kind: 'mutation' };
export const AddTimes: Operation<AddTimesMutation, AddTimesMutationVariables> = { id: 'AddTimes-0409c1ee2ad2c8c6', kind: 'mutation' };
export const AddToPool: Operation<AddToPoolMutation, AddToPoolMutationVariables> = { id: 'AddToPool-33cc647fa75e59d6', kind: 'mutation' };
export const AmendScorecard: Operation<AmendScorecardMutation, AmendScorecardMutationVariables> = { id: 'AmendScorecard-8b52b90d0d877fa2', kind: 'mutation' };
export const AnswerOwnSeat: Operation<AnswerOwnSeatMutation, AnswerOwnSeatMutationVariables> = { id: 'AnswerOwnSeat-21c92072aa98918b', kind: 'mutation' };
export const AnswerSwap: Operation<AnswerSwapMutation, AnswerSwapMutationVariables> = { id: 'AnswerSwap-5b1770d2e91c24d1', kind: 'mutation' };
export const Applicant: Operation<ApplicantQuery, ApplicantQueryVariables> = { id: 'Applicant-b1c83fc484dbe88a', kind: 'query' };
export const Applicants: Operation<ApplicantsQuery, ApplicantsQueryVariables> = { id: 'Applicants-ecc30a6ee849f2d2', kind: 'query' };
export const ApproveGraduation: Operation<ApproveGraduationMutation, ApproveGraduationMutationVariables> = { id: 'ApproveGraduation-b0d6108a607067e3', kind: 'mutation' };
export const AskApplicant: Operation<AskApplicantMutation, AskApplicantMutationVariables> = { id: 'AskApplicant-8d0b8f0d645754d6', kind: 'mutation' };
export const BatchChanged: Operation<BatchChangedSubscription, BatchChangedSubscriptionVariables> = { id: 'BatchChanged-b48a5961a306517c', kind: 'subscription' };
export const BatchShown: Operation<BatchShownQuery, BatchShownQueryVariables> = { id: 'BatchShown-661fd65ff6f5a528', kind: 'query' };
export const Board: Operation<BoardQuery, BoardQueryVariables> = { id: 'Board-702c9015707930b2', kind: 'query' };
export const BoardMoved: Operation<BoardMovedSubscription, BoardMovedSubscriptionVariables> = { id: 'BoardMoved-17b354d97458597d', kind: 'subscription' };
export const BoardRows: Operation<BoardRowsQuery, BoardRowsQueryVariables> = { id: 'BoardRows-60a6768c9a757f34', kind: 'query' };
export const BookBatch: Operation<BookBatchMutation, BookBatchMutationVariables> = { id: 'BookBatch-12d8610c1c46d47c', kind: 'mutation' };
export const BookOption: Operation<BookOptionMutation, BookOptionMutationVariables> = { id: 'BookOption-3a8509c12cc2fce9', kind: 'mutation' };
export const Calendars: Operation<CalendarsQuery, CalendarsQueryVariables> = { id: 'Calendars-f2700c169448c8cd', kind: 'query' };
export const CancelBatch: Operation<CancelBatchMutation, CancelBatchMutationVariables> = { id: 'CancelBatch-3dc6781b292cac47', kind: 'mutation' };
export const CancelLoop: Operation<CancelLoopMutation, CancelLoopMutationVariables> = { id: 'CancelLoop-054cfaf5dbb9eacc', kind: 'mutation' };
export const CancelOneInterview: Operation<CancelOneInterviewMutation, CancelOneInterviewMutationVariables> = { id: 'CancelOneInterview-63cd87cdd17d6882', kind: 'mutation' };
export const ChangeBase: Operation<ChangeBaseMutation, ChangeBaseMutationVariables> = { id: 'ChangeBase-fbef2dd2beff8681', kind: 'mutation' };
export const ChangeProfile: Operation<ChangeProfileMutation, ChangeProfileMutationVariables> = { id: 'ChangeProfile-f153914c14fe3180', kind: 'mutation' };
export const ChangeRole: Operation<ChangeRoleMutation, ChangeRoleMutationVariables> = { id: 'ChangeRole-a6cbf59bd9974170', kind: 'mutation' };
export const ChangeToOption: Operation<ChangeToOptionMutation, ChangeToOptionMutationVariables> = { id: 'ChangeToOption-1d02151022cfb4cc', kind: 'mutation' };
export const Choices: Operation<ChoicesQuery, ChoicesQueryVariables> = { id: 'Choices-e54bd3c730a5d76b', kind: 'query' };
export const ChooseOrganization: Operation<ChooseOrganizationMutation, ChooseOrganizationMutationVariables> = { id: 'ChooseOrganization-e755045bbf0666ae', kind: 'mutation' };
export const ChosenOpening: Operation<ChosenOpeningQuery, ChosenOpeningQueryVariables> = { id: 'ChosenOpening-7c4c49dfb669098c', kind: 'query' };
export const ChosenPool: Operation<ChosenPoolQuery, ChosenPoolQueryVariables> = { id: 'ChosenPool-11e3ee539600a9e1', kind: 'query' };
export const ClosePlannedOpening: Operation<ClosePlannedOpeningMutation, ClosePlannedOpeningMutationVariables> = { id: 'ClosePlannedOpening-070e0fa980e18ef3', kind: 'mutation' };
export const CompareOptions: Operation<CompareOptionsQuery, CompareOptionsQueryVariables> = { id: 'CompareOptions-bd6d35d607c8064a', kind: 'query' };
export const ConfirmHold: Operation<ConfirmHoldMutation, ConfirmHoldMutationVariables> = { id: 'ConfirmHold-48b6d3abc44bb94a', kind: 'mutation' };
export const CreatePool: Operation<CreatePoolMutation, CreatePoolMutationVariables> = { id: 'CreatePool-314f1a8db1d44e5b', kind: 'mutation' };
export const CreateRoom: Operation<CreateRoomMutation, CreateRoomMutationVariables> = { id: 'CreateRoom-308d50de93440d66', kind: 'mutation' };
export const DeactivateMember: Operation<DeactivateMemberMutation, DeactivateMemberMutationVariables> = { id: 'DeactivateMember-591a613543742e34', kind: 'mutation' };
export const DebriefRoomChanged: Operation<DebriefRoomChangedSubscription, DebriefRoomChangedSubscriptionVariables> = { id: 'DebriefRoomChanged-a7d6048f442c1e40', kind: 'subscription' };
export const DebriefShown: Operation<DebriefShownQuery, DebriefShownQueryVariables> = { id: 'DebriefShown-d5ce3a142d693b2a', kind: 'query' };
export const DecideLoop: Operation<DecideLoopMutation, DecideLoopMutationVariables> = { id: 'DecideLoop-f233df63f074d5ab', kind: 'mutation' };
export const DraftForApplicant: Operation<DraftForApplicantMutation, DraftForApplicantMutationVariables> = { id: 'DraftForApplicant-1d9437001a78d15e', kind: 'mutation' };
export const EndApplicant: Operation<EndApplicantMutation, EndApplicantMutationVariables> = { id: 'EndApplicant-d74cc2e1475e4dec', kind: 'mutation' };
export const EndPause: Operation<EndPauseMutation, EndPauseMutationVariables> = { id: 'EndPause-78b31d7968657fc2', kind: 'mutation' };
export const EnterTimes: Operation<EnterTimesMutation, EnterTimesMutationVariables> = { id: 'EnterTimes-7d43b5014900b6b7', kind: 'mutation' };
export const Find: Operation<FindQuery, FindQueryVariables> = { id: 'Find-eb813ea98aed2298', kind: 'query' };
export const GrantCredit: Operation<GrantCreditMutation, GrantCreditMutationVariables> = { id: 'GrantCredit-a072cb854925c8bb', kind: 'mutation' };
export const HoldOption: Operation<HoldOptionMutation, HoldOptionMutationVariables> = { id: 'HoldOption-8c99d8a2ca19a0e3', kind: 'mutation' };
export const Home: Operation<HomeQuery, HomeQueryVariables> = { id: 'Home-d437c7bf00a296bb', kind: 'query' };
export const HomeChanged: Operation<HomeChangedSubscription, HomeChangedSubscriptionVariables> = { id: 'HomeChanged-5e7bf5c9b78394bc', kind: 'subscription' };
export const ImportPeople: Operation<ImportPeopleMutation, ImportPeopleMutationVariables> = { id: 'ImportPeople-c98c09f2bed2152e', kind: 'mutation' };
export const Invitations: Operation<InvitationsQuery, InvitationsQueryVariables> = { id: 'Invitations-724f0e1105ce48b4', kind: 'query' };
export const Invite: Operation<InviteMutation, InviteMutationVariables> = { id: 'Invite-fa9a4153eba3195e', kind: 'mutation' };
export const Library: Operation<LibraryQuery, LibraryQueryVariables> = { id: 'Library-064ec23d8729a466', kind: 'query' };
export const LinkForApplicant: Operation<LinkForApplicantMutation, LinkForApplicantMutationVariables> = { id: 'LinkForApplicant-1825899a4047451a', kind: 'mutation' };
export const LoopShown: Operation<LoopShownQuery, LoopShownQueryVariables> = { id: 'LoopShown-828549d058404409', kind: 'query' };
export const LoopShownChanged: Operation<LoopShownChangedSubscription, LoopShownChangedSubscriptionVariables> = { id: 'LoopShownChanged-2f5297ed016a1cc5', kind: 'subscription' };
export const Loops: Operation<LoopsQuery, LoopsQueryVariables> = { id: 'Loops-0f3026714e177ca1', kind: 'query' };
export const MailHealth: Operation<MailHealthQuery, MailHealthQueryVariables> = { id: 'MailHealth-2165f96930b2839d', kind: 'query' };
export const MakeInterviewer: Operation<MakeInterviewerMutation, MakeInterviewerMutationVariables> = { id: 'MakeInterviewer-2a97baaefc32af17', kind: 'mutation' };
export const MarkInterview: Operation<MarkInterviewMutation, MarkInterviewMutationVariables> = { id: 'MarkInterview-5845ae1d513c7b92', kind: 'mutation' };
export const Me: Operation<MeQuery, MeQueryVariables> = { id: 'Me-8840035df0229bc1', kind: 'query' };
export const MeasuredRows: Operation<MeasuredRowsQuery, MeasuredRowsQueryVariables> = { id: 'MeasuredRows-69978e38365d27c1', kind: 'query' };
export const MyInterviews: Operation<MyInterviewsQuery, MyInterviewsQueryVariables> = { id: 'MyInterviews-7074a5dab0242f8b', kind: 'query' };
export const MyInterviewsChanged: Operation<MyInterviewsChangedSubscription, MyInterviewsChangedSubscriptionVariables> = { id: 'MyInterviewsChanged-deb3016360fea902', kind: 'subscription' };
export const NewOpening: Operation<NewOpeningQuery, NewOpeningQueryVariables> = { id: 'NewOpening-06a83fbc86d4a1e2', kind: 'query' };
export const NudgeOverdue: Operation<NudgeOverdueMutation, NudgeOverdueMutationVariables> = { id: 'NudgeOverdue-f8d3b205d222b36d', kind: 'mutation' };
export const OpenBatches: Operation<OpenBatchesQuery, OpenBatchesQueryVariables> = { id: 'OpenBatches-a232a72e7b0f8acd', kind: 'query' };
export const OpenDebriefEarly: Operation<OpenDebriefEarlyMutation, OpenDebriefEarlyMutationVariables> = { id: 'OpenDebriefEarly-42e7639fc12f08fd', kind: 'mutation' };
export const OpenRole: Operation<OpenRoleMutation, OpenRoleMutationVariables> = { id: 'OpenRole-3d37ccde33339d3b', kind: 'mutation' };
export const Openings: Operation<OpeningsQuery, OpeningsQueryVariables> = { id: 'Openings-b5b1e1cbdb9f254d', kind: 'query' };
export const Pause: Operation<PauseMutation, PauseMutationVariables> = { id: 'Pause-89cc5e3d8f8542b4', kind: 'mutation' };
export const People: Operation<PeopleQuery, PeopleQueryVariables> = { id: 'People-008104c5f8cdabcd', kind: 'query' };
export const Person: Operation<PersonQuery, PersonQueryVariables> = { id: 'Person-6a3c2b8207201576', kind: 'query' };
export const PlanChoices: Operation<PlanChoicesQuery, PlanChoicesQueryVariables> = { id: 'PlanChoices-fb121eece3fb482c', kind: 'query' };
export const Planner: Operation<PlannerQuery, PlannerQueryVariables> = { id: 'Planner-6c96644c6fe5842f', kind: 'query' };
export const Pool: Operation<PoolQuery, PoolQueryVariables> = { id: 'Pool-4d953d9afc65a164', kind: 'query' };
export const Pools: Operation<PoolsQuery, PoolsQueryVariables> = { id: 'Pools-f2b1fdee5b2f12a8', kind: 'query' };
export const ProposeLoop: Operation<ProposeLoopMutation, ProposeLoopMutationVariables> = { id: 'ProposeLoop-54ed78db9ebd4dec', kind: 'mutation' };
export const ProposeMove: Operation<ProposeMoveMutation, ProposeMoveMutationVariables> = { id: 'ProposeMove-bd5dc28ac08fad50', kind: 'mutation' };
export const ProposeRebooking: Operation<ProposeRebookingMutation, ProposeRebookingMutationVariables> = { id: 'ProposeRebooking-99044708d532c7e8', kind: 'mutation' };
export const ProposeRepair: Operation<ProposeRepairMutation, ProposeRepairMutationVariables> = { id: 'ProposeRepair-44e68975a0cea4d9', kind: 'mutation' };
export const ProposeSwap: Operation<ProposeSwapMutation, ProposeSwapMutationVariables> = { id: 'ProposeSwap-d6dbb032b01d19c1', kind: 'mutation' };
export const ReleaseHold: Operation<ReleaseHoldMutation, ReleaseHoldMutationVariables> = { id: 'ReleaseHold-3c42e9ccb600e0fb', kind: 'mutation' };
export const RemoveCalendar: Operation<RemoveCalendarMutation, RemoveCalendarMutationVariables> = { id: 'RemoveCalendar-a41c3602157e4532', kind: 'mutation' };
export const RemoveDayOff: Operation<RemoveDayOffMutation, RemoveDayOffMutationVariables> = { id: 'RemoveDayOff-6bdf3c313243379c', kind: 'mutation' };
export const RemoveFromPool: Operation<RemoveFromPoolMutation, RemoveFromPoolMutationVariables> = { id: 'RemoveFromPool-2637b1f7cdc8515b', kind: 'mutation' };
export const RenamePool: Operation<RenamePoolMutation, RenamePoolMutationVariables> = { id: 'RenamePool-b5cd043f76887c63', kind: 'mutation' };
export const RequestAvailability: Operation<RequestAvailabilityMutation, RequestAvailabilityMutationVariables> = { id: 'RequestAvailability-1811d057d7cb78b9', kind: 'mutation' };
export const ResendInvitation: Operation<ResendInvitationMutation, ResendInvitationMutationVariables> = { id: 'ResendInvitation-475412a02e677369', kind: 'mutation' };
export const RevokeInvitation: Operation<RevokeInvitationMutation, RevokeInvitationMutationVariables> = { id: 'RevokeInvitation-4b1bdb9e9647e59e', kind: 'mutation' };
export const RoleShown: Operation<RoleShownQuery, RoleShownQueryVariables> = { id: 'RoleShown-2d97ee692ff64e4a', kind: 'query' };
export const SavePlan: Operation<SavePlanMutation, SavePlanMutationVariables> = { id: 'SavePlan-fdc6a492e23f4caa', kind: 'mutation' };
export const SaveScorecardDraft: Operation<SaveScorecardDraftMutation, SaveScorecardDraftMutationVariables> = { id: 'SaveScorecardDraft-e7d6066dcd3b3946', kind: 'mutation' };
export const Schedule: Operation<ScheduleQuery, ScheduleQueryVariables> = { id: 'Schedule-7ed13c39d885a8d0', kind: 'query' };
export const ScheduleChanged: Operation<ScheduleChangedSubscription, ScheduleChangedSubscriptionVariables> = { id: 'ScheduleChanged-e75e73f37e19f4c6', kind: 'subscription' };
export const ScorecardLoopChanged: Operation<ScorecardLoopChangedSubscription, ScorecardLoopChangedSubscriptionVariables> = { id: 'ScorecardLoopChanged-f4de4ba7e1f98983', kind: 'subscription' };
export const ScorecardShown: Operation<ScorecardShownQuery, ScorecardShownQueryVariables> = { id: 'ScorecardShown-62d119a020982e8a', kind: 'query' };
export const SendTestMail: Operation<SendTestMailMutation, SendTestMailMutationVariables> = { id: 'SendTestMail-a0f3b01e03a25f28', kind: 'mutation' };
export const SetLoopRules: Operation<SetLoopRulesMutation, SetLoopRulesMutationVariables> = { id: 'SetLoopRules-9af126fb54ac6e72', kind: 'mutation' };
export const SetOrganizationHours: Operation<SetOrganizationHoursMutation, SetOrganizationHoursMutationVariables> = { id: 'SetOrganizationHours-2770281ae4f189e9', kind: 'mutation' };
export const SetPlaceRules: Operation<SetPlaceRulesMutation, SetPlaceRulesMutationVariables> = { id: 'SetPlaceRules-f836cbf81705d6bd', kind: 'mutation' };
export const SetPoolHours: Operation<SetPoolHoursMutation, SetPoolHoursMutationVariables> = { id: 'SetPoolHours-896d4e58e1e00ebd', kind: 'mutation' };
export const SetPoolTraining: Operation<SetPoolTrainingMutation, SetPoolTrainingMutationVariables> = { id: 'SetPoolTraining-ffdf980fffbe74cd', kind: 'mutation' };
export const Settings: Operation<SettingsQuery, SettingsQueryVariables> = { id: 'Settings-a857890cc3ad3642', kind: 'query' };
export const StartBatch: Operation<StartBatchMutation, StartBatchMutationVariables> = { id: 'StartBatch-904f43d587e019c2', kind: 'mutation' };
export const SubmitScorecard: Operation<SubmitScorecardMutation, SubmitScorecardMutationVariables> = { id: 'SubmitScorecard-7985c858c5e35973', kind: 'mutation' };
export const SwapPartners: Operation<SwapPartnersQuery, SwapPartnersQueryVariables> = { id: 'SwapPartners-a1bc6ee168a5d62c', kind: 'query' };
export const Template: Operation<TemplateQuery, TemplateQueryVariables> = { id: 'Template-ed7c0e671686b4c6', kind: 'query' };
export const Templates: Operation<TemplatesQuery, TemplatesQueryVariables> = { id: 'Templates-1a54c2f86891556f', kind: 'query' };
export const UndoChange: Operation<UndoChangeMutation, UndoChangeMutationVariables> = { id: 'UndoChange-8ef6b5c80e45a263', kind: 'mutation' };
export const UndoHold: Operation<UndoHoldMutation, UndoHoldMutationVariables> = { id: 'UndoHold-819f8e384a292e36', kind: 'mutation' };
export const UpdateOrganization: Operation<UpdateOrganizationMutation, UpdateOrganizationMutationVariables> = { id: 'UpdateOrganization-f5bbc8d923f89517', kind: 'mutation' };
export const UpdateRepairPolicy: Operation<UpdateRepairPolicyMutation, UpdateRepairPolicyMutationVariables> = { id: 'UpdateRepairPolicy-4e51bbeca21ca8cc', kind: 'mutation' };
export const UpdateRoom: Operation<UpdateRoomMutation, UpdateRoomMutationVariables> = { id: 'UpdateRoom-13ac3099a33ef0a3', kind: 'mutation' };
export const UploadCalendar: Operation<UploadCalendarMutation, UploadCalendarMutationVariables> = { id: 'UploadCalendar-e72dda140a1d9be6', kind: 'mutation' };
export const WhatIf: Operation<WhatIfQuery, WhatIfQueryVariables> = { id: 'WhatIf-81475b78c8fa8bd1', kind: 'query' };
export const WhyNot: Operation<WhyNotQuery, WhyNotQueryVariables> = { id: 'WhyNot-fca3193e766a7175', kind: 'query' };
export const ZoneClocks: Operation<ZoneClocksQuery, ZoneClocksQueryVariables> = { id: 'ZoneClocks-e3128c4247c3988e', kind: 'query' };