// What a row of a list is in the page: whoever looks for rows looks for the same, whatever the list is made of.

/** The elements that are rows of tables and lists. */
export const ROWS = 'tr, li, [role=listitem]';

/** What marks the part of a row that J and K go to. */
export const MARKED = '[data-row]';

/** Whether J and K go to this row, or to something in it. */
export const isMarked = (row: Element): boolean => row.matches(MARKED) || row.querySelector(MARKED) !== null;
