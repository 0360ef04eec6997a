import type { AssignmentDetails } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

type Target = AssignmentDetails["targets"][number];
type Words = Pick<Dictionary["documents"], "details">;

/** What else was read of an assignment, one line each, and only what the text says. */
export function detailFacts(
  details: AssignmentDetails,
  { details: words }: Words,
): { title: string; says: string }[] {
  const { targets, request, scopeNote, excluding, medium, monitor } = details;
  const lines = [
    { title: words.targets, says: targets.map((target) => sayTarget(target, words)).join("; ") },
    { title: words.scope, says: scopeNote ?? "" },
    { title: words.excluding, says: excluding.join("; ") },
    { title: words.medium, says: medium.join("; ") },
    { title: words.force, says: request ? words.request : "" },
    { title: words.monitorTitle, says: monitor ? words.monitor : "" },
  ];
  return lines.filter(({ says }) => says !== "");
}

/** "tối thiểu 95% kế hoạch vốn", with the comma of Vietnamese figures. */
function sayTarget({ comparator, value, unit, what }: Target, words: Words["details"]): string {
  const figure = `${value.toLocaleString(words.numbers)}${unit === "%" ? "%" : ` ${unit}`}`;
  return [words.comparators[comparator], figure, what].filter(Boolean).join(" ");
}
