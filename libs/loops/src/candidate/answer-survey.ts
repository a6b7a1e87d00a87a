// A candidate says how they found the loop, once, after it is over.
import { Injectable } from '@nestjs/common';
import { Clock, ConstraintHit, Database, invalidInput } from '#platform';
import { CandidateLinks } from './candidate-links.js';
import { candidateLoop } from './candidate-loop.js';
import { insertSurvey } from './candidate.repository.js';
import { boundedWords } from './write-message.js';

const TEXT_MAX = 4_000;

/** Answers from 1 to 5, and words if wanted. */
export interface AnswerSurveyInput {
  readonly overall: number;
  readonly informed: number;
  readonly fair: number;
  readonly text: string;
}

/** The answers are kept. */
export interface SurveyAnswered {
  readonly kind: 'SurveyAnswered';
}
/** It is too early, or was answered before; nothing was kept. */
export interface SurveyClosed {
  readonly kind: 'SurveyClosed';
  readonly message: string;
}

const CLOSED = {
  too_early: 'Your interviews are not over yet. Please come back afterwards.',
  answered: 'You have answered already. Thank you!',
} as const;

@Injectable()
export class AnswerSurvey {
  constructor(
    private readonly database: Database,
    private readonly links: CandidateLinks,
    private readonly clock: Clock,
  ) {}

  /** Keeps the answers. @throws {Refusal} NOT_FOUND for the link, INVALID_INPUT naming an answer */
  async run(token: string, input: AnswerSurveyInput): Promise<SurveyAnswered | SurveyClosed> {
    const { scope, link } = await this.links.visit(token, 'survey');
    const text = boundedWords('text', input.text, TEXT_MAX, 0);
    const answers = {
      overall: answerOf('overall', input.overall),
      informed: answerOf('informed', input.informed),
      fair: answerOf('fair', input.fair),
      text: text === '' ? null : text,
    };
    try {
      return await this.database.transaction(scope, async (tx) => {
        await this.links.require(tx, link.id, 'survey');
        const at = this.clock.now();
        const { survey } = await candidateLoop(tx, link, at);
        if (survey !== 'open') return { kind: 'SurveyClosed', message: CLOSED[survey] };
        await insertSurvey(tx, { loopId: link.loopId, ...answers, createdAt: at });
        return { kind: 'SurveyAnswered' };
      });
    } catch (error) {
      if (error instanceof ConstraintHit && error.constraint === 'candidate_survey_pk')
        return { kind: 'SurveyClosed', message: CLOSED.answered };
      throw error;
    }
  }
}

function answerOf(field: string, value: number): number {
  if (!Number.isInteger(value) || value < 1 || value > 5)
    throw invalidInput(field, 'Please choose one of 1 to 5 for each question.');
  return value;
}
