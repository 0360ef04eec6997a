import { useQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";

/** On the first page of whoever routes tasks after a reorganisation: how many wait, and for how many it is late. */
export function HomeRoutingsPart() {
  const session = useSession();
  return holds(session, ...acts.routeTasks) ? <Waiting /> : null;
}

function Waiting() {
  const { home: words } = useWords().succession;
  const { data } = useQuery(read("getRoutingFigures", {}));
  if (!data || data.reorganisationId === null) return null;
  return (
    <Section title={words.title}>
      <TextLink to="/co-quan/sap-xep/$id" params={{ id: data.reorganisationId }} underline="always">
        {words.line(data.waiting, data.overdue)}
      </TextLink>
    </Section>
  );
}
