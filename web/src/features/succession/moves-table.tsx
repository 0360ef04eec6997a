import type { ReorganisationEffect } from "@dondoc/contract";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./succession.module.css";

type Person = ReorganisationEffect["people"][number];
interface Move {
  successor: number | null;
  title: string;
  isHead: boolean;
}
/** By appointment. */
export type Moves = Readonly<Record<string, Move>>;

interface MovesTableProps {
  people: readonly Person[];
  receivers: readonly string[];
  moves: Moves;
  onChange: (moves: Moves) => void;
}

/** Where each person goes, with which post; whoever goes nowhere leaves. */
export function MovesTable({ people, receivers, moves, onChange }: MovesTableProps) {
  const { effect: words } = useWords().succession;
  const moveOf = ({ appointmentId, title }: Person): Move =>
    moves[appointmentId] ?? { successor: null, title, isHead: false };
  const put = (person: Person, patch: Partial<Move>) =>
    onChange({ ...moves, [person.appointmentId]: { ...moveOf(person), ...patch } });
  return (
    <Section title={words.people} lead={words.peopleLead}>
      <ListTable
        caption={words.peopleCaption}
        rows={people}
        rowKey={({ appointmentId }) => appointmentId}
        columns={[
          {
            title: words.person,
            isName: true,
            render: ({ person, title, unit, roles }) => (
              <>
                <TextLink to="/co-quan/ban-giao/$id" params={{ id: person.id }} underline="always">
                  {person.name}
                </TextLink>
                <div className={styles.quiet}>
                  {title}, {unit.name}
                </div>
                {roles.length > 0 && (
                  <div className={styles.quiet}>
                    {words.roles}: {roles.join(", ")}
                  </div>
                )}
              </>
            ),
          },
          {
            title: words.to,
            width: 18,
            isActs: true,
            render: (person) => (
              <NativeSelect
                aria-label={`${words.to}: ${person.person.name}`}
                value={String(moveOf(person).successor ?? "")}
                onChange={({ currentTarget: { value } }) =>
                  put(person, { successor: value === "" ? null : Number(value) })
                }
                data={[
                  { value: "", label: words.leaves },
                  ...receivers.map((name, at) => ({ value: String(at), label: name })),
                ]}
              />
            ),
          },
          {
            title: words.newTitle,
            width: 15,
            isActs: true,
            render: (person) => (
              <TextInput
                aria-label={`${words.newTitle}: ${person.person.name}`}
                disabled={moveOf(person).successor === null}
                value={moveOf(person).title}
                onChange={({ currentTarget }) => put(person, { title: currentTarget.value })}
              />
            ),
          },
          {
            title: words.asHead,
            width: 7,
            render: (person) => (
              <Checkbox
                aria-label={`${words.asHead}: ${person.person.name}`}
                disabled={moveOf(person).successor === null}
                checked={moveOf(person).isHead}
                onChange={({ currentTarget }) => put(person, { isHead: currentTarget.checked })}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
