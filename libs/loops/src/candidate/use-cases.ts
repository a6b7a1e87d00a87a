// The use cases of candidates' links, for the room's module.
import { AnswerSurvey } from './answer-survey.js';
import { CandidateLinks } from './candidate-links.js';
import { CandidateMails } from './candidate-mails.js';
import { CancelOwnInterview } from './cancel-own-interview.js';
import { ChooseOption } from './choose-option.js';
import { CreateCandidateLink } from './create-candidate-link.js';
import { GiveOwnAvailability } from './give-own-availability.js';
import { LinkTokens } from './link-tokens.js';
import { LookForOptions } from './look-for-options.js';
import { MailCandidateLink } from './mail-candidate-link.js';
import { MoveOwnInterview } from './move-own-interview.js';
import { OwnChanges } from './own-change.js';
import { ProposeOwnMove } from './propose-own-move.js';
import { RenewCandidateLink } from './renew-candidate-link.js';
import { RequestAccommodation } from './request-accommodation.js';
import { RevokeCandidateLink } from './revoke-candidate-link.js';
import { ShowCandidateLoop } from './show-candidate-loop.js';
import { SurveyLinks } from './survey-links.js';
import { WriteMessage } from './write-message.js';

/** All of them, with what they share. */
export const candidateUseCases = [
  LinkTokens,
  SurveyLinks,
  CandidateLinks,
  CandidateMails,
  CreateCandidateLink,
  LookForOptions,
  MailCandidateLink,
  RevokeCandidateLink,
  RenewCandidateLink,
  ShowCandidateLoop,
  GiveOwnAvailability,
  ChooseOption,
  OwnChanges,
  ProposeOwnMove,
  MoveOwnInterview,
  CancelOwnInterview,
  AnswerSurvey,
  WriteMessage,
  RequestAccommodation,
];
