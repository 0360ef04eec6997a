import type { Delay } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { Facts } from "../../ui/facts.tsx";
import { Section } from "../../ui/section.tsx";

const parts = ["own", "partner", "suspended", "confirmer"] as const;

/** Whose the days after the last day are; the parts add up to the whole. */
export function DelaySection({ delay }: { delay: Delay }) {
  const { delay: words } = useWords().clocks;
  return (
    <Section title={words.title(delay.total)}>
      <Facts facts={parts.map((part) => [words[part], words.days(delay[part])])} />
      {delay.stood > 0 && <Text c="dimmed">{words.stood(delay.stood)}</Text>}
    </Section>
  );
}
