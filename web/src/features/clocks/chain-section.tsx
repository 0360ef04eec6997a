import type { ChainLink } from "@dondoc/contract";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import styles from "./clocks.module.css";
import { may } from "./may.ts";
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
      <Links links={feeds} onDrop={drop} />
      {collectors.length > 0 && <Text fw={600}>{words.collectors}</Text>}
      <Links links={collectors} onDrop={null} />
      {may(clocks, "tasks.link") && (
        <Group mt="sm" className="no-print">
          <Button variant="default" onClick={() => setLinking(true)}>
            {words.link}
          </Button>
        </Group>
      )}
      <LinkDialog
        opened={linking}
        onClose={() => setLinking(false)}
        taskId={taskId}
        clocks={clocks}
      />
    </Section>
  );
}

interface LinksProps {
  links: readonly ChainLink[];
  onDrop: ((id: string) => void) | null;
}

function Links({ links, onDrop }: LinksProps) {
  const { chain: words } = useWords().clocks;
  return (
    <ul className={styles.entries}>
      {links.map((link) => (
        <li key={link.id}>
          <p>
            <strong>{link.unit}</strong>
            {": "}
            <Link to="/nhiem-vu/$id" params={{ id: link.id }}>
              NV-{link.number} {link.title}
            </Link>
          </p>
          <p className={link.isSent ? styles.quiet : styles.late}>
            {said(link, words)}
            {link.lastDay && `, ${words.due(formatDate(link.lastDay))}`}
          </p>
          {link.warning && <p className={styles.late}>{link.warning}</p>}
          {onDrop && (
            <Button
              variant="subtle"
              size="compact-md"
              className="no-print"
              aria-label={words.unlinkOf(link.number)}
              onClick={() => onDrop(link.id)}
            >
              {words.unlink}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function said(
  { isSent, sentOn }: ChainLink,
  words: { missing: string; sentUnknown: string; sent: (date: string) => string },
): string {
  if (!isSent) return words.missing;
  return sentOn === null ? words.sentUnknown : words.sent(formatDate(sentOn));
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
