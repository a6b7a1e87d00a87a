// The resolvers of this room, for the gateway's module.
import * as applications from './application-mutations.resolver.js';
import * as applicationsFile from './applications-file.resolver.js';
import * as candidates from './candidate.resolver.js';
import * as inheritance from './inheritance.resolver.js';
import * as templates from './loop-template.resolver.js';
import * as openings from './opening-mutations.resolver.js';
import * as opening from './opening.resolver.js';
import * as roles from './role.resolver.js';
import * as rubrics from './rubric.resolver.js';

export const openingsResolvers = [
  ...Object.values(opening),
  ...Object.values(templates),
  ...Object.values(inheritance),
  ...Object.values(rubrics),
  ...Object.values(roles),
  ...Object.values(candidates),
  ...Object.values(openings),
  ...Object.values(applications),
  ...Object.values(applicationsFile),
];
