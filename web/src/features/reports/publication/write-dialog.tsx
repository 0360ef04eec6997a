import type { Publication } from "@dondoc/contract";
import { MultiSelect, TextInput } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";

type Struck = Record<string, string>;

/** The words before the table, and whom the table does not name: the reason beside each. */
export function WriteDialog({
  publication,
  onClose,
}: {
  publication: Publication;
  onClose: () => void;
}) {
  const words = useWords().publication.write;
  const { id, version, results, kept } = publication;
  const act = useAct("writePublication", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<{ intro: string; struck: Struck }>({
    initial: { intro: results?.intro ?? "", struck: struckIn(publication) },
    draft: `publications.write.${id}.${version}`,
    act,
    check: ({ struck }) => ({
      struck: Object.values(struck).every((reason) => reason.trim()) ? "" : words.missing,
    }),
  });
  const { value: struck, onChange, ...field } = form.pick("struck");
  const agencies = kept?.agencies ?? [];
  const nameOf = (unitId: string) => agencies.find((one) => one.id === unitId)?.name ?? "";
  return (
    <Dialog opened onClose={onClose} title={words.title} size="lg">
      <Form
        form={form}
        act={act}
        onSubmit={(values) =>
          act.send({
            body: {
              publicationId: id,
              version,
              intro: values.intro,
              struck: Object.entries(values.struck).map(([unitId, reason]) => ({ unitId, reason })),
            },
          })
        }
      >
        <LongText
          label={words.intro}
          description={words.introHint}
          autosize
          minRows={2}
          maxLength={4000}
          {...form.text("intro")}
        />
        <MultiSelect
          label={words.struck}
          description={words.struckHint}
          searchable
          data={agencies.map((one) => ({ value: one.id, label: one.name }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...field}
          value={Object.keys(struck)}
          onChange={(chosen) =>
            onChange(Object.fromEntries(chosen.map((unitId) => [unitId, struck[unitId] ?? ""])))
          }
        />
        {Object.entries(struck).map(([unitId, reason]) => (
          <TextInput
            key={unitId}
            label={words.reason(nameOf(unitId))}
            value={reason}
            maxLength={500}
            onChange={({ currentTarget }) => onChange({ ...struck, [unitId]: currentTarget.value })}
          />
        ))}
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const struckIn = ({ kept }: Publication): Struck =>
  Object.fromEntries(
    (kept?.withheld ?? []).flatMap(({ unit, because, reason }) =>
      because === "struck" ? [[unit.id, reason ?? ""]] : [],
    ),
  );
