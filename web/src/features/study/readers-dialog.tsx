import type { StudyReader } from "@dondoc/contract";
import { MultiSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface ReadersDialogProps {
  documentId: string;
  unitId: string;
  /** Where those who may be named work: the agency, or whoever took it over. */
  worksAt: string;
  readers: readonly StudyReader[];
  onClose: () => void;
}

/** The head says who must read the document; who has read it stays. */
export function ReadersDialog({
  documentId,
  unitId,
  worksAt,
  readers,
  onClose,
}: ReadersDialogProps) {
  const { study } = useWords();
  const words = study.readers;
  const people = useQuery(read("listPeople", { query: { unitId: worksAt } })).data?.items ?? [];
  const act = useAct("nameReaders", { said: study.said.named, onDone: onClose });
  const now = readers.map(({ person }) => person.id);
  const form = useForm<{ name: string[] }>({ initial: { name: now }, act });
  const known = new Map([
    ...readers.map(({ person, title }) => [person.id, line(person.name, title)] as const),
    ...people.map(({ id, name, title }) => [id, line(name, title)] as const),
  ]);
  const finished = new Set(readers.filter(({ readAt }) => readAt).map(({ person }) => person.id));
  const send = ({ name }: { name: string[] }) =>
    act.send({
      body: {
        documentId,
        unitId,
        name: name.filter((id) => !now.includes(id)),
        release: now.filter((id) => !name.includes(id) && !finished.has(id)),
      },
    });
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form form={form} act={act} onSubmit={send} label={words.title}>
        <Text>{words.lead}</Text>
        <MultiSelect
          label={words.people}
          searchable
          placeholder={words.hint}
          nothingFoundMessage={words.none}
          data={[...known].map(([value, label]) => ({ value, label }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          {...form.pick("name")}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

const line = (name: string, title: string | null): string =>
  title === null ? name : `${name}, ${title}`;
