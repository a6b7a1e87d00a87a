// How failures are shown and logged: refusals with their code, defects by an incident alone.
import { describe, expect, test } from '@jest/globals';
import { GraphQLError, buildSchema, graphql } from 'graphql';
import { QueryFailedError } from 'typeorm';
import { Refusal, invalidInput, isId, notFound } from '#platform';
import type { RefusalCode } from '#platform';
import { errorFormatter } from './errors.js';

const logged: unknown[] = [];
const quiet = (): void => undefined;
const format = errorFormatter({
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: (fields, message) => logged.push([message, fields]),
});

/** What the caller is shown of something that a resolver threw, as GraphQL hands it over. */
function shown(thrown: unknown) {
  logged.length = 0;
  const original = thrown instanceof Error ? thrown : new Error(String(thrown));
  const error = new GraphQLError(original.message, { originalError: original, path: ['field'] });
  return format({ ...error.toJSON(), extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error);
}

describe('refusals', () => {
  const codes: Readonly<Record<RefusalCode, true>> = {
    UNAUTHENTICATED: true,
    FORBIDDEN: true,
    NOT_FOUND: true,
    INVALID_INPUT: true,
    LIMIT_REACHED: true,
    CONFLICTING_KEY: true,
  };

  test.each(Object.keys(codes) as RefusalCode[])('%s is shown under its own name and not logged', (code) => {
    expect(shown(new Refusal(code, 'Because.', { field: 'x' }))).toMatchObject({
      message: 'Because.',
      path: ['field'],
      extensions: { code, field: 'x' },
    });
    expect(logged).toEqual([]);
  });

  test('details cannot pretend another code', () => {
    expect(shown(new Refusal('FORBIDDEN', 'No.', { code: 'FINE' })).extensions?.code).toBe('FORBIDDEN');
    expect(shown(invalidInput('a', 'b')).extensions).toEqual({ field: 'a', code: 'INVALID_INPUT' });
    expect(shown(notFound('loop')).extensions).toEqual({ what: 'loop', code: 'NOT_FOUND' });
  });
});

describe('variables', () => {
  const schema = buildSchema('scalar Mail input In { email: Mail! } type Query { x(input: In!): Int }');
  Object.assign(schema.getType('Mail') ?? {}, {
    parseValue: () => {
      throw new GraphQLError('A mail address looks so.', { extensions: { code: 'INVALID_INPUT' } });
    },
  });
  test.each(['x', 'x" at "input.name"; y', '{}'])(
    'what a scalar refuses is told of its field: %s',
    async (email) => {
      const { errors = [] } = await graphql({
        schema,
        source: 'query($input: In!) { x(input: $input) }',
        variableValues: { input: { email } },
      });
      expect(errors.map((error) => format(error.toJSON(), error))).toMatchObject([
        { message: 'email: A mail address looks so.', extensions: { code: 'INVALID_INPUT', field: 'email' } },
      ]);
    },
  );
});

describe('defects', () => {
  const secret = /robin|example\.org|4111/i;

  test('the caller is told an incident and nothing else, and the log has it', () => {
    const answer = shown(new Error('Robin Doe (robin.doe@example.org) is not there'));
    const incident = String(answer.extensions?.incident);
    expect(isId(incident)).toBe(true);
    expect(answer.extensions).toEqual({ code: 'INTERNAL', incident });
    expect(answer.message).toContain(incident);
    expect(JSON.stringify(answer)).not.toMatch(secret);
    expect(logged).toEqual([
      ['A defect', expect.objectContaining({ incident, error: 'Error', path: ['field'] })],
    ]);
  });

  test.each([
    ['our own message', new Error('No mail to robin.doe@example.org')],
    ['several lines', new Error('first\n    Robin Doe\nrobin@example.org 4111')],
    ['quoted values', new TypeError('Cannot read "Robin Doe" of robin@example.org')],
    ['what JSON.parse repeats', new SyntaxError(`Unexpected token 'R', "Robin Doe" is not valid JSON`)],
    ['a cause', new Error('outer', { cause: new Error('robin.doe@example.org') })],
    ['something that is no error', 'robin@example.org'],
    [
      'a failed statement',
      new QueryFailedError(
        'INSERT INTO candidate VALUES ($1)',
        ['Robin Doe'],
        Object.assign(
          new Error('null value in column "name" of relation "candidate" violates not-null constraint'),
          {
            code: '23502',
            table: 'candidate',
            column: 'name',
            detail: 'Failing row contains (Robin Doe, robin@example.org).',
          },
        ),
      ),
    ],
  ])('no personal data is logged of %s', (_what, thrown) => {
    shown(thrown);
    expect(JSON.stringify(logged)).not.toMatch(secret);
    expect(JSON.stringify(logged)).toMatch(/errors\.spec\.ts:\d+|"error":"string"/);
  });

  test('what helps to mend it is logged: codes, table, column and what the program did', () => {
    shown(
      new QueryFailedError(
        'x',
        [],
        Object.assign(new Error('null value in column "name"'), {
          code: '23502',
          table: 'candidate',
          column: 'name',
        }),
      ),
    );
    expect(logged[0]).toEqual([
      'A defect',
      expect.objectContaining({ code: '23502', table: 'candidate', column: 'name' }),
    ]);
    shown(new TypeError("Cannot read properties of undefined (reading 'x')"));
    expect(logged[0]).toEqual([
      'A defect',
      expect.objectContaining({
        error: 'TypeError',
        message: 'Cannot read properties of undefined (reading …)',
      }),
    ]);
  });
});
