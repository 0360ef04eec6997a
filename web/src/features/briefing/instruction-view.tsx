import type { Instruction } from "@dondoc/contract";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ConfirmDialog, DisownDialog } from "./answer-dialogs.tsx";
import styles from "./briefing.module.css";

interface InstructionViewProps {
  instruction: Instruction;
  /** On the page of a briefing, of the task it is about or of the task it became: links that lead nowhere else are left out. */
  within?: "briefing" | "task" | "itself";
}

/** A leader's word: what, who, by when, where it came from and what became of it; what waits can be answered here. */
export function InstructionView({ instruction, within }: InstructionViewProps) {
  const { briefing } = useWords();
  const { words } = briefing;
  const { standing, leader, saidOn, content, unit, dueOn, about, task, briefing: at } = instruction;
  const { confirmBy, workingDaysLeft, disownedBecause } = instruction;
  const origin = [
    ...heardOf(instruction, words),
    disownedBecause && words.disowned(disownedBecause),
  ];
  return (
    <Stack gap={4}>
      <Text fw={600} {...(standing === "overdue" && { className: styles.late })}>
        {words.standings[standing]}
        {workingDaysLeft !== null && confirmBy !== null && (
          <>
            : {words.left(workingDaysLeft)} ({words.by(formatDate(confirmBy))})
          </>
        )}
      </Text>
      <Text className={styles.words}>{content}</Text>
      <Text>{words.does(unit.name, formatDate(dueOn))}</Text>
      <Text c="dimmed">
        {[instruction.spoken && words.says(leader.name, formatDate(saidOn)), ...origin]
          .filter(Boolean)
          .join("; ")}
      </Text>
      <Group gap="md">
        {task && within !== "itself" && (
          <TextLink to="/nhiem-vu/$id" params={{ id: task.id }} underline="always">
            {words.became} {briefing.number(task.number)}
          </TextLink>
        )}
        {about && (within === undefined || within === "itself") && (
          <TextLink to="/nhiem-vu/$id" params={{ id: about.id }} underline="always">
            {words.about} {briefing.number(about.number)}
          </TextLink>
        )}
        {at && within !== "briefing" && (
          <TextLink to="/giao-ban/$id" params={{ id: at.id }} underline="always">
            {words.at(formatDate(at.heldOn))}
          </TextLink>
        )}
      </Group>
      <AnswerButtons instruction={instruction} />
    </Stack>
  );
}

type ViewWords = ReturnType<typeof useWords>["briefing"]["words"];

function heardOf(instruction: Instruction, words: ViewWords): (string | null)[] {
  const { spoken, heardBy, enteredBy, enteredAt, confirmedBy, confirmedAt } = instruction;
  const at = confirmedAt && formatInstant(confirmedAt);
  if (!spoken) return [confirmedBy && at && words.decidedBy(confirmedBy, at)];
  return [
    heardBy && words.heardBy(heardBy),
    words.enteredBy(enteredBy, formatInstant(enteredAt)),
    confirmedBy && at && words.confirmedBy(confirmedBy, at),
  ];
}

function AnswerButtons({ instruction }: { instruction: Instruction }) {
  const { confirm, disown } = useWords().briefing;
  const [open, setOpen] = useState<"confirm" | "disown" | null>(null);
  const may = (act: string) => instruction.acts.some((one) => one.act === act && one.allowed);
  const [mayConfirm, mayDisown] = [may("briefing.confirm-spoken"), may("briefing.disown-spoken")];
  if (!mayConfirm && !mayDisown) return null;
  const close = () => setOpen(null);
  return (
    <Group gap="sm" mt="xs" className="no-print">
      {mayConfirm && <Button onClick={() => setOpen("confirm")}>{confirm.open}</Button>}
      {mayDisown && (
        <Button variant="default" onClick={() => setOpen("disown")}>
          {disown.open}
        </Button>
      )}
      {open === "confirm" && <ConfirmDialog instruction={instruction} onClose={close} />}
      {open === "disown" && <DisownDialog instruction={instruction} onClose={close} />}
    </Group>
  );
}
