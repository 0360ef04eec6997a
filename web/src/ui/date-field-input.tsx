/* oxlint-disable import/no-unassigned-import -- styles and a locale have nothing to assign */
import "@mantine/dates/styles.css";
import "./date-field.css";
import "dayjs/locale/vi";
import { ActionIcon, Popover } from "@mantine/core";
import { DateInput, DatePicker, DatesProvider } from "@mantine/dates";
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
  const settings = {
    locale: language,
    firstDayOfWeek: 1 as const,
    weekendDays: [0 as const, 6 as const],
  };
  const bounds = { ...(minDate ? { minDate } : {}), ...(maxDate ? { maxDate } : {}) };
  const change = (value: string | null) => {
    setWrong("");
    props.onChange(value);
  };
  return (
    <DatesProvider settings={settings}>
      <DateInput
        {...props}
        {...bounds}
        size="md"
        valueFormat="DD/MM/YYYY"
        placeholder={date.placeholder}
        dateParser={parseDate}
        // Emptied is empty; without this the day before would stay behind an empty field.
        allowDeselect
        error={wrong === "" ? error : date.wrong(wrong)}
        onChange={change}
        onBlur={(event) => {
          const text = event.currentTarget.value.trim();
          setWrong(text === "" || parseDate(text) ? "" : text);
        }}
        // Its own calendar opens with the field, covers what is said to be wrong there, and knows no keyboard.
        popoverProps={{ disabled: true }}
        rightSection={
          <CalendarButton
            value={props.value}
            bounds={bounds}
            disabled={props.disabled ?? false}
            onChange={change}
          />
        }
        clearButtonProps={{ "aria-label": date.clear }}
      />
    </DatesProvider>
  );
}

interface CalendarButtonProps {
  value: string | null;
  bounds: { minDate?: string; maxDate?: string };
  disabled: boolean;
  onChange: (value: string | null) => void;
}

function CalendarButton({ value, bounds, disabled, onChange }: CalendarButtonProps) {
  const { date } = useWords().ui;
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          size={40}
          aria-label={date.open}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          <IconCalendar aria-hidden size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={date.open}>
        <DatePicker
          {...bounds}
          value={value}
          {...(value ? { defaultDate: value } : {})}
          size="md"
          hideOutsideDates
          // Escape closes the calendar and not the dialog around it.
          __stopPropagation
          onChange={(chosen) => {
            onChange(chosen);
            setOpened(false);
          }}
          ariaLabels={{
            nextMonth: date.nextMonth,
            previousMonth: date.previousMonth,
            nextYear: date.nextYear,
            previousYear: date.previousYear,
            nextDecade: date.nextDecade,
            previousDecade: date.previousDecade,
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
