// What the forms of a candidate's pages do, and where each leads: on to a page that says so, or back to the form with what
// was wrong.
import type { ModuleRef } from '@nestjs/core';
import {
  AnswerSurvey,
  CancelOwnInterview,
  ChooseOption,
  GiveOwnAvailability,
  LookForOptions,
  MoveOwnInterview,
  ProposeOwnMove,
  RequestAccommodation,
  WriteMessage,
} from '#loops';
import type { Clock } from '#platform';
import { invalidInput } from '#platform';
import { enteredWindows, namedSpans } from './entered-windows.js';
import type { CandidatePage } from './layout.js';
import { reasonOf } from './reasons.js';

/** A form that was sent: by which token, in which zone, with which fields. */
export interface Sent {
  readonly token: string;
  readonly zone: string;
  readonly interviewId: string;
  readonly signal: AbortSignal;
  readonly field: (name: string) => string;
}

/** What was done, in the words of a page that can be asked for by its code. */
export const NOTICES = {
  saved: 'Saved.',
  given: 'Saved. We tell you as soon as there is something to choose from.',
  booked: 'Your interviews are booked. A confirmation is on its way by mail.',
  told: 'Thank you. We will look for other times and tell you.',
  sent: 'Your message is on its way.',
  moved: 'The interview is moved. A confirmation is on its way by mail.',
  cancelled: 'The interview is cancelled. A confirmation is on its way by mail.',
  thanks: 'Thank you for your answers.',
  found: 'These times are free for everybody right now.',
} as const;

/** Where a form leads. */
export type Done =
  | { readonly to: CandidatePage; readonly more: Readonly<Record<string, string>> }
  | { readonly problem: string };

const done = (
  to: CandidatePage,
  code: keyof typeof NOTICES,
  more: Readonly<Record<string, string>> = {},
): Done => ({ to, more: { ...more, done: code } });

const NO_TIME = 'There is no other time that is free for everybody. Please write to us, or cancel it.';
const NO_OPTION = 'Nothing else fits right now. Please tell us what would suit you.';
const CHANGED = 'Something was changed meanwhile. Please look at how it is now, and decide again.';
const LAST = 'It is the last of your interviews: please write to the person who arranges them instead.';
const ENDED = 'Your application is not open any more.';

export class CandidateActs {
  constructor(
    private readonly use: Pick<ModuleRef, 'get'>,
    private readonly clock: Clock,
  ) {}

  /** Does what the form of the page says. @throws {Refusal} */
  act(page: CandidatePage, sent: Sent): Promise<Done> {
    switch (page) {
      case 'availability':
        return this.#availability(sent);
      case 'needs':
        return this.#needs(sent);
      case 'options':
        if (sent.field('look') !== '') return this.#look(sent);
        return sent.field('option') === '' ? this.#noneFits(sent) : this.#choose(sent);
      case 'change':
        return this.#change(sent);
      case 'survey':
        return this.#survey(sent);
      case 'message':
        return this.#message(sent);
      case 'agenda':
        return Promise.resolve({ to: 'agenda', more: {} });
    }
  }

