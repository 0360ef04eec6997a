import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { Section } from "../../ui/section.tsx";

/** On a task's page: the rounds that it sums up or serves; for the agency that others hand in to, the way to open one. */
export function TaskCollectionsPart({ taskId, holderId }: { taskId: string; holderId: string }) {
  const { aggregation } = useWords();
  const { taskPart: words } = aggregation;
  const session = useSession();
  const { data } = useQuery(read("listCollections", { query: { taskId } }));
  const chain = useQuery(read("getTaskClocks", { params: { id: taskId } })).data?.chain;
  const isOurs = session.roles.some(({ unit }) => unit.id === holderId);
  const mayOpen =
    isOurs && holds(session, ...acts.openCollections) && (chain?.feeds.length ?? 0) > 0;
  const rows = data?.items ?? [];
  if (rows.length === 0 && !mayOpen) return null;
  return (
    <Section title={words.title}>
      <Stack gap="xs">
        {rows.map(({ id, number, title, collector, dueOn, state, sumsUp, own, ...round }) => (
          <div key={id}>
            <TextLink to="/tong-hop/$id" params={{ id }}>
              {aggregation.page.title(number, title)}
            </TextLink>
            <Text>
              {words.line(collector.name, formatDate(dueOn), aggregation.states[state])}
              {sumsUp && `; ${words.counts(round.answered, round.asked)}`}
              {own && `; ${words.own(aggregation.parts[own.state])}`}
            </Text>
          </div>
        ))}
      </Stack>
      {mayOpen && (
        <ButtonLink variant="default" mt="xs" to="/tong-hop/moi" search={{ taskId }}>
          {words.start}
        </ButtonLink>
      )}
    </Section>
  );
}
