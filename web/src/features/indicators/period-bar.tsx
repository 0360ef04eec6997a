import type { IndicatorPeriod } from "@dondoc/contract";
import { ActionIcon, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { nextOf } from "../../ui/period-choice.ts";
import { PeriodFields, todayHere } from "../../ui/period-fields.tsx";
import { useLens } from "./lens.ts";
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
  const next = nextOf(period.code);
  const choose = (code: string) => onChange({ period: code });
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
        <PeriodFields period={period} choose={choose} />
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
