import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { MonitorList } from "./monitor-list.tsx";

/** On a document's page: who follows it as a whole, and the way to how it stands. */
export function DocumentMonitoringPart({ documentId }: { documentId: string }) {
  const { monitoring: words } = useWords();
  const { data } = useQuery(read("getDocumentMonitoring", { params: { id: documentId } }));
  if (!data) return null;
  const { counts } = data;
  return (
    <Section title={words.document.title}>
      <MonitorList board={data} />
      {counts.total > 0 && (
        <Text mt="xs">
          {words.document.summary(counts.total, counts.completed, counts.overdue)}{" "}
          <TextLink to="/theo-van-ban/$id" params={{ id: documentId }} underline="always">
            {words.document.openBoard}
          </TextLink>
        </Text>
      )}
    </Section>
  );
}
