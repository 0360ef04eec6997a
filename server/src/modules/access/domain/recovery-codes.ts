import { createHash, randomInt } from "node:crypto";

/** Enough to lose a telephone a few times. */
const COUNT = 10;
/** Without letters that are misread for digits or for each other: 31 signs, 16 of them are 79 bits, which no one guesses. */
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 4;

const group = (): string =>
  Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join("");

/** "k7mp-x2ca-9hhw-tq4e", ten of them, to be kept on paper. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => Array.from({ length: GROUPS }, group).join("-"));

/** What is kept of one; capitals, blanks and dashes do not matter. */
export const hashRecoveryCode = (code: string): Buffer =>
  createHash("sha256").update(bare(code)).digest();

/** Does it look like one at all? */
export const isRecoveryCode = (code: string): boolean => bare(code).length === GROUPS * 4;

const bare = (code: string): string => code.toLowerCase().replaceAll(/[\s-]/g, "");
