import type { KnownValue, ProgrammeDetail, TargetDetail } from "@dondoc/contract";
import { Button, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { amountWord, figureWord } from "../../ui/figures.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";
import { mayOn } from "./may-on.ts";
import styles from "./programmes.module.css";
import { ValueDialog } from "./value-dialog.tsx";

interface MonthTableProps {
  programme: ProgrammeDetail;
  target: TargetDetail;
  past: boolean;
}
interface Line {
  month: number;
  expected: number;
  value: KnownValue | undefined;
}

/** Each month's path, value and source; what was corrected stays readable below what it became. */
export function MonthTable({ programme, target, past }: MonthTableProps) {
  const { target: words } = useWords().programmes;
  const { today } = useSession();
  const [entering, enter] = useState<number | null>(null);
  const { unit } = target;
  const begun = (month: number) =>
    `${programme.year}-${String(month).padStart(2, "0")}` <= today.slice(0, 7);
  const mayEnter = !past && mayOn(target, "programmes.enter-value");
  const lines = target.expected.map((expected, at): Line => {
    const month = at + 1;
    return { month, expected, value: target.values.find((one) => one.month === month) };
  });
  return (
    <Section title={words.months} lead={words.monthsLead}>
      <ListTable
        caption={words.caption}
        rows={lines}
        rowKey={({ month }) => month}
        columns={[
          {
            title: words.columns.month,
            isName: true,
            width: 7,
            render: ({ month }) => (
              <span id={`thang-${month}`} tabIndex={-1} className={styles.place}>
                {words.month(month)}
              </span>
            ),
          },
          {
            title: words.columns.expected,
            width: 8,
            align: "end",
            render: ({ expected }) => amountWord(expected, unit),
          },
          {
            title: words.columns.actual,
            width: 8,
            align: "end",
            render: ({ value }) =>
              value ? (
                <strong>{amountWord(value.value, unit)}</strong>
              ) : (
                <Text component="span" c="dimmed">
                  {words.noValue}
                </Text>
              ),
          },
          {
            title: words.columns.gap,
            width: 8,
            align: "end",
            render: ({ value, expected }) => (value ? gapWord(value.value - expected) : ""),
          },
          {
            title: words.columns.source,
            render: ({ value }) => (value ? <Source value={value} unit={unit} /> : ""),
          },
          {
            title: words.columns.entered,
            width: 14,
            render: ({ value }) =>
              value ? words.entered(value.enteredBy, formatDate(value.enteredOn)) : "",
          },
          ...(mayEnter
            ? [
                {
                  title: words.columns.act,
                  isActs: true,
                  width: 9,
                  render: ({ month, value }: Line) =>
                    begun(month) ? (
                      <Button variant="default" onClick={() => enter(month)}>
                        {value ? words.correct : words.enter}
                        <VisuallyHidden> {words.enterMonth(month)}</VisuallyHidden>
                      </Button>
                    ) : (
                      ""
                    ),
                },
              ]
            : []),
        ]}
      />
      {entering !== null && (
        <ValueDialog
          target={target}
          year={programme.year}
          month={entering}
          onClose={() => enter(null)}
        />
      )}
    </Section>
  );
}

/** "+2,5", "−3". */
const gapWord = (gap: number): string => {
  const words = figureWord(Math.abs(gap));
  return words === "0" ? words : `${gap > 0 ? "+" : "−"}${words}`;
};

function Source({ value, unit }: { value: KnownValue; unit: string }) {
  const { target: words } = useWords().programmes;
  const { source, taskId, indicatorCode, because, earlier } = value;
  return (
    <div>
      {source}
      {taskId !== null && (
        <>
          {" · "}
          <TextLink to="/nhiem-vu/$id" params={{ id: taskId }}>
            {words.openTask}
          </TextLink>
        </>
      )}
      {indicatorCode !== null && (
        <>
          {" · "}
          <TextLink to="/chi-so/$code" params={{ code: indicatorCode }}>
            {words.openIndicator}
          </TextLink>
        </>
      )}
      {because !== null && <Text size="sm">{words.because(because)}</Text>}
      {earlier.map((one) => (
        <p key={`${one.value} ${one.source} ${one.enteredOn}`} className={styles.earlier}>
          {words.earlier(
            amountWord(one.value, unit),
            one.source,
            one.enteredBy,
            formatDate(one.enteredOn),
          )}
        </p>
      ))}
    </div>
  );
}
