// The table maps of every room, as the doors compose them.
import type { EntitySchema } from 'typeorm';

export const tables: readonly EntitySchema[] = [];
