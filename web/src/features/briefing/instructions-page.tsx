import { Button, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import styles from "./briefing.module.css";
import { EnterDialog } from "./enter-dialog.tsx";
import { InstructionView } from "./instruction-view.tsx";

/** What leaders have said: what waits to be confirmed with its clock, and what became of the rest. */
export function InstructionsPage() {
  const { briefing } = useWords();
  const words = briefing.instructions;
  const waiting = useInfiniteQuery(readPages("listInstructions", { query: { open: "true" } }));
  const [entering, enter] = useDisclosure();
  const first = waiting.data?.pages[0];
  const mayEnter = first?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={first && words.lead(first.answerDays)}
      actions={mayEnter && <Button onClick={enter.open}>{briefing.enter.open}</Button>}
    >
      <TextLink to="/giao-ban">{briefing.toBriefings}</TextLink>
      <Section title={words.waiting}>
        <Instructions open="true" none={words.noneWaiting} />
      </Section>
      <Section title={words.others}>
        <Instructions open="false" none={words.noneOthers} />
      </Section>
      {entering && first && (
        <EnterDialog
          leaders={first.leaders}
          answerDays={first.answerDays}
          saidOn={first.asOf}
          onClose={enter.close}
        />
      )}
    </Page>
  );
}

function Instructions({ open, none }: { open: "true" | "false"; none: string }) {
  const pages = useInfiniteQuery(readPages("listInstructions", { query: { open } }));
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  if (pages.isPending) return <Loading />;
  if (pages.isError && rows.length === 0) {
    return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (rows.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.card} data-waiting={open === "true" || undefined}>
            <InstructionView instruction={row} />
          </li>
        ))}
      </ul>
      <MoreButton query={pages} />
    </>
  );
}
