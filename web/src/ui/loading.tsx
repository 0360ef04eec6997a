import { Group, Loader, Text } from "@mantine/core";
import { useWords } from "../app/words/use-words.tsx";

export function Loading() {
  const { loading } = useWords().ui;
  return (
    <Group role="status" gap="sm" py="lg">
      <Loader size="sm" aria-hidden />
      <Text>{loading}</Text>
    </Group>
  );
}
