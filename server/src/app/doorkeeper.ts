/** The program itself when it hands out links at start; it may see accounts, and it holds no act. */
export { theProgram as doorkeeper } from "../kernel/actor.ts";
