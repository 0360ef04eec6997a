import type { DocumentDetail, VersionKind } from "@dondoc/contract";
import { Button, Group, Radio, Select, Stack } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { writtenReference } from "../name-of.ts";
import { useAct } from "../../../ui/use-act.ts";
import { Dialog } from "../dialog.tsx";

const kinds: readonly VersionKind[] = ["replaces", "amends", "corrects"];

/** An officer says which document of the register this one replaces, amends or corrects. */
export function RelateDialog({
  document,
  onClose,
}: {
  document: DocumentDetail;
  onClose: () => void;
}) {
  const { versions: words } = useWords().documents;
  const [kind, setKind] = useState<VersionKind>("replaces");
  const [earlierId, setEarlierId] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const act = useAct("relateVersions", { said: words.stated, onDone: onClose });
  const send = () => {
    setMissing(earlierId === null);
    if (earlierId) act.send({ body: { documentId: document.id, earlierId, kind } });
  };
  return (
    <Dialog title={words.dialogTitle} onClose={onClose}>
      <DocumentPicker
        except={document.id}
        value={earlierId}
        onChange={setEarlierId}
        error={missing && earlierId === null ? words.pickNeeded : null}
      />
      <Radio.Group
        label={words.kind}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? "replaces")}
      >
        <Stack gap="xs" mt="xs">
          {kinds.map((one) => (
            <Radio key={one} value={one} label={words.kinds[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <ProblemAlert act={act} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button loading={act.pending} onClick={send}>
          {words.state}
        </Button>
      </Group>
    </Dialog>
  );
}

interface PickerProps {
  except: string;
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | null;
}

function DocumentPicker({ except, value, onChange, error }: PickerProps) {
  const { versions: words, register } = useWords().documents;
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed, 200);
  const { data } = useQuery({
    ...read("listDocuments", { query: q.trim() ? { q: q.trim() } : {} }),
    placeholderData: keepPreviousData,
  });
  const found = (data?.items ?? []).filter(({ id, secretStub }) => id !== except && !secretStub);
  return (
    <Select
      label={words.find}
      required
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has already searched.
      filter={({ options }) => options}
      data={found.map((row) => ({
        value: row.id,
        label: `${writtenReference(row, register)} · ${row.title}`,
      }))}
      value={value}
      onChange={onChange}
      error={error}
      nothingFoundMessage={words.nothingFound}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
