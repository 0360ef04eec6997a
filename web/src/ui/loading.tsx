import { Group, Loader, Text } from "@mantine/core";
import { useWords } from "../app/words/use-words.tsx";

export function Loading() {
  const { loading } = useWords().ui;
  return (
    <output>
      <Group gap="sm" py="lg">
        <Loader size="sm" aria-hidden />
        <Text component="span">{loading}</Text>
      </Group>
    </output>
  );
}
