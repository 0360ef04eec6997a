import type { ReorganisationRow } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

type Words = Dictionary["succession"];

/** "Hợp nhất Sở A, Sở B thành Sở C". */
export function planWords(
  words: Words,
  { kind, from, to }: Pick<ReorganisationRow, "kind" | "from" | "to">,
): string {
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join(", ");
  return words.said[kind](names(from), names(to));
}
