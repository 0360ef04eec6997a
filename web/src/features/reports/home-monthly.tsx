import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";

/** On the first page of those who make and freeze the monthly report: which is open, and by when this month's is to be sent. */
export function HomeMonthlyPart() {
  const session = useSession();
  return holds(session, ...acts.sendMonthlyReport) ? <Monthly /> : null;
}

function Monthly() {
  const words = useWords().monthly;
  const { data } = useQuery(read("listMonthlyReports", { query: { limit: 5 } }));
  if (!data) return null;
  const open = data.items.filter(({ state }) => state === "open");
  if (open.length === 0 && !data.toSend) return null;
  return (
    <Section title={words.home.title}>
      {data.toSend && (
        <Text fw={data.toSend.late ? 600 : 400}>
          {words.toSend(data.toSend.title, formatDate(data.toSend.by), data.toSend.late)}
        </Text>
      )}
      {open.length > 0 && (
        <ul style={{ margin: 0, paddingInlineStart: "1.25rem" }}>
          {open.map(({ id, title }) => (
            <li key={id}>
              <TextLink to="/bao-cao/thang/$id" params={{ id }}>
                {title}
              </TextLink>
              : {words.home.toFreeze}
            </li>
          ))}
        </ul>
      )}
      <TextLink to="/bao-cao/thang">{words.home.all}</TextLink>
    </Section>
  );
}
