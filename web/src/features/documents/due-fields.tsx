import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import type { DueDraft } from "./due-draft.ts";
import { Choice, Short } from "./small-fields.tsx";

interface DueFieldsProps {
  due: DueDraft;
  change: (patch: Partial<DueDraft>) => void;
  wrong: boolean;
}

const months = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"] as const;
const quarters = ["1", "2", "3", "4"] as const;
const units = ["day", "workday", "month", "hour"] as const;
const anchors = ["issue", "receipt", "event"] as const;
const periods = ["week", "month", "quarter", "half-year", "year"] as const;

/** What each form of a deadline needs. */
export function DueFields({ due, change, wrong }: DueFieldsProps) {
  const { due: words } = useWords().documents;
  switch (due.kind) {
    case "before":
    case "by":
      return (
        <>
          <DateField
            label={words.day}
            value={due.day}
            error={wrong}
            onChange={(day) => change({ day })}
          />
          <Short
            label={words.time}
            placeholder={words.timeHint}
            value={due.time}
            wrong={wrong && due.time !== ""}
            onChange={(time) => change({ time })}
          />
        </>
      );
    case "month":
      return (
        <>
          <Choice
            label={words.month}
            options={months}
            value={due.month}
            name={(month) => month}
            onChange={(month) => change({ month })}
          />
          <Year due={due} change={change} wrong={wrong} />
        </>
      );
    case "quarter":
      return (
        <>
          <Choice
            label={words.quarter}
            options={quarters}
            value={due.quarter}
            name={(quarter) => words.quarters[Number(quarter) - 1] ?? quarter}
            onChange={(quarter) => change({ quarter })}
          />
          <Year due={due} change={change} wrong={wrong} />
        </>
      );
    case "year":
      return <Year due={due} change={change} wrong={wrong} />;
    case "within":
      return (
        <>
          <Short
            label={words.amount}
            numeric
            value={due.amount}
            wrong={wrong}
            onChange={(amount) => change({ amount })}
          />
          <Choice
            label={words.unit}
            options={units}
            value={due.unit}
            name={(unit) => words.units[unit]}
            onChange={(unit) => change({ unit })}
          />
          <Choice
            label={words.from}
            options={anchors}
            value={due.from}
            name={(from) => words.anchors[from]}
            onChange={(from) => change({ from })}
          />
        </>
      );
    case "every":
      return (
        <>
          <Choice
            label={words.every}
            options={periods}
            value={due.every}
            name={(every) => words.periods[every]}
            onChange={(every) => change({ every })}
          />
          {due.every !== "week" && (
            <Short
              label={words.everyBefore}
              placeholder={due.every === "month" ? "25" : "15/12"}
              value={due.everyBefore}
              wrong={wrong}
              onChange={(everyBefore) => change({ everyBefore })}
            />
          )}
        </>
      );
    case "standing":
      return null;
    default:
      return due.kind satisfies never;
  }
}

function Year({ due, change, wrong }: DueFieldsProps) {
  const { due: words } = useWords().documents;
  return (
    <Short
      label={words.year}
      numeric
      value={due.year}
      wrong={wrong}
      onChange={(year) => change({ year })}
    />
  );
}
