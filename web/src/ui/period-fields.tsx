import { NativeSelect } from "@mantine/core";
import { useWords } from "../app/words/use-words.tsx";
import { DateField } from "./date-field.tsx";
import { choiceOf, codeOf, turnedInto, type PeriodKind } from "./period-choice.ts";

interface PeriodFieldsProps {
  period: { code: string; from: string; to: string };
  choose: (code: string) => void;
}

/** A month, quarter or year, or any two days: chosen as the code that stands in the address. */
export function PeriodFields({ period, choose }: PeriodFieldsProps) {
  const words = useWords().ui.periods;
  const { kind } = choiceOf(period.code);
  const chooseKind = (chosen: PeriodKind) =>
    choose(
      chosen === "span"
        ? `${period.from}..${period.to}`
        : turnedInto(chosen, period.code, period.to),
    );
  return (
    <>
      <NativeSelect
        label={words.kind}
        value={kind}
        onChange={(event) => chooseKind(event.currentTarget.value as PeriodKind)}
        data={(["month", "quarter", "year", "span"] as const).map((value) => ({
          value,
          label: words.kinds[value],
        }))}
      />
      {kind === "span" ? (
        <Span period={period} choose={choose} />
      ) : (
        <Parts period={period} choose={choose} />
      )}
    </>
  );
}

function Parts({ period, choose }: PeriodFieldsProps) {
  const words = useWords().ui.periods;
  const choice = choiceOf(period.code);
  const isMonth = choice.kind === "month";
  const thisYear = Number(todayHere().slice(0, 4));
  const years = Array.from({ length: 6 }, (_, index) => thisYear + 1 - index);
  return (
    <>
      {choice.kind !== "year" && (
        <NativeSelect
          label={isMonth ? words.month : words.quarter}
          value={String(choice.part)}
          onChange={(event) =>
            choose(codeOf({ ...choice, part: Number(event.currentTarget.value) }))
          }
          data={Array.from({ length: isMonth ? 12 : 4 }, (_, index) => String(index + 1))}
        />
      )}
      <NativeSelect
        label={words.year}
        value={String(choice.year)}
        onChange={(event) => choose(codeOf({ ...choice, year: Number(event.currentTarget.value) }))}
        data={[...new Set([...years, choice.year])].toSorted((a, b) => b - a).map(String)}
      />
    </>
  );
}

function Span({ period, choose }: PeriodFieldsProps) {
  const words = useWords().ui.periods;
  const to = (from: string | null, until: string | null) => {
    if (from && until && from <= until) choose(`${from}..${until}`);
  };
  return (
    <>
      <DateField label={words.from} value={period.from} onChange={(day) => to(day, period.to)} />
      <DateField label={words.to} value={period.to} onChange={(day) => to(period.from, day)} />
    </>
  );
}

/** Today in the province, whatever the machine's zone. */
export const todayHere = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
