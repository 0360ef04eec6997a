import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { MeasureTable } from "./measure-table.tsx";

/** On an agency's page: what the register holds of it and its people, as far as the reader may see it. */
export function UnitMeasuresPart({ unitId }: { unitId: string }) {
  const { unit: words } = useWords().accountability;
  const { data } = useQuery(read("listMeasures", { query: { unitId, limit: 5 } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.title}>
      <MeasureTable rows={data.items} />
      {data.total > data.items.length && (
        <TextLink to="/so-trach-nhiem" search={{ unitId }}>
          {words.all} ({data.total})
        </TextLink>
      )}
    </Section>
  );
}
