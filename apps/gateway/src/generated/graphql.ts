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

/** What an interview is about; the kind decides which competencies it can assess. */
export type InterviewKind =
  | 'CODING'
  | 'DEBRIEF'
  | 'DELIVERY'
  | 'DESIGN_REVIEW'
  | 'LEADERSHIP'
  | 'OTHER'
  | 'RECRUITER_SCREEN'
  | 'SYSTEM_DESIGN';

/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type Mutation = {
  /** Answers with the text that was given: shows that the caller reaches this server. */
  echo: Scalars['String']['output'];
};


/** The root of all changes. Failures that a person could have expected are members of a result union. */
export type MutationEchoArgs = {
  text: Scalars['String']['input'];
};

/** Where a page of a connection begins and ends. */
export type PageInfo = {
  /** The cursor of the last row of this page, to be given as `after`; null on an empty page. */
  endCursor: Maybe<Scalars['String']['output']>;
  /** Whether there are rows after this page. */
  hasNextPage: Scalars['Boolean']['output'];
};

/** A failure that a person could have expected; the concrete type says which. */
export type Problem = {
  /** What happened and what can be done about it, in one or two English sentences. */
  message: Scalars['String']['output'];
};

/** The root of all reads. One operation sees a single state of the database. */
export type Query = {
  /** The version of the program that answers, such as 0.1.0. */
  version: Scalars['String']['output'];
};

/** A half-open span of time: `from` belongs to it, `to` does not. */
export type Span = {
  from: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
};

/** A half-open span of time: `from` belongs to it, `to` does not. */
export type SpanInput = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** The root of live changes, over graphql-ws. */
export type Subscription = {
  /** Sends an empty beat at once and then every thirty seconds: shows that the connection lives. */
  heartbeat: Scalars['DateTime']['output'];
};
