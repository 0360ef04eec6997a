import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import { Section } from "../../../ui/section.tsx";

const SHOWN = 5;

/** On the first page of whoever leads a review under Decree 73/2023: which proposals wait for them, and until when. */
export function HomeInnovationsPart() {
  const { innovations: words } = useWords();
  const { data } = useQuery(read("listInnovations", { query: { list: "mine" } }));
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={words.home.title}>
      <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
        {data.items.slice(0, SHOWN).map(({ id, title, person, state, dueOn, late }) => (
          <li key={id}>
            <TextLink to="/dam-nghi-dam-lam/$id" params={{ id }} underline="always">
              {title}
            </TextLink>
            {`: ${person.name}, ${words.states[state].toLocaleLowerCase("vi")}`}
            {dueOn !== null && `, ${words.home.due(formatDate(dueOn), late)}`}
          </li>
        ))}
      </ul>
      {data.items.length > SHOWN && (
        <TextLink to="/dam-nghi-dam-lam" search={{ list: "mine" }}>
          {words.home.all}
        </TextLink>
      )}
    </Section>
  );
}
