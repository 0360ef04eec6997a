import { Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import type { PartyDraft } from "./assignment-draft.ts";
import styles from "./editor.module.css";

interface GroupFieldProps {
  party: PartyDraft;
  asOf: string | undefined;
  onChange: (party: PartyDraft) => void;
}

/** A group of the register as it stood on the document's date, less the members that a person takes out. */
export function GroupField({ party, asOf, onChange }: GroupFieldProps) {
  const { party: words } = useWords().documents;
  const query = useQuery(read("listUnitGroups", { query: asOf === undefined ? {} : { asOf } }));
  return (
    <Answer query={query}>
      {({ items }) => {
        const group = items.find(({ id }) => id === party.group?.id);
        const members = group?.members ?? [];
        const out = new Set(party.excludedUnitIds);
        return (
          <>
            <NativeSelect
              label={words.pickGroup}
              value={party.group?.id ?? ""}
              data={[
                { value: "", label: "—" },
                ...items.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => {
                const picked = items.find(({ id }) => id === event.currentTarget.value);
                onChange({
                  ...party,
                  group: picked ? { id: picked.id, name: picked.name } : null,
                  name: party.name || (picked?.name ?? ""),
                  excludedUnitIds: [],
                });
              }}
            />
            {group && (
              <details className={styles.members} open={members.length <= 12}>
                <summary>{words.exclusions(out.size, members.length)}</summary>
                <p>{words.exclusionsHint}</p>
                <div className={styles.boxes}>
                  {members.map(({ id, name }) => (
                    <Checkbox
                      key={id}
                      label={name}
                      checked={!out.has(id)}
                      onChange={() =>
                        onChange({
                          ...party,
                          excludedUnitIds: out.has(id)
                            ? party.excludedUnitIds.filter((one) => one !== id)
                            : [...party.excludedUnitIds, id],
                        })
                      }
                    />
                  ))}
                </div>
              </details>
            )}
          </>
        );
      }}
    </Answer>
  );
}
