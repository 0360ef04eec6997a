import type { Home, StudyList } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { StudyTable } from "./study-table.tsx";

const SHOWN = 5;

/** On an agency's first page: what it must study, and what the person on the page must read. Nothing where nothing waits. */
export function HomeStudyPart({ home }: { home: Home }) {
  const { home: words } = useWords().study;
  if (home !== "agency") return null;
  return (
    <>
      <Brief list="mine" title={words.mine} />
      <Brief list="open" title={words.title} />
    </>
  );
}

function Brief({ list, title }: { list: StudyList; title: string }) {
  const { home: words } = useWords().study;
  const { data } = useQuery(read("listStudies", { query: { list, limit: SHOWN } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={title}>
      <StudyTable rows={data.items} isAgency />
      {data.next !== null && (
        <TextLink to="/quan-triet" search={{ list }}>
          {words.all}
        </TextLink>
      )}
    </Section>
  );
}
