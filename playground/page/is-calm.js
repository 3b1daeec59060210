// Whether this person has asked their machine for less movement.
export const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
