import type { Home } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { CollectionTable } from "./collection-table.tsx";

const SHOWN = 5;

/** On an agency's first page: which reports it owes to whom. Nothing where nothing is owed. */
export function HomeCollectionsPart({ home }: { home: Home }) {
  const { home: words } = useWords().aggregation;
  const isAgency = home === "agency";
  const { data } = useQuery({
    ...read("listCollections", { query: { side: "asked", open: "true", limit: SHOWN } }),
    enabled: isAgency,
  });
  if (!isAgency || !data || data.items.length === 0) return null;
  return (
    <Section title={words.title}>
      <CollectionTable rows={data.items} />
      {data.next !== null && (
        <TextLink to="/tong-hop" search={{ side: "asked" }}>
          {words.all}
        </TextLink>
      )}
    </Section>
  );
}
