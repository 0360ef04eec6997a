import type { TeamFunction } from "@dondoc/contract";
import { ActionIcon, Group, Input, NativeSelect, Stack, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { teamFunctions } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { PersonField, type ChosenPerson } from "./person-field.tsx";

export interface TeamValue {
  personId: string;
  name: string;
  function: TeamFunction;
}

interface TeamFieldProps {
  value: readonly TeamValue[];
  onChange: (team: TeamValue[]) => void;
  /** Members of the chosen body, offered first. */
  offered: readonly { person: ChosenPerson; post: string | null }[];
  error: string | undefined;
}

/** The team of an inspection, each with a function; the first chosen heads it. */
export function TeamField({ value, onChange, offered, error }: TeamFieldProps) {
  const { form: words, functions } = useWords().inspections;
  const add = (person: ChosenPerson | null) => {
    if (!person || value.some(({ personId }) => personId === person.id)) return;
    const as: TeamFunction = value.length === 0 ? "head" : "member";
    onChange([...value, { personId: person.id, name: person.name, function: as }]);
  };
  const left = offered.filter(({ person }) => value.every((one) => one.personId !== person.id));
  return (
    <Stack gap="xs" component="fieldset" style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" fw={500} data-field="team" tabIndex={-1}>
        {words.team} <span aria-hidden>*</span>
      </Text>
      <Text c="dimmed" size="sm">
        {words.teamHint}
      </Text>
      {error && <Input.Error>{error}</Input.Error>}
      {value.map((one) => (
        <Group key={one.personId} gap="sm" align="flex-end">
          <NativeSelect
            label={words.functionOf(one.name)}
            value={one.function}
            data={teamFunctions.map((as) => ({ value: as, label: functions[as] }))}
            onChange={({ currentTarget }) =>
              onChange(
                value.map((other) =>
                  other.personId === one.personId
                    ? {
                        ...other,
                        function:
                          teamFunctions.find((as) => as === currentTarget.value) ?? "member",
                      }
                    : other,
                ),
              )
            }
          />
          <ActionIcon
            variant="default"
            size={44}
            aria-label={words.drop(one.name)}
            onClick={() => onChange(value.filter(({ personId }) => personId !== one.personId))}
          >
            <IconX aria-hidden size={20} />
          </ActionIcon>
        </Group>
      ))}
      {left.length > 0 && (
        <NativeSelect
          label={words.addMember}
          value=""
          data={[
            { value: "", label: words.chooseMember },
            ...left.map(({ person, post }) => ({
              value: person.id,
              label: post === null ? person.name : `${person.name}, ${post}`,
            })),
          ]}
          onChange={({ currentTarget }) =>
            add(left.find(({ person }) => person.id === currentTarget.value)?.person ?? null)
          }
        />
      )}
      <PersonField chosen="" onChoose={add} />
    </Stack>
  );
}
