import type { Setting } from "@dondoc/contract";
import { Button, Radio, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type PickProps, useForm } from "../../ui/use-form.ts";
import {
  previewOf,
  sameQuestion,
  SettingPreviewBox,
  type SettingPreviewOf,
  type SettingValues,
} from "./setting-preview.tsx";
import { choicesOf, parseValue } from "./setting-value.ts";

export function SettingDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { settings: words } = useWords();
  const { today } = useSession();
  const act = useAct("changeSetting", {
    said: words.form.done(setting.title),
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<SettingValues>({
    initial: { value: String(setting.value), validFrom: null, legalBasis: "" },
    draft: `setting.${setting.key}`,
    act,
    check: ({ value, legalBasis }) => ({
      value: parseValue(value, setting) === null ? words.form.valueMissing : "",
      legalBasis: legalBasis.trim() ? "" : words.form.basisMissing,
    }),
  });
  const send = ({ value, validFrom, legalBasis }: SettingValues) => {
    const parsed = parseValue(value, setting);
    if (parsed === null) return;
    const body = { key: setting.key, value: parsed, legalBasis };
    act.send({ body: validFrom ? { ...body, validFrom } : body });
  };
  const [asked, setAsked] = useState<SettingPreviewOf>();
  const wanted = previewOf(setting, form.values);
  const choices = choicesOf(setting, words);
  const label = setting.unit ? words.form.valueIn(setting.unit) : words.form.value;
  return (
    <Dialog opened onClose={onClose} title={words.form.title} size="xl">
      <Form form={form} act={act} onSubmit={send}>
        <Text fw={600}>{setting.title}</Text>
        {choices ? (
          <Choices label={label} choices={choices} {...form.pick("value")} />
        ) : (
          <TextInput
            label={label}
            description={setting.written && words.form.writtenAs[setting.written]}
            inputMode={typeof setting.value === "number" ? "numeric" : "text"}
            {...form.text("value")}
          />
        )}
        <DateField
          label={words.form.validFrom}
          description={words.form.validFromHint}
          clearable
          minDate={today}
          {...form.pick("validFrom")}
        />
        <TextInput
          label={words.form.basis}
          description={words.form.basisHint}
          {...form.text("legalBasis")}
        />
        <Button
          variant="default"
          style={{ alignSelf: "flex-start" }}
          disabled={wanted === null}
          onClick={() => setAsked(wanted ?? undefined)}
        >
          {words.form.preview}
        </Button>
        {asked && wanted && sameQuestion(asked, wanted) && <SettingPreviewBox asked={asked} />}
        <FormButtons submit={words.form.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface ChoicesProps extends PickProps<string> {
  label: string;
  choices: readonly { text: string; title: string }[];
}

function Choices({ label, choices, value, error, onChange, ...marks }: ChoicesProps) {
  return (
    <Radio.Group label={label} value={value} error={error} onChange={onChange}>
      <Stack gap="xs" mt="xs">
        {choices.map(({ text, title }, index) => (
          <Radio key={text} value={text} label={title} {...(index === 0 ? marks : {})} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
