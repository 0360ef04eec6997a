import { Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { Section } from "../../ui/section.tsx";
import { DirectionList } from "./direction-list.tsx";

/** What leaders direct on tasks: what waits for its answer with its clock, and what became of the rest. */
export function DirectionsPage() {
  const { directions: words } = useWords();
  return (
    <Page title={words.title} lead={words.lead}>
      <TextLink to="/nhiem-vu">{words.toTasks}</TextLink>
      <Section title={words.waiting}>
        <Directions open="true" none={words.noneWaiting} />
      </Section>
      <Section title={words.others}>
        <Directions open="false" none={words.noneOthers} />
      </Section>
    </Page>
  );
}

function Directions({ open, none }: { open: "true" | "false"; none: string }) {
  const pages = useInfiniteQuery(readPages("listDirections", { query: { open } }));
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  if (pages.isPending) return <Loading />;
  if (pages.isError && rows.length === 0) {
    return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (rows.length === 0) return <Text c="dimmed">{none}</Text>;
  return (
    <>
      <DirectionList items={rows} />
      <MoreButton query={pages} />
    </>
  );
}
