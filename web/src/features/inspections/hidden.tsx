import { Text } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";

/** Says by word and sign that others do not see it. */
export function Hidden() {
  const { hidden } = useWords().inspections;
  return (
    <Text size="sm" fw={600} c="#5b2a86">
      <IconLock aria-hidden size={16} style={{ verticalAlign: "-2px" }} /> {hidden}
    </Text>
  );
}
