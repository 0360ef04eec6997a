/* oxlint-disable import/no-unassigned-import -- styles and a locale have nothing to assign */
import "@mantine/dates/styles.css";
import "./date-field.css";
import "dayjs/locale/vi";
import { ActionIcon } from "@mantine/core";
import { DateInput, DatesProvider } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useWords } from "../app/words/use-words.tsx";
import type { DateFieldProps } from "./date-field.tsx";
import { parseDate } from "./dates.ts";

/**
 * Mantine reads typed text with `new Date(text)`, which makes 5/1/2027 the 1st of May; only a strict parser is right.
 * Text that is no date is said to be wrong rather than silently dropped.
 */
export function DateFieldInput({ error, minDate, maxDate, ...props }: DateFieldProps) {
  const { date } = useWords().ui;
  const { language } = useLanguage();
  const [wrong, setWrong] = useState("");
  const [opened, setOpened] = useState(false);
  const settings = {
    locale: language,
    firstDayOfWeek: 1 as const,
    weekendDays: [0 as const, 6 as const],
  };
  return (
    <DatesProvider settings={settings}>
      <DateInput
        {...props}
        {...(minDate ? { minDate } : {})}
        {...(maxDate ? { maxDate } : {})}
        size="md"
        valueFormat="DD/MM/YYYY"
        placeholder={date.placeholder}
        dateParser={parseDate}
        error={wrong === "" ? error : date.wrong(wrong)}
        onChange={(value) => {
          setWrong("");
          setOpened(false);
          props.onChange(value);
        }}
        onBlur={(event) => {
          const text = event.currentTarget.value.trim();
          setWrong(text === "" || parseDate(text) ? "" : text);
        }}
        hideOutsideDates
        // Only by its button: opened with the field it would cover what is said to be wrong there.
        popoverProps={{
          opened,
          onChange: setOpened,
          trapFocus: true,
          returnFocus: true,
          transitionProps: { duration: 0 },
        }}
        rightSection={
          <ActionIcon
            aria-label={date.open}
            aria-haspopup="dialog"
            aria-expanded={opened}
            disabled={props.disabled ?? false}
            onClick={() => setOpened(!opened)}
          >
            <IconCalendar aria-hidden size={20} />
          </ActionIcon>
        }
        clearButtonProps={{ "aria-label": date.clear }}
        ariaLabels={{
          nextMonth: date.nextMonth,
          previousMonth: date.previousMonth,
          nextYear: date.nextYear,
          previousYear: date.previousYear,
          nextDecade: date.nextDecade,
          previousDecade: date.previousDecade,
        }}
      />
    </DatesProvider>
  );
}
