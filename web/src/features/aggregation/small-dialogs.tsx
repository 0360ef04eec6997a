import type { CollectionDetail, CollectionPart } from "@dondoc/contract";
import { Anchor, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Facts } from "../../ui/facts.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";

interface PartDialogProps {
  collection: CollectionDetail;
  part: CollectionPart;
  onClose: () => void;
}

/** The collector sends an answer back with the reason. */
export function ReturnDialog({ part, onClose }: Omit<PartDialogProps, "collection">) {
  const { aggregation } = useWords();
  const words = aggregation.reason;
  const act = useAct("returnCollected", { said: aggregation.page.said.returned, onDone: onClose });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.needed }),
  });
  const title = words.title(part.unit.name);
  const { id: partId, version } = part;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form
        form={form}
        act={act}
        label={title}
        onSubmit={({ reason }) => act.send({ body: { partId, version, reason } })}
      >
        <TextInput label={words.field} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** The collector takes the whole request back with the reason. */
export function WithdrawDialog({ collection, onClose }: Omit<PartDialogProps, "part">) {
  const { aggregation } = useWords();
  const words = aggregation.withdraw;
  const act = useAct("withdrawCollection", {
    said: ({ count }) => aggregation.page.said.withdrawn(count),
    onDone: onClose,
  });
  const form = useForm({
    initial: { reason: "" },
    act,
    check: ({ reason }) => ({ reason: reason.trim() ? "" : words.needed }),
  });
  const { id: collectionId, version } = collection;
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        label={words.title}
        onSubmit={({ reason }) => act.send({ body: { collectionId, version, reason } })}
      >
        <Text>{words.lead}</Text>
        <TextInput label={words.field} {...form.text("reason")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface RemindDialogProps {
  /** Who owes a report and was not reminded today. */
  parts: readonly CollectionPart[];
  onRemind: (unitIds: string[]) => void;
  onClose: () => void;
}

/** Letters go out at once: whom they go to is said before. */
export function RemindDialog({ parts, onRemind, onClose }: RemindDialogProps) {
  const { page: words } = useWords().aggregation;
  return (
    <Dialog opened onClose={onClose} title={words.remindAll(parts.length)} size="md">
      <Stack>
        <Text>{words.remindAsk}</Text>
        <ul style={{ margin: 0, maxHeight: "20rem", overflowY: "auto" }}>
          {parts.map(({ id, unit }) => (
            <li key={id}>{unit.name}</li>
          ))}
        </ul>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.remindCancel}
          </Button>
          <Button
            onClick={() => {
              onRemind(parts.map(({ unit }) => unit.id));
              onClose();
            }}
          >
            {words.remind}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The issued report closes the collector's own task by the ordinary submission. */
export function HandOnDialog({ collection, onClose }: Omit<PartDialogProps, "part">) {
  const { aggregation } = useWords();
  const words = aggregation.handOn;
  const act = useAct("handOnCollection", { said: aggregation.page.said.handedOn, onDone: onClose });
  const form = useForm({
    initial: { receivedBy: collection.receiver ?? "" },
    act,
    check: ({ receivedBy }) => ({ receivedBy: receivedBy.trim() ? "" : words.needed }),
  });
  const { id: collectionId, version } = collection;
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        label={words.title}
        onSubmit={({ receivedBy }) => act.send({ body: { collectionId, version, receivedBy } })}
      >
        <Text>{words.lead}</Text>
        <TextInput label={words.receivedBy} {...form.text("receivedBy")} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** All that an agency sent, the latest first; what was returned with its reason. */
export function ReadDialog({ collection, part, onClose }: PartDialogProps) {
  const { aggregation } = useWords();
  const { read: words, page, answer } = aggregation;
  const said = (value: string | number | boolean | null | undefined) => {
    if (value === null || value === undefined || value === "") return words.empty;
    if (typeof value === "boolean") return value ? answer.yes : answer.no;
    return typeof value === "number" ? value.toLocaleString("vi-VN") : value;
  };
  return (
    <Dialog opened onClose={onClose} title={words.title(part.unit.name)}>
      <Stack gap="lg">
        {part.history.map((one) => (
          <section key={one.id} aria-label={words.no(one.no)}>
            <Text fw={600}>
              {words.no(one.no)}, {formatDate(one.sentOn)}, {one.enteredBy}
              {one.paperNumber && `, ${page.paper(one.paperNumber)}`}
            </Text>
            {one.afterClose && <Text c="#a51111">{page.afterClose}</Text>}
            {one.returnReason && <Text c="#a51111">{page.returned(one.returnReason)}</Text>}
            <Facts
              facts={collection.questions.map(
                ({ id, label, unit }) =>
                  [unit === null ? label : `${label} (${unit})`, said(one.answers[id])] as const,
              )}
            />
            {one.note && <Text>{one.note}</Text>}
            {one.fileName && (
              <Anchor href={`/api/collections/files/${one.id}`}>{one.fileName}</Anchor>
            )}
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}
