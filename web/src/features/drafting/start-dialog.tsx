import type { StartedKind, UnitRef } from "@dondoc/contract";
import { Button, Group, NativeSelect, SimpleGrid, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

const kinds: readonly StartedKind[] = ["công văn", "thông báo", "báo cáo"];
interface Values {
  kind: StartedKind;
  organ: "office" | "committee";
  subject: string;
  unitIds: UnitRef[];
  text: string;
}
const initial: Values = { kind: "công văn", organ: "office", subject: "", unitIds: [], text: "" };

/** A document of one's own words; the server puts head, symbol and signature to it. */
export function StartDialog({ onClose }: { onClose: () => void }) {
  const { drafting } = useWords();
  const words = drafting.start;
  const navigate = useNavigate();
  const act = useAct("startDraft", {
    said: words.done,
    onDone: async ({ id }) => {
      form.clear();
      onClose();
      await navigate({ to: "/du-thao/$id", params: { id } });
    },
  });
  const form = useForm<Values>({
    initial,
    draft: "drafting.new",
    act,
    check: ({ subject, unitIds, text }) => ({
      subject: subject.trim() ? "" : words.subjectMissing,
      unitIds: unitIds.length > 0 ? "" : words.unitMissing,
      text: text.trim() ? "" : words.textMissing,
    }),
  });
  const units = form.pick("unitIds");
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={({ unitIds, ...values }) =>
          act.send({ body: { ...values, unitIds: unitIds.map(({ id }) => id) } })
        }
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect label={words.kind} {...form.text("kind")}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {drafting.kinds[kind]}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect label={words.organ} {...form.text("organ")}>
            <option value="office">{words.organs.office}</option>
            <option value="committee">{words.organs.committee}</option>
          </NativeSelect>
        </SimpleGrid>
        <TextInput
          label={words.subject}
          description={words.subjectHint}
          {...form.text("subject")}
        />
        <div>
          <UnitPicker
            label={units.value.length === 0 ? words.unit : words.addUnit}
            value={null}
            error={units.error}
            data-field="unitIds"
            onChange={(unit) => {
              if (unit && !units.value.some(({ id }) => id === unit.id)) {
                units.onChange([...units.value, unit]);
              }
            }}
          />
          <Group gap="xs" mt="xs">
            {units.value.map((unit) => (
              <Button
                key={unit.id}
                variant="default"
                aria-label={words.dropUnit(unit.name)}
                rightSection={<IconX aria-hidden size={16} />}
                onClick={() => units.onChange(units.value.filter(({ id }) => id !== unit.id))}
              >
                {unit.name}
              </Button>
            ))}
          </Group>
        </div>
        <LongText
          label={words.text}
          description={words.textHint}
          autosize
          minRows={6}
          {...form.text("text")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
