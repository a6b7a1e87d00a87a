// Times of day as a clock on the wall shows them.

/** Minutes since midnight of "09:30". */
export const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));
