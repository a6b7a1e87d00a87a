// The table maps of every room, as the doors compose them.
import type { EntitySchema } from 'typeorm';
import { openingsTables } from '#openings';

export const tables: readonly EntitySchema[] = [...openingsTables];
