import type { InspectionSourceRow } from "@dondoc/contract";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";

/** From what an inspection was opened, each opening its own page; nothing for the inspected. */
export function SourcesPart({ inspectionId }: { inspectionId: string }) {
  const { risk: words } = useWords();
  const { data } = useQuery(read("listInspectionSources", { params: { id: inspectionId } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.sources.title}>
      <Stack gap="xs">
        {data.items.map((item) => (
          <Source key={item.id} item={item} />
        ))}
      </Stack>
    </Section>
  );
}

function Source({
  item: { kind, opensId, label, asOf },
}: {
  item: InspectionSourceRow;
}): ReactNode {
  const { sources: words } = useWords().risk;
  const params = { id: opensId };
  switch (kind) {
    case "risk":
      return (
        <TextLink to="/kiem-tra/rui-ro" search={asOf === null ? {} : { asOf }}>
          {words.risk(label, asOf === null ? "" : formatDate(asOf))}
        </TextLink>
      );
    case "voice":
      return (
        <TextLink to="/phan-anh-kien-nghi/$id" params={params}>
          {label}
        </TextLink>
      );
    case "task":
      return (
        <TextLink to="/nhiem-vu/$id" params={params}>
          {label}
        </TextLink>
      );
    case "finding":
      return (
        <TextLink to="/kiem-tra/$id" params={params}>
          {label}
        </TextLink>
      );
    case "measure":
  }
  return (
    <TextLink to="/so-trach-nhiem/$id" params={params}>
      {label}
    </TextLink>
  );
}
