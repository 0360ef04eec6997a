/** Letters and digits of the code that the server gives. */
export const CODE_LENGTH = 20;

/** How many signs of a code were typed; blanks and dashes do not count, as the server reads it. */
export const signsOf = (typed: string): number => typed.replaceAll(/[\s-]+/gu, "").length;
