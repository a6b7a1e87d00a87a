// What holds for every argument of every root field, so that no use case repeats it: text is text that can be kept,
// and what is no id cannot be the id of anything.
import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import {
  GraphQLID,
  GraphQLString,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { GraphQLInputType, GraphQLResolveInfo } from 'graphql';
import { invalidInput, isId, notFound } from '#platform';

/** Ids that are words of ours or of a rubric's author; all others are UUIDs. */
const WORDS = new Set(['criterionId', 'competencyId']);
const WORD_MAX = 200;

const unwrapped = (type: GraphQLInputType): GraphQLInputType => (isNonNullType(type) ? type.ofType : type);

/** Of `loopId` the loop; of a field's own argument `id` what the field is called. */
const thingOf = (name: string, path: string, field: string): string =>
  (name !== 'id'
    ? name.replace(/Ids?$/, '')
    : path === name
      ? field.replace(/Changed$/, '')
      : 'thing'
  ).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function checkText(path: string, text: string): void {
  if (text.includes('\0') || !text.isWellFormed())
    throw invalidInput(path, `${path} holds a NUL character or half a character, which no text may.`);
}

function checkId(name: string, path: string, field: string, id: string): void {
  checkText(path, id);
  if (id.length > WORD_MAX) throw invalidInput(path, `${path} has at most ${WORD_MAX} characters.`);
  const isUuid = (name === 'id' || /Ids?$/.test(name)) && !WORDS.has(name);
  if (isUuid && !isId(id.toLowerCase())) throw notFound(thingOf(name, path, field));
}

function check(type: GraphQLInputType, value: unknown, name: string, path: string, field: string): void {
  if (value === null || value === undefined) return;
  const bare = unwrapped(type);
  if (isListType(bare)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    items.forEach((item, at) => check(bare.ofType, item, name, `${path}[${at}]`, field));
  } else if (isInputObjectType(bare)) {
    for (const [key, { type: inner }] of Object.entries(bare.getFields()))
      check(
        inner,
        (value as Record<string, unknown>)[key],
        key,
        path === 'input' ? key : `${path}.${key}`,
        field,
      );
  } else if (typeof value === 'string') {
    if (getNamedType(bare) === GraphQLID) checkId(name, path, field, value);
    else if (getNamedType(bare) === GraphQLString) checkText(path, value);
  }
}

@Injectable()
export class CheckedArguments implements NestInterceptor {
  /** Checks before the resolver runs. @throws {Refusal} INVALID_INPUT naming the argument, NOT_FOUND */
  intercept(execution: ExecutionContext, next: CallHandler): ReturnType<CallHandler['handle']> {
    if (execution.getType<'graphql' | 'http'>() !== 'graphql') return next.handle();
    const operation = GqlExecutionContext.create(execution);
    const { parentType, fieldName } = operation.getInfo<GraphQLResolveInfo>();
    const given = operation.getArgs<Record<string, unknown>>();
    for (const { name, type } of parentType.getFields()[fieldName]?.args ?? [])
      check(type, given[name], name, name, fieldName);
    return next.handle();
  }
}
