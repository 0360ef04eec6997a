import { IconStarFilled } from "@tabler/icons-react";
import { useWords } from "../../../app/words/use-words.tsx";

/** Which leaders look at a task first. */
export function Stars({ names }: { names: readonly string[] }) {
  const { life } = useWords().taskChanges;
  if (names.length === 0) return null;
  return (
    <div style={{ color: "#5c4400", fontWeight: 600 }}>
      <IconStarFilled aria-hidden size={16} style={{ verticalAlign: "-0.125em" }} />{" "}
      {life.starred(names.join(", "))}
    </div>
  );
}
