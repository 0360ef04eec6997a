import type { UnitRef } from "@dondoc/contract";
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { emptyShape, type Shape, ShapeFields } from "./shape-fields.tsx";
import styles from "./succession.module.css";

/** An agency that takes over: one that is there, or one that begins. */
export interface Receiver {
  isNew: boolean;
  unit: UnitRef | null;
  shape: Shape;
  functionScope: string;
  fieldIds: string[];
  isHeir: boolean;
}
export const emptyReceiver: Receiver = {
  isNew: false,
  unit: null,
  shape: emptyShape,
  functionScope: "",
  fieldIds: [],
  isHeir: false,
};

interface ReceiversProps {
  /** Several may take over, each its part. */
  many: boolean;
  value: Receiver[];
  error: string | undefined;
  onChange: (receivers: Receiver[]) => void;
  "data-field": string;
}

export function Receivers({ many, value, error, onChange, "data-field": field }: ReceiversProps) {
  const { form: words } = useWords().succession;
  const put = (at: number, patch: Partial<Receiver>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...patch } : one)));
  return (
    <Stack gap="sm" data-field={field}>
      {value.map((receiver, at) => (
        <fieldset key={at} className={styles.receiver}>
          <legend>{many ? words.receiver(at + 1) : words.receivers}</legend>
          <Stack gap="sm">
            <One receiver={receiver} onChange={(patch) => put(at, patch)} />
            {many && value.length > 1 && (
              <Part receiver={receiver} onChange={(patch) => put(at, patch)} />
            )}
            {many && (
              <Group justify="flex-end">
                <Button
                  variant="subtle"
                  onClick={() => onChange(value.filter((_, index) => index !== at))}
                >
                  {words.dropReceiver(at + 1)}
                </Button>
              </Group>
            )}
          </Stack>
        </fieldset>
      ))}
      {error && (
        <Text c="#a51111" role="alert">
          {error}
        </Text>
      )}
      {(many || value.length === 0) && (
        <Group>
          <Button variant="default" onClick={() => onChange([...value, emptyReceiver])}>
            {words.addReceiver}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface OneProps {
  receiver: Receiver;
  onChange: (patch: Partial<Receiver>) => void;
}

function One({ receiver: { isNew, unit, shape }, onChange }: OneProps) {
  const { form: words } = useWords().succession;
  return (
    <>
      <SegmentedControl
        aria-label={words.receivers}
        value={isNew ? "new" : "old"}
        onChange={(chosen) => onChange({ isNew: chosen === "new" })}
        data={[
          { value: "old", label: words.existing },
          { value: "new", label: words.fresh },
        ]}
        style={{ alignSelf: "flex-start" }}
      />
      {isNew ? (
        <ShapeFields
          shape={shape}
          error={undefined}
          onChange={(next) => onChange({ shape: next })}
        />
      ) : (
        <UnitPicker
          label={words.existing}
          required
          value={unit}
          onChange={(next) => onChange({ unit: next })}
        />
      )}
    </>
  );
}

/** Which part of the work goes here. */
function Part({ receiver: { functionScope, fieldIds, isHeir }, onChange }: OneProps) {
  const { form: words } = useWords().succession;
  const book = useQuery(read("getPortfolios", { query: {} }));
  return (
    <>
      <TextInput
        label={words.scope}
        description={words.scopeHint}
        value={functionScope}
        onChange={({ currentTarget }) => onChange({ functionScope: currentTarget.value })}
      />
      <MultiSelect
        label={words.fields}
        searchable
        data={(book.data?.fields ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        value={fieldIds}
        onChange={(next) => onChange({ fieldIds: next })}
      />
      <Checkbox
        label={words.heir}
        checked={isHeir}
        onChange={({ currentTarget }) => onChange({ isHeir: currentTarget.checked })}
      />
    </>
  );
}
