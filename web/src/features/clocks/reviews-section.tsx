import type { TaskClocks } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { Section } from "../../ui/section.tsx";
import styles from "./clocks.module.css";
import { DecideEndDialog } from "./decide-end-dialog.tsx";
import { may } from "./may.ts";
import { ReviewDialog } from "./review-dialog.tsx";

export interface OfTask {
  taskId: string;
  clocks: TaskClocks;
}

/** Who looked again at a duty that no date closes, what they concluded, and the next look. */
export function ReviewsSection({ taskId, clocks }: OfTask) {
  const { reviews: words } = useWords().clocks;
  const [opened, setOpened] = useState<"review" | "decide" | null>(null);
  const close = () => setOpened(null);
  return (
    <Section title={words.title}>
      {clocks.reviews.length === 0 && <Text c="dimmed">{words.none}</Text>}
      <ol className={styles.entries}>
        {clocks.reviews.map((review) => (
          <li key={review.id}>
            <p>
              <strong>{words.decisions[review.decision]}</strong>
              {review.nextReviewOn && `, ${words.next(formatDate(review.nextReviewOn))}`}
              {": "}
              {review.note}
            </p>
            <p className={styles.quiet}>
              {words.byAt(review.reviewedBy.name, formatInstant(review.reviewedAt))}
            </p>
          </li>
        ))}
      </ol>
      <Group mt="sm" className="no-print">
        {may(clocks, "tasks.review") && (
          <Button variant="default" onClick={() => setOpened("review")}>
            {words.review}
          </Button>
        )}
        {may(clocks, "tasks.decide-end") && (
          <Button onClick={() => setOpened("decide")}>{words.decide}</Button>
        )}
      </Group>
      <ReviewDialog opened={opened === "review"} onClose={close} taskId={taskId} clocks={clocks} />
      <DecideEndDialog
        opened={opened === "decide"}
        onClose={close}
        taskId={taskId}
        clocks={clocks}
      />
    </Section>
  );
}
