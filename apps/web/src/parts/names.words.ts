// What the kinds of the schema are called in sentences of people.
import { defineWords } from '../words/words.js';

export const nameWords = defineWords('names', {
  RECRUITER_SCREEN: 'Recruiter screen',
  CODING: 'Coding',
  SYSTEM_DESIGN: 'System design',
  DESIGN_REVIEW: 'Design review',
  LEADERSHIP: 'Leadership',
  DELIVERY: 'Delivery',
  DEBRIEF: 'Debrief',
  OTHER: 'Other',
  LEAD: 'Lead',
  PANEL: 'Panel',
  SHADOW: 'Shadow',
  REVERSE_SHADOW: 'Reverse shadow',
  PLANNED: 'Planned',
  PROPOSED: 'Proposed',
  ON_HOLD: 'On hold',
  BOOKED: 'Booked',
  CANCELLED: 'Cancelled',
  ADMINISTRATOR: 'Administrator',
  HIRING_MANAGER: 'Hiring manager',
  COORDINATOR: 'Coordinator',
  INTERVIEWER: 'Interviewer',
  QUALIFIED: 'Qualified',
  minutes: '{minutes} min',
  duration:
    '{hours, plural, =0 {} one {# h} other {# h}}{both, select, yes { } other {}}{minutes, plural, =0 {} other {# min}}',
});
