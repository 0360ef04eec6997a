import { ApiProblem, NETWORK_LOST, UNREADABLE_ANSWER } from "../app/api/api-problem.ts";
import type { Dictionary } from "../app/words/use-words.tsx";

/** What to tell the person: the server's own words, or ours when it could not speak. */
export function problemMessage(error: unknown, { problem }: Dictionary["ui"]): string {
  if (!(error instanceof ApiProblem)) return problem.unknown;
  if (error.code === NETWORK_LOST) return problem.network;
  if (error.code === UNREADABLE_ANSWER) return problem.unreadable(error.status);
  return error.message;
}
