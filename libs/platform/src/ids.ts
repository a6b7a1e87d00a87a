// Ids are UUID version 7: they sort by creation, so that new rows go to the end of an index.
import { randomUUIDv7 } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A new UUID version 7 in lower case. */
export const newId = (): string => randomUUIDv7();

/** Whether `text` is spelled as a UUID in lower case. */
export const isId = (text: string): boolean => UUID.test(text);
