import type { AskedPart } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface AllocateDialogProps {
  part: AskedPart;
  title: string;
  onClose: () => void;
}

/** Gives a request to one person of the agency. */
export function AllocateDialog({ part, title, onClose }: AllocateDialogProps) {
  const { acts: words } = useWords().coordination;
  const people = useQuery(read("listPeople", { query: { unitId: part.asked.id } }));
  const act = useAct("allocateConsultation", { said: words.allocated, onDone: onClose });
  const form = useForm({
    initial: { personId: part.person?.id ?? "" },
    act,
    check: ({ personId }) => ({ personId: personId ? "" : words.personMissing }),
  });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ personId }) =>
          act.send({ body: { askedId: part.id, version: part.version, personId } })
        }
      >
        <NativeSelect label={words.allocate} required {...form.text("personId")}>
          <option value="">{words.choosePerson}</option>
          {(people.data?.items ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <FormButtons submit={title} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
