import { Button, Fieldset, Group, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { newIdempotencyKey } from "../../app/api/idempotency-key.ts";
import type { PartyDraft } from "./assignment-draft.ts";
import { PartyEditor } from "./party-editor.tsx";

interface PartiesEditorProps {
  parties: PartyDraft[];
  onChange: (parties: PartyDraft[]) => void;
  error: string | undefined;
}

/** Everybody an assignment names, each in its part. */
export function PartiesEditor({ parties, onChange, error }: PartiesEditorProps) {
  const { editor, party: words } = useWords().documents;
  const add = () => {
    const key = newIdempotencyKey();
    onChange([
      ...parties,
      { key, role: "assignee", name: "", unit: null, group: null, excludedUnitIds: [] },
    ]);
  };
  return (
    <Fieldset legend={editor.parties} p="sm">
      {parties.length === 0 && <Text>{words.noAssignee}</Text>}
      {parties.map((party, index) => (
        <PartyEditor
          key={party.key}
          party={party}
          wrong={error !== undefined && party.name.trim() === ""}
          onChange={(changed) => onChange(parties.with(index, changed))}
          onRemove={() => onChange(parties.toSpliced(index, 1))}
        />
      ))}
      {error !== undefined && <Text c="red.9">{error}</Text>}
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconPlus aria-hidden size={18} />}
          data-field="parties"
          onClick={add}
        >
          {editor.addParty}
        </Button>
      </Group>
    </Fieldset>
  );
}
