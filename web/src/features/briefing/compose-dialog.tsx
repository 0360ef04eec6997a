import type { BriefingCandidate, BriefingDesk } from "@dondoc/contract";
import { Button, Group, Text, TextInput, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import styles from "./briefing.module.css";

interface Chosen {
  task: BriefingCandidate["task"];
  agency: string;
  daysLate: number;
  proposal: string;
}
interface Values {
  heldOn: string | null;
  items: Chosen[];
}

/** Draws up a list from what is ready and from tasks found by hand; each with what is asked of the leaders. */
export function ComposeDialog({ desk, onClose }: { desk: BriefingDesk; onClose: () => void }) {
  const { briefing } = useWords();
  const words = briefing.compose;
  const navigate = useNavigate();
  const act = useAct("composeBriefing", {
    said: words.done,
    onDone: async ({ id }) => {
      form.clear();
      onClose();
      await navigate({ to: "/giao-ban/$id", params: { id } });
    },
  });
  const chosenOf = ({ task, unit, daysLate }: BriefingCandidate): Chosen => ({
    task,
    agency: unit.name,
    daysLate,
    proposal: words.usual(unit.name),
  });
  const form = useForm<Values>({
    initial: { heldOn: desk.asOf, items: desk.prepared.map(chosenOf) },
    draft: "briefing.compose",
    act,
    check: ({ heldOn, items }) => ({
      heldOn: heldOn ? "" : words.heldMissing,
      items: wrongOf(items),
    }),
  });
  function wrongOf(items: readonly Chosen[]): string {
    if (items.length === 0) return words.none;
    const bare = items.find(({ proposal }) => proposal.trim() === "");
    return bare ? words.proposalMissing(bare.task.number) : "";
  }
  const items = form.pick("items");
  const drop = (id: string) => items.onChange(items.value.filter(({ task }) => task.id !== id));
  const propose = (id: string, proposal: string) =>
    items.onChange(items.value.map((one) => (one.task.id === id ? { ...one, proposal } : one)));
  return (
    <Dialog opened onClose={onClose} title={words.title} size="xl">
      <Form
        form={form}
        act={act}
        onSubmit={({ heldOn, items: chosen }) =>
          act.send({
            body: {
              heldOn: heldOn ?? "",
              items: chosen.map(({ task, proposal }) => ({ taskId: task.id, proposal })),
            },
          })
        }
      >
        <Text c="dimmed">{words.lead}</Text>
        <DateField label={words.heldOn} {...form.pick("heldOn")} />
        <Title order={3} size="h4">
          {words.tasks}
        </Title>
        {items.value.length === 0 && <Text c="dimmed">{words.none}</Text>}
        <ol className={styles.list}>
          {items.value.map(({ task, agency, daysLate, proposal }) => (
            <li key={task.id} className={styles.card}>
              <div className={styles.pick}>
                <Text>
                  {briefing.number(task.number)}: {task.title} ({agency},{" "}
                  {briefing.daysLate(daysLate)})
                </Text>
                <Button
                  variant="default"
                  flex="none"
                  px="sm"
                  aria-label={words.drop(task.number)}
                  onClick={() => drop(task.id)}
                >
                  <IconX aria-hidden size={18} />
                </Button>
              </div>
              <LongText
                label={words.proposal(task.number)}
                autosize
                minRows={2}
                value={proposal}
                onChange={(event) => propose(task.id, event.currentTarget.value)}
              />
            </li>
          ))}
        </ol>
        <AddTask
          taken={items.value.map(({ task }) => task.id)}
          error={items.error}
          onAdd={(one) => items.onChange([...items.value, chosenOf(one)])}
        />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface AddTaskProps {
  taken: readonly string[];
  error: string | undefined;
  onAdd: (task: BriefingCandidate) => void;
}

function AddTask({ taken, error, onAdd }: AddTaskProps) {
  const { briefing } = useWords();
  const words = briefing.compose;
  const [typed, setTyped] = useState("");
  const [q] = useDebouncedValue(typed.trim(), 250);
  const { data } = useQuery({ ...read("findBriefingTasks", { query: { q } }), enabled: q !== "" });
  const found = (q === "" ? [] : (data?.items ?? [])).filter(
    ({ task }) => !taken.includes(task.id),
  );
  return (
    <>
      <TextInput
        label={words.find}
        description={words.findHint}
        value={typed}
        error={error}
        data-field="items"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {q !== "" && data && found.length === 0 && <Text c="dimmed">{words.nothing}</Text>}
      {found.map((one) => (
        <Group key={one.task.id} justify="space-between" wrap="nowrap" align="flex-start">
          <Text>
            {briefing.number(one.task.number)}: {one.task.title} ({one.unit.name},{" "}
            {briefing.daysLate(one.daysLate)})
          </Text>
          <Button
            variant="default"
            flex="none"
            px="sm"
            aria-label={`${words.find} ${briefing.number(one.task.number)}`}
            onClick={() => onAdd(one)}
          >
            <IconPlus aria-hidden size={18} />
          </Button>
        </Group>
      ))}
    </>
  );
}
