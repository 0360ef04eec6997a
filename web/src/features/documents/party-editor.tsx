import type { PartyRole } from "@dondoc/contract";
import { ActionIcon, Group, NativeSelect, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import type { PartyDraft } from "./assignment-draft.ts";
import { GroupField } from "./group-field.tsx";
import { useRoom } from "./room.ts";
import styles from "./editor.module.css";

const roles: readonly PartyRole[] = ["assignee", "coordinating", "report-to", "via", "copy-to"];
const meanings = ["unit", "group", "name"] as const;
type Meaning = (typeof meanings)[number];

interface PartyEditorProps {
  party: PartyDraft;
  onChange: (party: PartyDraft) => void;
  onRemove: () => void;
  wrong: boolean;
}

/** One body: its part, its name as written, and which agency or group of the register it is. */
export function PartyEditor({ party, onChange, onRemove, wrong }: PartyEditorProps) {
  const { party: words, roles: roleNames } = useWords().documents;
  const { asOf } = useRoom();
  const [meaning, setMeaning] = useState<Meaning>(() => meaningOf(party));
  const mean = (picked: Meaning) => {
    setMeaning(picked);
    const { unit, group } = party;
    onChange({
      ...party,
      unit: picked === "unit" ? unit : null,
      group: picked === "group" ? group : null,
    });
  };
  return (
    <fieldset className={styles.party}>
      <legend className="visually-hidden">{party.name === "" ? words.add : party.name}</legend>
      <Group gap="sm" align="flex-end" wrap="nowrap">
        <TextInput
          className={styles.grow}
          label={words.name}
          value={party.name}
          error={wrong && words.nameNeeded}
          maxLength={400}
          data-field={`party.${party.key}`}
          onChange={(event) => onChange({ ...party, name: event.currentTarget.value })}
        />
        <ActionIcon aria-label={words.remove(party.name)} onClick={onRemove}>
          <IconTrash aria-hidden />
        </ActionIcon>
      </Group>
      <div className={styles.pair}>
        <NativeSelect
          label={words.role}
          value={party.role}
          data={roles.map((role) => ({ value: role, label: roleNames[role] }))}
          onChange={(event) => {
            const role = roles.find((one) => one === event.currentTarget.value);
            if (role) onChange({ ...party, role });
          }}
        />
        <NativeSelect
          label={words.meaning}
          value={meaning}
          data={meanings.map((one) => ({ value: one, label: words.meanings[one] }))}
          onChange={(event) => {
            const picked = meanings.find((one) => one === event.currentTarget.value);
            if (picked) mean(picked);
          }}
        />
      </div>
      {meaning === "unit" && (
        <UnitPicker
          label={words.pickUnit}
          value={party.unit && { ...party.unit, shortName: null }}
          {...(asOf === undefined ? {} : { asOf })}
          clearable
          onChange={(unit) => onChange({ ...party, unit, name: party.name || (unit?.name ?? "") })}
        />
      )}
      {meaning === "group" && <GroupField party={party} asOf={asOf} onChange={onChange} />}
    </fieldset>
  );
}

function meaningOf({ unit, group, role, name }: PartyDraft): Meaning {
  if (group) return "group";
  const mayStayName = role === "report-to" || role === "via" || role === "copy-to";
  return unit || !mayStayName || name === "" ? "unit" : "name";
}
