import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";

interface DueLineProps {
  of: { lastDay: string | null; daysLate: number; workingDaysLeft: number | null };
}

/** The last day with how far it is: working days left, or calendar days late. */
export function DueLine({ of: { lastDay, daysLate, workingDaysLeft } }: DueLineProps) {
  const { coordination: words } = useWords();
  if (lastDay === null) return null;
  return (
    <>
      {formatDate(lastDay)}
      {daysLate > 0 && (
        <Text span c="#a51111" display="block">
          {words.lateBy(daysLate)}
        </Text>
      )}
      {workingDaysLeft !== null && (
        <Text span c="dimmed" display="block">
          {words.left(workingDaysLeft)}
        </Text>
      )}
    </>
  );
}
