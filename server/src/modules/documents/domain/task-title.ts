import { shortened } from "./words.ts";

const MOST = 300;

/** What a task is called in lists: the instruction itself, without its bullet, cut between words. */
export function taskTitle(text: string): string {
  const bare = text.replace(/^\s*(?:[-–+•*]|\p{L}\)|\d+(?:\.\d+)*[.)])\s+/u, "");
  return shortened(bare === "" ? text : bare, MOST);
}
