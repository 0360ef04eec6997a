import { Button, Group, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { may } from "./may.ts";
import { ChainLinks } from "./chain-links.tsx";
import { ParentButton, Parents } from "./chain-parent.tsx";
import type { OfTask } from "./reviews-section.tsx";

/** Who has handed in to this task, who is missing, and where its own result goes on to. */
export function ChainSection({ taskId, clocks }: OfTask) {
  const { chain: words } = useWords().clocks;
  const [linking, setLinking] = useState(false);
  const unlink = useAct("unlinkTasks", { said: words.unlinked });
  const { feeds, collectors } = clocks.chain;
  const drop = may(clocks, "tasks.unlink")
    ? (feedId: string) => unlink.send({ body: { taskId, version: clocks.version, feedId } })
    : null;
  return (
    <Section title={words.title}>
      <ProblemAlert act={unlink} />
      {feeds.length === 0 ? (
        <Text c="dimmed">{words.none}</Text>
      ) : (
        <Text fw={600}>{words.feeds(feeds.filter((one) => one.isSent).length, feeds.length)}</Text>
      )}
      <ChainLinks links={feeds} onDrop={drop} />
      {collectors.length > 0 && <Text fw={600}>{words.collectors}</Text>}
      <ChainLinks links={collectors} onDrop={null} />
      <Parents taskId={taskId} clocks={clocks} />
      <Group mt="sm" className="no-print">
        {may(clocks, "tasks.link") && (
          <Button variant="default" onClick={() => setLinking(true)}>
            {words.link}
          </Button>
        )}
        {may(clocks, "tasks.set-parent") && <ParentButton taskId={taskId} clocks={clocks} />}
      </Group>
      <LinkDialog
        opened={linking}
        onClose={() => setLinking(false)}
        taskId={taskId}
        clocks={clocks}
      />
    </Section>
  );
}

function LinkDialog({ opened, onClose, taskId, clocks }: OfTask & DialogState) {
  const { chain: words } = useWords().clocks;
  const act = useAct("linkTasks", {
    said: words.linked,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({
    initial: { feedNumber: "" },
    draft: `task.${taskId}.link`,
    act,
    check: ({ feedNumber }) => ({
      feedNumber: /^\s*(?:nv-?)?\d{1,9}\s*$/i.test(feedNumber) ? "" : words.wrongNumber,
    }),
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={words.link}>
      <Form
        form={form}
        act={act}
        label={words.link}
        onSubmit={({ feedNumber }) =>
          act.send({
            body: {
              taskId,
              version: clocks.version,
              feedNumber: Number(feedNumber.replaceAll(/\D/g, "")),
            },
          })
        }
      >
        <TextInput
          label={words.feedNumber}
          description={words.feedHint}
          required
          {...form.text("feedNumber")}
        />
        <FormButtons submit={words.link} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface DialogState {
  opened: boolean;
  onClose: () => void;
}
