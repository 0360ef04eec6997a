import type { ConsultationList, Home } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { ConsultationTable } from "./consultation-table.tsx";

const SHOWN = 5;

/** On an agency's first page: who keeps it waiting, and who waits for it. Nothing where nobody waits. */
export function HomeCoordinationPart({ home }: { home: Home }) {
  const { home: words } = useWords().coordination;
  if (home !== "agency") return null;
  return (
    <>
      <Brief title={words.waiting} side="asking" list="late" />
      <Brief title={words.toAnswer} side="asked" list="late" />
      <Brief title={words.toAnswer} side="asked" list="open" />
    </>
  );
}

interface BriefProps {
  title: string;
  side: "asked" | "asking";
  list: Extract<ConsultationList, "open" | "late">;
}

function Brief({ title, side, list }: BriefProps) {
  const { coordination: words } = useWords();
  const { data } = useQuery(read("listConsultations", { query: { side, list, limit: SHOWN } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={`${title}: ${words.lists[list].toLocaleLowerCase()}`}>
      <ConsultationTable rows={data.items} caption={title} />
      {data.next !== null && (
        <TextLink to="/phoi-hop" search={{ side, list }}>
          {words.home.all}
        </TextLink>
      )}
    </Section>
  );
}
