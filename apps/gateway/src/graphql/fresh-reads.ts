// After a mutation's use case has run, what its payload shows is read afresh: a read that was opened before, by
// this operation's earlier mutation, would not see what was just committed.
import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, switchMap } from 'rxjs';
import type { Observable } from 'rxjs';
import type { GqlContext } from './context.js';

@Injectable()
export class FreshReads implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<'graphql' | 'http'>() !== 'graphql') return next.handle();
    const operation = GqlExecutionContext.create(execution);
    const { parentType } = operation.getInfo<GraphQLResolveInfo>();
    if (parentType.name !== 'Mutation') return next.handle();
    const context = operation.getContext<GqlContext>();
    return next.handle().pipe(switchMap((outcome: unknown) => from(context.renew().then(() => outcome))));
  }
}
