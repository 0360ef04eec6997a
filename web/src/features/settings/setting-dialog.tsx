import type { Setting } from "@dondoc/contract";
import { Radio, Stack, Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { type PickProps, useForm } from "../../ui/use-form.ts";
import { choicesOf, parseValue } from "./setting-value.ts";

interface SettingValues {
  value: string;
  legalBasis: string;
}

export function SettingDialog({ setting, onClose }: { setting: Setting; onClose: () => void }) {
  const { settings: words } = useWords();
  const act = useAct("changeSetting", {
    said: words.form.done(setting.title),
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<SettingValues>({
    initial: { value: String(setting.value), legalBasis: "" },
    draft: `setting.${setting.key}`,
    act,
    check: ({ value, legalBasis }) => ({
      value: parseValue(value, setting) === null ? words.form.valueMissing : "",
      legalBasis: legalBasis.trim() ? "" : words.form.basisMissing,
    }),
  });
  const send = ({ value, legalBasis }: SettingValues) => {
    const parsed = parseValue(value, setting);
    if (parsed !== null) act.send({ body: { key: setting.key, value: parsed, legalBasis } });
  };
  const choices = choicesOf(setting, words);
  const label = setting.unit ? words.form.valueIn(setting.unit) : words.form.value;
  return (
    <Dialog opened onClose={onClose} title={words.form.title}>
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
        <TextInput
          label={words.form.basis}
          description={words.form.basisHint}
          {...form.text("legalBasis")}
        />
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
