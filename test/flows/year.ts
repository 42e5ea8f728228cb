/** The first spring in which the whole month of May is still to come: stories of a whole year begin in it. */
export const firstSpring = (today: Date): number => today.getUTCFullYear() + (today.getUTCMonth() < 3 ? 0 : 1)
