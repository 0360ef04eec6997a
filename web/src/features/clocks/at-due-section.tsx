import { Alert, Button, Group } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { LongText } from "../../ui/long-text.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import styles from "./clocks.module.css";
import { may } from "./may.ts";
import type { DialogState } from "./review-dialog.tsx";
import type { OfTask } from "./reviews-section.tsx";

/** When the last day has come: what the lead said of work that is not done, and the question while nobody has. */
export function AtDueSection({ taskId, clocks }: OfTask) {
  const { atDue: words } = useWords().clocks;
  const [opened, setOpened] = useState(false);
  const asked = may(clocks, "tasks.state-at-due");
  if (!asked && clocks.statements.length === 0) return null;
  return (
    <Section title={words.title}>
      {asked && (
        <Alert color="yellow" className="no-print">
          {words.ask(formatDate(clocks.deadline.lastDay ?? clocks.asOf))}
          <Group mt="sm">
            <Button variant="default" onClick={() => setOpened(true)}>
              {words.state}
            </Button>
          </Group>
        </Alert>
      )}
      <ol className={styles.entries}>
        {clocks.statements.map((said) => (
          <li key={said.lastDay}>
            <p>
              <strong>{words.line(formatDate(said.lastDay), formatDate(said.neededUntil))}</strong>
              {": "}
              {said.plan}
            </p>
            <p className={styles.quiet}>
              {words.byAt(said.statedBy.name, formatInstant(said.statedAt))}
            </p>
          </li>
        ))}
      </ol>
      <StateDialog
        opened={opened}
        onClose={() => setOpened(false)}
        taskId={taskId}
        clocks={clocks}
      />
    </Section>
  );
}

interface Values {
  plan: string;
  neededUntil: string | null;
}

function StateDialog({ opened, onClose, taskId, clocks }: OfTask & DialogState) {
  const { atDue: words } = useWords().clocks;
  const act = useAct("stateAtDue", {
    said: words.stated,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: { plan: "", neededUntil: null },
    draft: `task.${taskId}.at-due`,
    act,
    check: ({ plan, neededUntil }) => ({
      plan: plan.trim() ? "" : words.empty(words.plan),
      neededUntil: neededUntil ? "" : words.empty(words.neededUntil),
    }),
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={words.state}>
      <Form
        form={form}
        act={act}
        label={words.state}
        onSubmit={({ plan, neededUntil }) => {
          if (neededUntil)
            act.send({ body: { taskId, version: clocks.version, plan, neededUntil } });
        }}
      >
        <LongText label={words.plan} description={words.planHint} required {...form.text("plan")} />
        <DateField
          label={words.neededUntil}
          description={words.neededHint}
          required
          {...form.pick("neededUntil")}
        />
        <FormButtons submit={words.state} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
