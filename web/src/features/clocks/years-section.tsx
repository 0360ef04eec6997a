import type { DutyYear } from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Section } from "../../ui/section.tsx";
import styles from "./clocks.module.css";
import { may } from "./may.ts";
import type { OfTask } from "./reviews-section.tsx";
import { DecideYearDialog, ReportYearDialog } from "./year-dialogs.tsx";

/** What a standing duty came to each year, and the one next act: the agency's result, then the Office's closing. */
export function YearsSection({ taskId, clocks }: OfTask) {
  const { years: words } = useWords().clocks;
  const [opened, setOpened] = useState<"report" | "decide" | null>(null);
  const waiting = clocks.years.findLast(({ decision }) => decision === null);
  const dialog = { onClose: () => setOpened(null), taskId, clocks };
  return (
    <Section title={words.title} lead={words.lead}>
      <ol className={styles.entries}>
        {clocks.years.map((year) => (
          <li key={year.year}>
            <Year year={year} />
          </li>
        ))}
      </ol>
      {waiting && (
        <>
          <Group mt="sm" className="no-print">
            {may(clocks, "tasks.report-year") && (
              <Button
                variant={waiting.result === null ? "filled" : "default"}
                onClick={() => setOpened("report")}
              >
                {words.report(waiting.year)}
              </Button>
            )}
            {may(clocks, "tasks.decide-year") && (
              <Button onClick={() => setOpened("decide")}>{words.decide(waiting.year)}</Button>
            )}
          </Group>
          <ReportYearDialog opened={opened === "report"} year={waiting} {...dialog} />
          <DecideYearDialog opened={opened === "decide"} year={waiting} {...dialog} />
        </>
      )}
    </Section>
  );
}

function Year({ year: one }: { year: DutyYear }) {
  const { years: words } = useWords().clocks;
  const decided = one.decision !== null;
  return (
    <>
      <p>
        <strong>{words.year(one.year)}</strong>
        {": "}
        {one.result ?? <span className={styles.late}>{words.missing}</span>}
      </p>
      <p className={styles.quiet}>
        {one.reportedBy && one.reportedAt
          ? words.byAt(one.reportedBy.name, formatInstant(one.reportedAt))
          : words.asked(formatDate(one.askedOn))}
      </p>
      {decided && one.decision && (
        <p>
          {words.decisions[one.decision]}
          {one.decidedBy && ` (${one.decidedBy.name})`}
          {one.note && `: ${one.note}`}
        </p>
      )}
      {!decided && one.result !== null && <p className={styles.quiet}>{words.waits}</p>}
    </>
  );
}
