import type { ReportSheet } from "@dondoc/contract";
import { ActionIcon, Group, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { reportsRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { nextOf } from "../../ui/period-choice.ts";
import { PeriodFields, todayHere } from "../../ui/period-fields.tsx";
import styles from "./reports.module.css";

/** Which period and as of which day; both stand in the address. A daily form has neither. */
export function AskBar({ sheet: { scope, period } }: { sheet: ReportSheet }) {
  const words = useWords().reports;
  const navigate = reportsRoute.useNavigate();
  const ask = (asked: { period: string; asOf?: string }) =>
    void navigate({
      search: (before) => {
        const { asOf: _, ...others } = before;
        return { ...others, ...asked };
      },
    });
  if (scope === "today") {
    return (
      <Text component="p" m={0}>
        <strong>{words.today(formatDate(todayHere()))}</strong>
      </Text>
    );
  }
  const next = nextOf(period.code);
  return (
    <section className={styles.bar} aria-label={words.period}>
      <Group align="flex-end" gap="sm" className="no-print">
        <ActionIcon
          variant="default"
          aria-label={words.earlier}
          onClick={() => ask({ period: period.previous })}
        >
          <IconChevronLeft aria-hidden size={20} />
        </ActionIcon>
        <PeriodFields period={period} choose={(code) => ask({ period: code })} />
        <ActionIcon
          variant="default"
          aria-label={words.later}
          disabled={next === null || period.to >= todayHere()}
          onClick={() => next !== null && ask({ period: next })}
        >
          <IconChevronRight aria-hidden size={20} />
        </ActionIcon>
        <DateField
          label={words.asOf}
          value={period.asOf}
          minDate={period.from}
          maxDate={todayHere()}
          onChange={(day) => ask({ period: period.code, ...(day ? { asOf: day } : {}) })}
        />
      </Group>
      <Text component="p" m={0}>
        <strong>{words.range(period.title, formatDate(period.from), formatDate(period.to))}</strong>
        {". "}
        {words.known(formatDate(period.asOf))} {period.decreeMonths && words.decree}
      </Text>
    </section>
  );
}
