import type { Home } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";

const SHOWN = 5;

/** On the first page of people whose agency follows directives as a whole: which, and how they stand. */
export function HomeMonitoringPart({ home }: { home: Home }) {
  const { monitoring: words } = useWords();
  const follows = home === "agency" || home === "registers";
  const { data } = useQuery({
    ...read("getDirectiveBoard", { query: { followed: "true" } }),
    enabled: follows,
  });
  if (!follows || !data || data.items.length === 0) return null;
  return (
    <Section title={words.home.title}>
      <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
        {data.items.slice(0, SHOWN).map(({ document, total, completed, overdue }) => (
          <li key={document.id}>
            <TextLink to="/theo-van-ban/$id" params={{ id: document.id }}>
              {document.reference ?? words.noReference}: {document.title}
            </TextLink>
            : {words.document.summary(total, completed, overdue)}
          </li>
        ))}
      </ul>
      {data.items.length > SHOWN && (
        <TextLink to="/theo-van-ban" search={{ followed: true }}>
          {words.home.all}
        </TextLink>
      )}
    </Section>
  );
}
