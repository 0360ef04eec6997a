/* oxlint-disable import/no-unassigned-import -- styles and a locale have nothing to assign */
import "@mantine/dates/styles.css";
import "./date-field.css";
import "dayjs/locale/vi";
import { DateInput, DatesProvider } from "@mantine/dates";
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
          props.onChange(value);
        }}
        onBlur={(event) => {
          const text = event.currentTarget.value.trim();
          setWrong(text === "" || parseDate(text) ? "" : text);
        }}
        hideOutsideDates
        popoverProps={{ transitionProps: { duration: 0 } }}
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
