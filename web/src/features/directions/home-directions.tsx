import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";
import { DirectionList } from "./direction-list.tsx";

const SHOWN = 3;

/** On a first page: directions that wait for an answer, the earliest day first; nothing where none does. */
export function HomeDirectionsPart() {
  const { home: words } = useWords().directions;
  const { data } = useQuery(read("listDirections", { query: { open: "true", limit: SHOWN } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.title}>
      <DirectionList items={data.items} />
      <TextLink to="/chi-dao-nhiem-vu">{words.openAll}</TextLink>
    </Section>
  );
}
