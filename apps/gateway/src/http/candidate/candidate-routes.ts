// The pages of candidates, who have no account: the token in the address is all that says who they are, so that no cookie
// counts but for how hours are written and no other site can act for them. Looking changes nothing; what a form does, it does once.
import type { ModuleRef } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findZone } from '#calendar';
import { CANDIDATE_PATH, RenewCandidateLink, ShowCandidateLoop } from '#loops';
import type { CandidateLoopShown } from '#loops';
import { Overload, Refusal, newId } from '#platform';
import type { Platform } from '#platform';
import { fieldOf, formRoute } from '../forms.js';
import { gone } from '../gone.js';
import type { LinkLimits } from '../link-limits.js';
import { pageHeaders, scriptedPageHeaders } from '../page.js';
import { agendaIcs, agendaPage } from './agenda.js';
import { availabilityPage } from './availability-page.js';
import { CandidateActs, NOTICES } from './candidate-acts.js';
import { askedHours, hoursCookie, hoursOf } from './hours.js';
import { TIMED, pathOf, purposeOf, renewedPage, unusablePage } from './layout.js';
import type { CandidatePage, Shown, Wrong } from './layout.js';
import { changePage, optionsPage } from './times-pages.js';
import { messagePage, needsPage, surveyPage } from './words-pages.js';

const PAGES: readonly CandidatePage[] = [
  'agenda',
  'availability',
  'needs',
  'options',
  'change',
  'survey',
  'message',
];

type TokenRequest = FastifyRequest<{ Params: { token: string } }>;

const send = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).headers(scriptedPageHeaders).send(html);

/** What the pages need: the use cases, and the platform. */
export interface CandidateContext {
  readonly platform: Pick<Platform, 'clock'>;
  readonly limits: LinkLimits;
  readonly use: Pick<ModuleRef, 'get'>;
}

/** Adds all pages of candidates. */
export function addCandidatePages(
  server: FastifyInstance,
  { platform, use, limits }: CandidateContext,
): void {
  const pages = new CandidatePages(use, new CandidateActs(use, platform.clock));
  const opened = { preHandler: limits(({ params }) => fieldOf(params, 'token')) };
  const sent = { preHandler: limits(({ body }) => fieldOf(body, 'token')) };
  const unusable = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    send(reply, 404, unusablePage(''));
  server.get(CANDIDATE_PATH, opened, unusable);
  server.get(`${CANDIDATE_PATH}/*`, opened, unusable);
  server.post(`${CANDIDATE_PATH}/new-link`, { ...formRoute, ...sent }, (request, reply) =>
    pages.renew(request, reply),
  );
  const at = `${CANDIDATE_PATH}/:token`;
  server.get(`${at}/interviews.ics`, opened, (request, reply) => pages.file(request as TokenRequest, reply));
  for (const page of PAGES) {
    const path = page === 'agenda' ? at : `${at}/${page}`;
    server.get(path, opened, (request, reply) => pages.show(page, request as TokenRequest, reply));
    if (page !== 'agenda')
      server.post(path, { ...formRoute, ...opened }, (request, reply) =>
        pages.act(page, request as TokenRequest, reply),
      );
  }
}

/** What went wrong with a form, and with which status the page comes back. */
interface Problem extends Wrong {
  readonly status: number;
}

class CandidatePages {
  constructor(
    private readonly use: Pick<ModuleRef, 'get'>,
    private readonly acts: CandidateActs,
  ) {}

  async show(page: CandidatePage, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.#page(page, request, reply, null);
  }

