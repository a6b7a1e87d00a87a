// Instants in cursors come back from callers, who may have made them up.

const INSTANT = /^(19[7-9]|20\d|21\d)\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether the text is an instant as our cursors spell it: ISO 8601 in UTC with milliseconds, in 1970 to 2199. */
export const isKeyInstant = (text: string): boolean => INSTANT.test(text) && !Number.isNaN(Date.parse(text));
