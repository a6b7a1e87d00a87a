/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Operation } from '../data/operation.js';
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
  /** Proposals have been computed; nothing is reserved. */
  | 'PROPOSED';

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

/** A half-open span of time: `from` belongs to it, `to` does not. */
export type SpanInput = {
  /** The first instant of the span. */
  readonly from: string;
  /** The first instant after the span. */
  readonly to: string;
};

export type HomeQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type HomeQuery = { readonly viewer: { readonly needs: { readonly count: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NeedKind, readonly why: string, readonly deadline: string | null, readonly since: string, readonly application: { readonly id: string, readonly candidate: { readonly id: string, readonly name: string, readonly zone: string }, readonly opening: { readonly id: string, readonly title: string } }, readonly loop: { readonly id: string, readonly state: LoopState } | null, readonly interview: { readonly id: string, readonly title: string, readonly during: { readonly from: string, readonly to: string } | null, readonly where: { readonly kind: PlaceKind, readonly text: string | null, readonly link: string | null } | null } | null, readonly seat: { readonly id: string, readonly role: SeatRole } | null, readonly scorecard: { readonly id: string } | null }> } } };

export type HomeChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type HomeChangedSubscription = { readonly inboxChanged: { readonly identityId: string } };

export type FindableQueryVariables = Exact<{ [key: string]: never; }>;


export type FindableQuery = { readonly openings: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string }> }, readonly applications: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly candidate: { readonly id: string, readonly name: string }, readonly opening: { readonly id: string, readonly title: string }, readonly loop: { readonly id: string } | null }> } };

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

export const ChooseOrganization: Operation<ChooseOrganizationMutation, ChooseOrganizationMutationVariables> = { id: 'ChooseOrganization-e755045bbf0666ae', kind: 'mutation' };
export const Findable: Operation<FindableQuery, FindableQueryVariables> = { id: 'Findable-990520412eb1bba5', kind: 'query' };
export const Home: Operation<HomeQuery, HomeQueryVariables> = { id: 'Home-d437c7bf00a296bb', kind: 'query' };
export const HomeChanged: Operation<HomeChangedSubscription, HomeChangedSubscriptionVariables> = { id: 'HomeChanged-5e7bf5c9b78394bc', kind: 'subscription' };
export const Me: Operation<MeQuery, MeQueryVariables> = { id: 'Me-8840035df0229bc1', kind: 'query' };
export const ZoneClocks: Operation<ZoneClocksQuery, ZoneClocksQueryVariables> = { id: 'ZoneClocks-e3128c4247c3988e', kind: 'query' };