import type { ChecklistDetail } from "@dondoc/contract";
import { NativeSelect, Text, TextInput } from "@mantine/core";
import { checklistKinds } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { LongText } from "../../../ui/long-text.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { readItemLines, writeItemLines } from "./item-lines.ts";

interface Values {
  kind: string;
  title: string;
  basis: string;
  because: string;
  items: string;
}

function useListForm(
  initial: Values,
  draft: string,
  act: ReturnType<typeof useAct>,
  anew: boolean,
) {
  const { form: words } = useWords().checklists;
  const empty = (text: string, what: string) => (text.trim() === "" ? words.missing(what) : "");
  const wrongLines = (text: string): string => {
    const { items, wrong } = readItemLines(text);
    if (wrong) return wrong.what === "section" ? words.noSection(wrong.line) : words.tooMany(wrong.line); // prettier-ignore
    return items.length === 0 ? words.noItems : "";
  };
  return useForm<Values>({
    initial,
    draft,
    act,
    check: (values) => ({
      title: empty(values.title, words.title),
      basis: empty(values.basis, words.basis),
      because: anew ? empty(values.because, words.because) : "",
      items: wrongLines(values.items),
    }),
  });
}

interface FieldsProps {
  form: ReturnType<typeof useListForm>;
}

function TextFields({ form }: FieldsProps) {
  const { form: words } = useWords().checklists;
  const { items } = readItemLines(form.values.items);
  const sections = new Set(items.map(({ section }) => section)).size;
  return (
    <>
      <TextInput label={words.title} required {...form.text("title")} />
      <LongText label={words.basis} required autosize minRows={2} {...form.text("basis")} />
      <LongText
        label={words.lines}
        description={words.linesHint}
        required
        autosize
        minRows={8}
        maxRows={20}
        {...form.text("items")}
      />
      <Text c="dimmed">{words.read(items.length, sections)}</Text>
    </>
  );
}

/** Writes a list of the province's own. */
export function WriteDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const { checklists: words } = useWords();
  const act = useAct("writeChecklist", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const initial = { kind: "other", title: "", basis: "", because: "", items: "" };
  const form = useListForm(initial, "checklist.new", act, false);
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ kind, title: name, basis, items }) =>
          act.send({
            body: {
              kind: checklistKinds.find((one) => one === kind) ?? "other",
              title: name,
              basis,
              items: readItemLines(items).items,
            },
          })
        }
      >
        <NativeSelect
          label={words.form.kind}
          {...form.text("kind")}
          data={checklistKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
        />
        <TextFields form={form} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface ReviseDialogProps {
  list: ChecklistDetail;
  title: string;
  onClose: () => void;
}

/** Writes a list anew, as its next version. */
export function ReviseListDialog({ list, title, onClose }: ReviseDialogProps) {
  const { checklists: words } = useWords();
  const act = useAct("reviseChecklist", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const initial = {
    kind: list.kind,
    title: list.title,
    basis: list.basis,
    because: "",
    items: writeItemLines(list.items),
  };
  const draft = `checklist.${list.id}.${list.latest}`;
  const form = useListForm(initial, draft, act, true);
  return (
    <Dialog opened onClose={onClose} title={title} size="xl">
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ title: name, basis, because, items }) =>
          act.send({
            body: {
              checklistId: list.id,
              version: list.latest,
              title: name,
              basis,
              because,
              items: readItemLines(items).items,
            },
          })
        }
      >
        <LongText
          label={words.form.because}
          required
          autosize
          minRows={2}
          {...form.text("because")}
        />
        <TextFields form={form} />
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