  async #availability({ token, zone, field }: Sent): Promise<Done> {
    const [date, lastDate, from, to] = [field('date'), field('lastDate'), field('from'), field('to')];
    const [added, removed] = [field('add'), field('remove')];
    const entered =
      added === '' && removed === ''
        ? enteredWindows({ date, lastDate, from, to, zone }, this.clock.now())
        : [];
    const outcome = await this.use.get(GiveOwnAvailability).run(token, {
      add: [...entered, ...namedSpans('add', added)],
      remove: namedSpans('remove', removed),
    });
    return outcome.kind === 'AvailabilityGiven' ? done('availability', 'given') : { problem: ENDED };
  }

  async #needs({ token, field }: Sent): Promise<Done> {
    await this.use.get(RequestAccommodation).run(token, {
      extraMinutes: numberOf('extraMinutes', field('extraMinutes')),
      breakMinutesMin: numberOf('breakMinutes', field('breakMinutes')),
      interpreter: field('interpreter'),
      note: field('note'),
    });
    return done('needs', 'saved');
  }

  async #choose({ token, field }: Sent): Promise<Done> {
    const proposalId = field('option').toLowerCase();
    const outcome = await this.use.get(ChooseOption).run(token, {
      proposalId,
      version: versionOf(field('version')),
      key: field('key'),
    });
    switch (outcome.kind) {
      case 'LoopBooked':
        return done('agenda', 'booked');
      case 'SlotTaken':
        return { to: 'options', more: { taken: proposalId } };
      default:
        return { problem: CHANGED };
    }
  }

  async #look({ token, field, signal }: Sent): Promise<Done> {
    const taken = field('taken');
    const found = await this.use.get(LookForOptions).run(token, signal);
    if (found.kind === 'LoopProposed') return { to: 'options', more: taken === '' ? {} : { taken } };
    return { problem: found.kind === 'LoopChanged' ? CHANGED : NO_OPTION };
  }

  async #noneFits({ token, field }: Sent): Promise<Done> {
    const [text, key] = [field('reason'), field('key')];
    await this.use.get(WriteMessage).run(token, { text, about: 'no_option_fits', key });
    return done('options', 'told');
  }

  async #change(sent: Sent): Promise<Done> {
    const { token, interviewId, field, signal } = sent;
    const asked = { interviewId, version: versionOf(field('version')) };
    const more = { interview: interviewId };
    switch (field('act')) {
      case 'find': {
        const found = await this.use.get(ProposeOwnMove).run(token, asked, signal);
        if (found.kind === 'LoopProposed') return done('change', 'found', more);
        if (found.kind === 'LoopChanged') return { problem: CHANGED };
        return { problem: found.kind === 'ChangeNotAllowed' ? found.message : NO_TIME };
      }
      case 'move': {
        const option = { proposalId: field('option').toLowerCase(), reason: reasonOf(field) };
        const moved = await this.use
          .get(MoveOwnInterview)
          .run(token, { ...asked, ...option, key: field('key') });
        if (moved.kind === 'LoopBooked') return done('agenda', 'moved');
        if (moved.kind === 'SlotTaken')
          return moved.batchId === null
            ? { problem: `That time was taken a moment ago. ${NO_TIME}` }
            : {
                problem:
                  'That time was taken a moment ago; nothing was moved. These are free for everybody now.',
              };
        return { problem: moved.kind === 'ChangeNotAllowed' ? moved.message : CHANGED };
      }
      case 'cancel': {
        const [reason, key] = [reasonOf(field), field('key')];
        const gone = await this.use.get(CancelOwnInterview).run(token, { ...asked, reason, key });
        if (gone.kind === 'LoopBooked') return done('agenda', 'cancelled');
        if (gone.kind === 'LoopNotReady') return { problem: LAST };
        return { problem: gone.kind === 'ChangeNotAllowed' ? gone.message : CHANGED };
      }
      default:
        throw invalidInput('act', 'Please choose what is to be done.');
    }
  }

  async #survey({ token, field }: Sent): Promise<Done> {
    const outcome = await this.use.get(AnswerSurvey).run(token, {
      overall: Number(field('overall')),
      informed: Number(field('informed')),
      fair: Number(field('fair')),
      text: field('text'),
    });
    return outcome.kind === 'SurveyAnswered' ? done('survey', 'thanks') : { problem: outcome.message };
  }

  async #message({ token, field }: Sent): Promise<Done> {
    const [text, key] = [field('text'), field('key')];
    await this.use.get(WriteMessage).run(token, { text, about: 'message', key });
    return done('message', 'sent');
  }
}

const EXTRA_MINUTES_MAX = 60;

/** Whole numbers alone; nothing entered is 0. */
function numberOf(field: string, text: string): number {
  if (!/^\d{0,4}$/.test(text.trim()) || Number(text) > EXTRA_MINUTES_MAX)
    throw invalidInput(field, `Please give minutes as a whole number from 0 to ${EXTRA_MINUTES_MAX}.`);
  return Number(text);
}

/** The version that the page was made of; a page that says none is as old as can be. */
const versionOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);
