import type { Direction } from "@dondoc/contract";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { AnswerDialog, WithdrawDialog } from "./direction-dialogs.tsx";
import styles from "./directions.module.css";

interface DirectionViewProps {
  direction: Direction;
  /** On the page of its task: the link that leads there is left out. */
  ofTask?: boolean;
}

/** A leader's direction, its clock and its answer; what waits can be answered or taken back here. */
export function DirectionView({ direction, ofTask = false }: DirectionViewProps) {
  const { directions: words } = useWords();
  const { task, unit, content, standing, answer, documentNumber, withdrawnBecause } = direction;
  const { answeredBy, answeredAt, workingDaysLeft, answerBy } = direction;
  return (
    <Stack gap={4}>
      <Text fw={600} {...(standing === "overdue" && { className: styles.late })}>
        {words.standings[standing]}
        {workingDaysLeft !== null && (
          <>
            : {words.left(workingDaysLeft)} ({words.by(formatDate(answerBy))})
          </>
        )}
      </Text>
      {!ofTask && (
        <TextLink to="/nhiem-vu/$id" params={{ id: task.id }} underline="always">
          {words.number(task.number)}: {task.title}
        </TextLink>
      )}
      <Text className={styles.words}>{content}</Text>
      <Text c="dimmed">{words.given(direction.givenBy, formatInstant(direction.givenAt))}</Text>
      {answer === null ? (
        <Text>{words.answers(unit.name)}</Text>
      ) : (
        <>
          <Text className={styles.words}>{answer}</Text>
          <Text c="dimmed">
            {answeredBy && answeredAt && words.answered(answeredBy, formatInstant(answeredAt))}
            {documentNumber && `; ${words.document(documentNumber)}`}
          </Text>
        </>
      )}
      {withdrawnBecause && <Text c="dimmed">{words.withdrawn(withdrawnBecause)}</Text>}
      <Buttons direction={direction} />
    </Stack>
  );
}

function Buttons({ direction }: { direction: Direction }) {
  const { answer, withdraw } = useWords().directions;
  const [open, setOpen] = useState<"answer" | "withdraw" | null>(null);
  const may = (act: string) => direction.acts.some((one) => one.act === act && one.allowed);
  const mayAnswer = may("urging.answer-direction");
  const mayWithdraw = may("urging.withdraw-direction");
  if (!mayAnswer && !mayWithdraw) return null;
  const close = () => setOpen(null);
  return (
    <Group gap="sm" mt="xs" className="no-print">
      {mayAnswer && <Button onClick={() => setOpen("answer")}>{answer.open}</Button>}
      {mayWithdraw && (
        <Button variant="default" onClick={() => setOpen("withdraw")}>
          {withdraw.open}
        </Button>
      )}
      {open === "answer" && <AnswerDialog direction={direction} onClose={close} />}
      {open === "withdraw" && <WithdrawDialog direction={direction} onClose={close} />}
    </Group>
  );
}
