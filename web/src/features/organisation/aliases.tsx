import type { UnitDetail } from "@dondoc/contract";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

export function Aliases({ unit, mayEdit }: { unit: UnitDetail; mayEdit: boolean }) {
  const { unit: words } = useWords().organisation;
  return (
    <Stack gap="sm">
      {unit.aliases.length === 0 ? (
        <Text c="dimmed">{words.noAlias}</Text>
      ) : (
        <Text>{unit.aliases.join("; ")}</Text>
      )}
      {mayEdit && <AliasForm unitId={unit.id} />}
    </Stack>
  );
}

function AliasForm({ unitId }: { unitId: string }) {
  const { edit: words } = useWords().organisation;
  const act = useAct("addAlias", {
    said: (_, { body }) => words.aliasAdded(body.alias),
    onDone: () => {
      form.clear();
    },
  });
  const form = useForm({
    initial: { alias: "" },
    act,
    check: ({ alias }) => ({ alias: alias.trim() ? "" : words.aliasMissing }),
  });
  return (
    <Form form={form} act={act} onSubmit={({ alias }) => act.send({ body: { unitId, alias } })}>
      <Group align="flex-start" gap="sm" className="no-print">
        <TextInput label={words.alias} w="24rem" maw="100%" {...form.text("alias")} />
        <Button type="submit" variant="default" mt="2rem" loading={act.pending}>
          {words.addAlias}
        </Button>
      </Group>
    </Form>
  );
}
