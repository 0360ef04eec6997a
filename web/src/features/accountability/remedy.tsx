import type { MeasureRow, RemedyState } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";

const tones: Record<RemedyState, Tone> = {
  none: "quiet",
  open: "waiting",
  overdue: "late",
  reported: "working",
  remedied: "done",
};

/** Where the remedy stands, with its day; nothing where none was asked for. */
export function Remedy({
  of,
}: {
  of: Pick<MeasureRow, "remedyState" | "remedyBy" | "remediedOn">;
}) {
  const { accountability: words } = useWords();
  if (of.remedyState === "none") return null;
  const day = of.remediedOn === null ? of.remedyBy && words.by(formatDate(of.remedyBy)) : formatDate(of.remediedOn); // prettier-ignore
  return (
    <div>
      <ToneBadge tone={tones[of.remedyState]}>{words.remedies[of.remedyState]}</ToneBadge>
      {day && <div>{day}</div>}
    </div>
  );
}
