import type { DocumentDetail } from "@dondoc/contract";
import { Button, Checkbox, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { Consequence } from "./consequence.tsx";
import { Dialog } from "./dialog.tsx";

/** The specialist vouches for having read the whole text and hands the batch to the chief. */
export function ProposeDialog({
  document,
  onClose,
}: {
  document: DocumentDetail;
  onClose: () => void;
}) {
  const { batch: words } = useWords().documents;
  const [read, setRead] = useState(false);
  const [asked, setAsked] = useState(false);
  const act = useAct("proposeBatch", {
    // Without a second step the proposal is the release.
    said: ({ tasks, recipients }) =>
      document.twoStep ? words.proposed : words.released(tasks, recipients),
    onDone: onClose,
  });
  const propose = () => {
    setAsked(true);
    if (read) {
      act.send({ body: { documentId: document.id, version: document.version, fullyRead: true } });
    }
  };
  return (
    <Dialog title={words.proposeTitle} onClose={onClose}>
      <Consequence document={document} />
      {!document.twoStep && <Text>{words.oneStep}</Text>}
      <Checkbox
        label={words.fullyRead}
        checked={read}
        error={asked && !read && words.fullyReadNeeded}
        onChange={(event) => setRead(event.currentTarget.checked)}
        data-autofocus
      />
      <ProblemAlert act={act} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button loading={act.pending} onClick={propose}>
          {words.propose}
        </Button>
      </Group>
    </Dialog>
  );
}
