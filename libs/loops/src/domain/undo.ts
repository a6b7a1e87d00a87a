// For how long whoever changed a booking may take that back, and so for how long nobody is told of it.

/** As long as taking back is offered. */
export const UNDO_MS = 10_000;

/** For the way of an answer to the browser and back: who asks in the last moment is still in time. */
const ON_THE_WAY_MS = 2_000;

/** So long after a change its messages go out; until then it can be taken back as if it had never been. */
export const HELD_BACK_MS = UNDO_MS + ON_THE_WAY_MS;
