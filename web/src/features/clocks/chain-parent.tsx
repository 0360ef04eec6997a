import { Button, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { ChainLinks } from "./chain-links.tsx";
import styles from "./clocks.module.css";
import { may } from "./may.ts";
import type { OfTask } from "./reviews-section.tsx";

/** The task that this one serves, and those that serve it. */
export function Parents({ taskId, clocks }: OfTask) {
  const { chain: words } = useWords().clocks;
  const { parent, children, toClose } = clocks.chain;
  const leave = useAct("setParent", { said: words.parentLeft });
  const drop = may(clocks, "tasks.set-parent")
    ? () => leave.send({ body: { taskId, version: clocks.version, parentNumber: null } })
    : null;
  return (
    <>
      <ProblemAlert act={leave} />
      {parent && (
        <>
          <Text fw={600}>{words.parent}</Text>
          <ChainLinks links={[parent]} onDrop={drop} ofReports={false} />
        </>
      )}
      {children.length > 0 && <Text fw={600}>{words.children(children.length)}</Text>}
      {toClose && <p className={styles.late}>{toClose}</p>}
      <ChainLinks links={children} onDrop={null} />
    </>
  );
}

/** Puts the task under the one it serves. */
export function ParentButton({ taskId, clocks }: OfTask) {
  const { chain: words } = useWords().clocks;
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const act = useAct("setParent", {
    said: words.parentSet,
    onDone: () => {
      form.clear();
      close();
    },
  });
  const form = useForm({
    initial: { parentNumber: "" },
    draft: `task.${taskId}.parent`,
    act,
    check: ({ parentNumber }) => ({
      parentNumber: /^\s*(?:nv-?)?\d{1,9}\s*$/i.test(parentNumber) ? "" : words.wrongNumber,
    }),
  });
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.setParent}
      </Button>
      <Dialog opened={opened} onClose={close} title={words.setParent}>
        <Form
          form={form}
          act={act}
          label={words.setParent}
          onSubmit={({ parentNumber }) =>
            act.send({
              body: {
                taskId,
                version: clocks.version,
                parentNumber: Number(parentNumber.replaceAll(/\D/g, "")),
              },
            })
          }
        >
          <TextInput
            label={words.parentNumber}
            description={words.parentHint}
            required
            {...form.text("parentNumber")}
          />
          <FormButtons submit={words.setParent} pending={act.pending} onCancel={close} />
        </Form>
      </Dialog>
    </>
  );
}