  /** Does what the form says, and sends the browser on, so that loading the page again does nothing again. */
  async act(page: CandidatePage, request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> {
    const { token } = request.params;
    try {
      const zone = findZone(fieldOf(request.query, 'zone')) ?? 'UTC';
      const outcome = await this.acts.act(page, {
        token,
        zone,
        interviewId: fieldOf(request.query, 'interview').toLowerCase(),
        signal: gone(reply.raw),
        field: (name) => fieldOf(request.body, name),
      });
      if ('problem' in outcome)
        return await this.#page(page, request, reply, { status: 409, message: outcome.problem, field: null });
      return await reply
        .code(303)
        .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
        .header('location', pathOf({ token, zone }, outcome.to, outcome.more))
        .send();
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      return this.#page(page, request, reply, problem);
    }
  }

  /** The calendar file of the interviews to come. */
  async file(request: TokenRequest, reply: FastifyReply): Promise<FastifyReply> {
    const shown = await this.#loop('agenda', request, undefined);
    if (shown === null) return send(reply, 404, unusablePage(request.params.token));
    return reply
      .headers({
        ...pageHeaders,
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': 'attachment; filename="interviews.ics"',
      })
      .send(agendaIcs(shown.loop, shown.at));
  }

  /** Mails a new link where there is one to mail, and answers the same in every case. */
  async renew(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    await this.use.get(RenewCandidateLink).run(fieldOf(request.body, 'token'));
    return send(reply, 200, renewedPage);
  }

  async #loop(
    page: CandidatePage,
    request: TokenRequest,
    takenId: string | undefined,
  ): Promise<CandidateLoopShown | null> {
    const asked = { purpose: purposeOf(page), ...(takenId === undefined ? {} : { takenId }) };
    try {
      return await this.use.get(ShowCandidateLoop).run(request.params.token, asked);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  async #page(
    page: CandidatePage,
    request: TokenRequest,
    reply: FastifyReply,
    problem: Problem | null,
  ): Promise<FastifyReply> {
    const { token } = request.params;
    const taken = fieldOf(request.query, 'taken').toLowerCase();
    const found = await this.#loop(page, request, page === 'options' && taken !== '' ? taken : undefined);
    if (found === null) return send(reply, 404, unusablePage(token));
    const { loop, at } = found;
    const hours = askedHours(request);
    if (hours !== null) reply.header('set-cookie', hoursCookie(hours));
    const code = fieldOf(request.query, 'done');
    const shown: Shown = {
      token,
      zone: findZone(fieldOf(request.query, 'zone')) ?? loop.candidate.zone,
      hours: hoursOf(request),
      loop,
      at,
      problem: problem ?? unknownZone(page, fieldOf(request.query, 'zone')),
      notice: problem === null && Object.hasOwn(NOTICES, code) ? NOTICES[code as keyof typeof NOTICES] : null,
      key: newId(),
      entered: (name) => fieldOf(request.body, name),
    };
    const status = problem?.status ?? (found.taken === null ? 200 : 409);
    if (page !== 'change') return send(reply, status, bodyOf(page, shown, found));
    const wanted = fieldOf(request.query, 'interview').toLowerCase();
    const interview = loop.interviews.find(({ id }) => id === wanted);
    return interview === undefined
      ? send(
          reply,
          404,
          agendaPage({ ...shown, problem: { message: 'There is no such interview.', field: null } }),
        )
      : send(reply, status, changePage(shown, interview));
  }
}

/** What is wrong with a zone that was asked for, on pages that show times in it; null when nothing is. */
const unknownZone = (page: CandidatePage, asked: string): Wrong | null =>
  asked === '' || findZone(asked) !== undefined || !TIMED.has(page)
    ? null
    : {
        message: `We know no time zone "${asked}". Please choose one from the list, such as Europe/Berlin.`,
        field: 'zone',
      };

function bodyOf(page: Exclude<CandidatePage, 'change'>, shown: Shown, { taken }: CandidateLoopShown): string {
  switch (page) {
    case 'agenda':
      return agendaPage(shown);
    case 'availability':
      return availabilityPage(shown);
    case 'needs':
      return needsPage(shown);
    case 'options':
      return optionsPage(shown, taken);
    case 'survey':
      return surveyPage(shown);
    case 'message':
      return messagePage(shown);
  }
}

/** What to tell the candidate of a refusal; null for what is a defect. */
function problemOf(error: unknown): Problem | null {
  if (!(error instanceof Refusal)) return null;
  if (error instanceof Overload)
    return {
      status: 503,
      message: 'We are looking for times for many people right now. Please try again in a moment.',
      field: null,
    };
  if (error.code === 'INVALID_INPUT') {
    const field = typeof error.details['field'] === 'string' ? error.details['field'] : null;
    return field === 'idempotencyKey'
      ? { status: 400, message: 'Please load this page again, and send it once more.', field: null }
      : { status: 400, message: error.message, field };
  }
  if (error.code === 'NOT_FOUND')
    return {
      status: 409,
      message: 'That is not there any more. Please look at how it is now.',
      field: null,
    };
  return {
    status: 409,
    message: 'This was sent before with something else in it. Please load the page again.',
    field: null,
  };
}
