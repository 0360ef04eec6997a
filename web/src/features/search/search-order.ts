import { fold } from "../../ui/fold.ts";

export type Kind = "tasks" | "documents" | "units";

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/u)
    .filter(Boolean);
/** "978", "978/UBND-HCTC": how one calls a document. */
const NUMBER = /^\s*\d+\p{L}?\s*(?:\/.*)?$/u;

/** What somebody most likely looks for comes first: by a number a document, by an agency's name the agency. */
export function searchOrder(q: string, unitNames: readonly string[]): readonly Kind[] {
  if (NUMBER.test(q)) return ["documents", "tasks", "units"];
  const asked = wordsOf(q);
  const isUnit = unitNames.some((name) => {
    const said = new Set(wordsOf(name));
    return asked.length > 0 && asked.every((word) => said.has(word));
  });
  return isUnit ? ["units", "tasks", "documents"] : ["tasks", "documents", "units"];
}
