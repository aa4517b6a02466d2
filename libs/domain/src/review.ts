/** What a reviewer says of an attempt: a live person, or an attack and by which instrument. */
export const reviewLabels = ['genuine', 'attack-print', 'attack-screen', 'attack-mask', 'attack-injection', 'attack-other'] as const;
export type ReviewLabel = (typeof reviewLabels)[number];
