import type { Comparison } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { ActButton } from "../act-button.tsx";
import { actNamed } from "../acts.ts";
import { Dialog } from "../dialog.tsx";
import { countDecisions, type Draft, proposalFor, undecided } from "./decisions.ts";
import styles from "./comparison.module.css";

interface SettleBarProps {
  comparison: Comparison;
  draft: Draft;
  onDraft: (draft: Draft) => void;
}

/** Fills in what would usually be decided, and decides after the person has read what it does. */
export function SettleBar({ comparison, draft, onDraft }: SettleBarProps) {
  const { versions: words } = useWords().documents;
  const [asking, setAsking] = useState(false);
  const act = actNamed(comparison.acts, "settleEarlier");
  const open = undecided(comparison.rows);
  const chosen = open.filter(({ id }) => draft[id] !== undefined);
  if (open.length === 0 || !act) return null;
  return (
    <div className={styles.bar}>
      <Text size="sm">{words.proposalHint}</Text>
      <Group gap="sm">
        <Button
          variant="default"
          onClick={() => onDraft(proposalFor(comparison.rows, comparison.kind))}
        >
          {words.proposal}
        </Button>
        {chosen.length > 0 && (
          <ActButton act={act} onAct={() => setAsking(true)}>
            {words.settle(chosen.length)}
          </ActButton>
        )}
      </Group>
      {asking && (
        <SettleDialog comparison={comparison} draft={draft} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}

function SettleDialog({
  comparison,
  draft,
  onClose,
}: {
  comparison: Comparison;
  draft: Draft;
  onClose: () => void;
}) {
  const { versions: words } = useWords().documents;
  const act = useAct("settleEarlier", {
    said: ({ kept, ended, handedOver }) => words.settled(kept, ended, handedOver),
    onDone: onClose,
  });
  const decisions = undecided(comparison.rows).flatMap(({ id: taskId, version }) => {
    const decision = draft[taskId];
    return decision ? [{ taskId, version, decision }] : [];
  });
  const counts = countDecisions(
    Object.fromEntries(decisions.map(({ taskId, decision }) => [taskId, decision])),
  );
  const { later, earlier } = comparison;
  return (
    <Dialog title={words.settleTitle} onClose={onClose}>
      <Text>{words.settleText(counts.keep, counts.end, counts["hand-over"])}</Text>
      <ProblemAlert act={act} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          data-autofocus
          loading={act.pending}
          onClick={() =>
            act.send({ body: { documentId: later.id, earlierId: earlier.id, decisions } })
          }
        >
          {words.settle(decisions.length)}
        </Button>
      </Group>
    </Dialog>
  );
}
