import type { Extension } from "@dondoc/contract";
import type { useWords } from "../../../app/words/use-words.tsx";

type Words = Pick<ReturnType<typeof useWords>["taskChanges"]["extension"], "inPlaceOf">;

/** Who decided, and in whose place if by delegation: both persons are named. */
export function deciderOf(
  { decidedBy, decidedFor }: Pick<Extension, "decidedBy" | "decidedFor">,
  words: Words,
): string {
  const name = decidedBy?.name ?? "";
  return decidedFor ? words.inPlaceOf(name, decidedFor.name) : name;
}
