import type { IndicatorPeriod } from "@dondoc/contract";
import { ActionIcon, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../app/words/use-words.tsx";
import { DateField } from "./date-field.tsx";
import { formatDate } from "./dates.ts";
import { nextOf } from "./period-choice.ts";
import { PeriodFields, todayHere } from "./period-fields.tsx";
import styles from "./ui.module.css";

export interface PeriodSearch {
  period?: string;
  asOf?: string;
}

interface PeriodBarProps {
  period: IndicatorPeriod;
  onChange: (search: PeriodSearch) => void;
  /** What more is said of the figures. */
  children?: ReactNode;
}

/** Which period and as of which day; both stand in the address. */
export function PeriodBar({ period, onChange, children }: PeriodBarProps) {
  const words = useWords().ui.periods;
  const next = nextOf(period.code);
  const choose = (code: string) => onChange({ period: code });
  return (
    <section className={styles.periodBar} aria-label={words.period}>
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
        {words.known(formatDate(period.asOf))} {period.decreeMonths && words.decree} {children}
      </Text>
    </section>
  );
}
