import type { CalendarDayKind } from "@dondoc/contract";
import { Button, Group, Input, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import type { PickProps } from "../../ui/use-form.ts";

/** One line of the form: a day of the notice, perhaps not whole yet. */
export interface DayLine {
  /** Keeps the line's place while others come and go. */
  line: number;
  day: string | null;
  kind: CalendarDayKind;
  name: string;
}

export const emptyDay = (line: number): DayLine => ({ line, day: null, kind: "holiday", name: "" });

const kinds: readonly CalendarDayKind[] = ["holiday", "compensation", "swapped-off", "make-up"];

/** The days that a notice names, line by line. */
export function NoticeDays({ value: days, error, onChange }: PickProps<readonly DayLine[]>) {
  const { enter: words, kinds: kindWords } = useWords().calendar;
  const change = (line: number, patch: Partial<DayLine>) =>
    onChange(days.map((day) => (day.line === line ? { ...day, ...patch } : day)));
  return (
    <Stack gap="sm" data-field="days">
      {days.map(({ line, day, kind, name }, index) => (
        <Group key={line} align="flex-end" gap="sm">
          <div style={{ flex: "1 1 11rem" }}>
            <DateField
              label={words.day(index + 1)}
              value={day}
              onChange={(next) => change(line, { day: next })}
            />
          </div>
          <NativeSelect
            style={{ flex: "1 1 10rem" }}
            label={words.dayKind}
            value={kind}
            onChange={(event) =>
              change(line, { kind: event.currentTarget.value as CalendarDayKind })
            }
            data={kinds.map((one) => ({ value: one, label: kindWords[one] }))}
          />
          <TextInput
            style={{ flex: "2 1 14rem" }}
            label={words.dayName}
            value={name}
            onChange={(event) => change(line, { name: event.currentTarget.value })}
          />
          {days.length > 1 && (
            <Button
              variant="default"
              aria-label={words.remove(index + 1)}
              onClick={() => onChange(days.filter((other) => other.line !== line))}
            >
              ×
            </Button>
          )}
        </Group>
      ))}
      {error && <Input.Error>{error}</Input.Error>}
      <Button
        variant="default"
        style={{ alignSelf: "flex-start" }}
        onClick={() => onChange([...days, emptyDay(Math.max(...days.map(({ line }) => line)) + 1)])}
      >
        {words.add}
      </Button>
    </Stack>
  );
}
