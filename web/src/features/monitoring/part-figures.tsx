import type { MonitoredCounts, TaskList } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import styles from "./monitoring.module.css";

/** The list that holds what a part counts; the parts without one are counted by no list alone. */
const lists: Partial<Record<keyof MonitoredCounts, TaskList>> = {
  total: "all",
  completed: "completed",
  overdue: "overdue",
  suspended: "suspended",
};
const parts = ["total", "completed", "overdue", "submitted", "withinDue", "undated", "suspended"] as const; // prettier-ignore

/** How the tasks of a document stand; what a list holds is opened by its number. */
export function PartFigures({
  documentId,
  counts,
}: {
  documentId: string;
  counts: MonitoredCounts;
}) {
  // prettier-ignore
  const { monitoring: words } = useWords();
  return (
    <dl aria-label={words.figures} className={styles.figures}>
      {parts.map((part) => {
        const list = lists[part];
        return (
          <div key={part} data-late={(part === "overdue" && counts.overdue > 0) || undefined}>
            <dt>{words.parts[part]}</dt>
            <dd>
              {list && counts[part] > 0 ? (
                <TextLink to="/nhiem-vu" search={{ list, documentId }} underline="always">
                  {counts[part]}
                </TextLink>
              ) : (
                counts[part]
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
