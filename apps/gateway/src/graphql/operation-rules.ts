// The rules that a document has to keep whichever way it comes, by HTTP or over a socket.
import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { ValidationRule } from 'graphql';
import type { Config } from '#platform';
import { depthLimit } from './depth-limit.js';

const DEPTH_MAX = 14;

/** The validation rules beside GraphQL's own; the schema is not shown in production. */
export const operationRules = ({ NODE_ENV }: Pick<Config, 'NODE_ENV'>): ValidationRule[] => [
  depthLimit(DEPTH_MAX),
  ...(NODE_ENV === 'production' ? [NoSchemaIntrospectionCustomRule] : []),
];
