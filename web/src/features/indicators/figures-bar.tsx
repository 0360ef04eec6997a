import type { IndicatorPeriod } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { PeriodBar, type PeriodSearch } from "../../ui/period-bar.tsx";
import { useLens } from "./lens.ts";

interface FiguresBarProps {
  period: IndicatorPeriod;
  /** The period whose figures stand beside. */
  before?: IndicatorPeriod;
  onChange: (search: PeriodSearch) => void;
}

/** Which period, as of which day, and of what origin alone; all stand in the address. */
export function FiguresBar({ period, before, onChange }: FiguresBarProps) {
  const { indicators: words, tasks } = useWords();
  const { origin } = useLens();
  return (
    <PeriodBar period={period} onChange={onChange}>
      {before && words.comparedWith(before.title, formatDate(before.asOf))}{" "}
      {origin && words.onlyFrom(tasks.origins[origin])}
    </PeriodBar>
  );
}
