import { Text } from "@mantine/core";
import { useWords } from "../app/words/use-words.tsx";
import { formatDayOf, formatSecond } from "./dates.ts";

/** The moment up to which what was read holds what people have written: the oldest of its pages; null where nothing is missing. */
function figuresAtOf(answers: readonly unknown[]): string | null {
  const moments = answers.flatMap((answer) => {
    const { figuresAt } = (answer ?? {}) as { figuresAt?: unknown };
    return typeof figuresAt === "string" ? [figuresAt] : [];
  });
  return moments.toSorted()[0] ?? null;
}

/** Says of late figures up to when they hold; nothing of others. On paper too. */
export function FiguresAt({ of: answers }: { of: readonly unknown[] }) {
  const { ui: words } = useWords();
  const at = figuresAtOf(answers);
  if (at === null) return null;
  return (
    <Text component="output" display="block" fw={600}>
      {words.figuresAt(formatSecond(at), formatDayOf(at))}
    </Text>
  );
}
