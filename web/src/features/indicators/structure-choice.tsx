import { SegmentedControl } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { useLens } from "./lens.ts";

/** Agencies as they were on the day, or with what they have taken over since; the total is the same. It stands in the address. */
export function StructureChoice() {
  const words = useWords().indicators;
  const navigate = useNavigate();
  return (
    <SegmentedControl
      className="no-print"
      aria-label={words.structure}
      style={{ alignSelf: "flex-start", maxWidth: "100%" }}
      value={useLens().structure ?? "then"}
      onChange={(chosen) =>
        void navigate({
          to: ".",
          search: (before) => {
            const { structure: _, ...others } = before;
            return chosen === "now" ? { ...others, structure: "now" } : others;
          },
        })
      }
      data={[
        { value: "then", label: words.structureThen },
        { value: "now", label: words.structureNow },
      ]}
    />
  );
}
