/* oxlint-disable import/no-unassigned-import -- styles and a locale have nothing to assign */
import "@mantine/dates/styles.css";
import "./date-field.css";
import "dayjs/locale/vi";
import { ActionIcon, Input, Popover, TextInput } from "@mantine/core";
import { DatePicker, DatesProvider } from "@mantine/dates";
import { IconCalendar } from "@tabler/icons-react";
import { use, useCallback, useId, useLayoutEffect, useState } from "react";
import { useLanguage, useWords } from "../app/words/use-words.tsx";
import type { DateFieldProps } from "./date-field.tsx";
import { standingOf, taken, typedOver } from "./date-standing.ts";
import { type DateBounds, readDate } from "./date-text.ts";
import { formatDate } from "./dates.ts";
import { FieldFaults } from "./field-faults.ts";
import { useAfterPress } from "./use-after-press.ts";

/**
 * The text stands as it was typed. What is no date or leaves the bounds is said to be wrong, is no value of the form
 * around it and keeps that form from being sent; outside a form, in a list's filters, the earlier value goes on holding.
 * Mantine's own date input puts the earlier date back over such a text, and takes 5/1/2027 for the 1st of May.
 */
export function DateFieldInput({
  error,
  minDate,
  maxDate,
  value,
  onChange,
  clearable = false,
  disabled = false,
  required = false,
  "data-field": named,
  ...props
}: DateFieldProps) {
  const { date } = useWords().ui;
  const { language } = useLanguage();
  const ownName = useId();
  const field = named ?? ownName;
  const form = use(FieldFaults);
  const bounds = { ...(minDate ? { minDate } : {}), ...(maxDate ? { maxDate } : {}) };
  const [kept, setKept] = useState(() => standingOf(value));
  const standing = kept.held === value ? kept : taken(kept, value);
  if (standing !== kept) setKept(standing);
  const [isSaid, setSaid] = useState(false);
  const say = useCallback(() => setSaid(true), [setSaid]);
  const sayAfterPress = useAfterPress(say);

  const { text, typed } = standing;
  const { fault } = typed && !disabled ? readDate(text, bounds) : { fault: null };
  const message =
    fault === null
      ? null
      : date.faults[fault]({ label: props.label, text: text.trim(), ...bounds });
  useLayoutEffect(() => {
    if (form === null || message === null) return undefined;
    form.report(field, { message, show: say });
    return () => form.withdraw(field);
  }, [form, field, message, say]);

  const type = (next: string) => {
    const read = readDate(next, bounds);
    const told = read.fault !== null && form === null ? undefined : read.value;
    setSaid(false);
    setKept(typedOver(standing, next, told));
    if (told !== undefined) onChange(told);
  };
  const choose = (day: string | null) => type(day ? formatDate(day) : "");

  return (
    <DatesProvider
      settings={{ locale: language, firstDayOfWeek: 1 as const, weekendDays: [0, 6] as const }}
    >
      <TextInput
        {...props}
        size="md"
        data-field={field}
        autoComplete="off"
        placeholder={date.placeholder}
        required={required}
        disabled={disabled}
        value={text}
        error={message !== null && (isSaid || error) ? message : error}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") say();
        }}
        onBlur={() => {
          if (fault === null && value !== null && typed)
            setKept({ ...standing, text: formatDate(value) });
          sayAfterPress();
        }}
        rightSection={
          <CalendarButton value={value} bounds={bounds} disabled={disabled} onChange={choose} />
        }
        __clearable={clearable && text !== "" && !disabled}
        __clearSection={<Input.ClearButton aria-label={date.clear} onClick={() => choose(null)} />}
      />
    </DatesProvider>
  );
}

interface CalendarButtonProps {
  value: string | null;
  bounds: DateBounds;
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
