/** The instruction of any turn. */
export const anyTurn = /^(Turn your head to your (left|right)( and (up|down))?|Lift your chin|Lower your chin)$/;
