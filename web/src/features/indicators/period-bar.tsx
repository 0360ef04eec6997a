import type { IndicatorPeriod } from "@dondoc/contract";
import { ActionIcon, Group, NativeSelect, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { useLens } from "./lens.ts";
import { choiceOf, codeOf, nextOf, turnedInto, type PeriodKind } from "./period-choice.ts";
import styles from "./indicators.module.css";

export interface PeriodSearch {
  period?: string;
  asOf?: string;
}

interface PeriodBarProps {
  period: IndicatorPeriod;
  /** The period whose figures stand beside. */
  before?: IndicatorPeriod;
  onChange: (search: PeriodSearch) => void;
}

/** Which period, as of which day, and of what origin alone; all stand in the address. */
export function PeriodBar({ period, before, onChange }: PeriodBarProps) {
  const { indicators: words, tasks } = useWords();
  const { origin } = useLens();
  const { kind } = choiceOf(period.code);
  const next = nextOf(period.code);
  const choose = (code: string) => onChange({ period: code });
  const chooseKind = (chosen: PeriodKind) =>
    choose(
      chosen === "span"
        ? `${period.from}..${period.to}`
        : turnedInto(chosen, period.code, period.to),
    );
  return (
    <section className={styles.bar} aria-label={words.period}>
      <Group align="flex-end" gap="sm" className="no-print">
        <ActionIcon
          variant="default"
          aria-label={words.earlier}
          onClick={() => choose(period.previous)}
        >
          <IconChevronLeft aria-hidden size={20} />
        </ActionIcon>
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
        <ActionIcon
          variant="default"
          aria-label={words.later}
          disabled={next === null || period.to >= todayHere()}
          onClick={() => next !== null && choose(next)}
        >
          <IconChevronRight aria-hidden size={20} />
        </ActionIcon>
        <DateField
          label={words.asOf}
          value={period.asOf}
          minDate={period.from}
          maxDate={todayHere()}
          onChange={(day) => onChange({ period: period.code, ...(day ? { asOf: day } : {}) })}
        />
      </Group>
      <Text component="p" m={0}>
        <strong>{words.range(period.title, formatDate(period.from), formatDate(period.to))}</strong>
        {". "}
        {words.known(formatDate(period.asOf))}{" "}
        {before && words.comparedWith(before.title, formatDate(before.asOf))}{" "}
        {period.decreeMonths && words.decree} {origin && words.onlyFrom(tasks.origins[origin])}
      </Text>
    </section>
  );
}

type PartProps = { period: IndicatorPeriod; choose: (code: string) => void };

function Parts({ period, choose }: PartProps) {
  const words = useWords().indicators;
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

function Span({ period, choose }: PartProps) {
  const words = useWords().indicators;
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
const todayHere = (): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
