import type { UnitGroup } from "@dondoc/contract";
import { Stack, Text, Title } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { unitListRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import styles from "./organisation.module.css";
import { TextLink } from "../../ui/link.tsx";

export function GroupList() {
  const { group: words } = useWords().organisation;
  const { asOf } = unitListRoute.useSearch();
  const groups = useQuery({
    ...read("listUnitGroups", { query: asOf ? { asOf } : {} }),
    placeholderData: keepPreviousData,
  });
  return (
    <Answer query={groups}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={words.none}>{words.lead}</EmptyState>
        ) : (
          <Stack gap="sm">
            <Text c="dimmed">{words.lead}</Text>
            {items.map((group) => (
              <GroupCard key={group.id} group={group} />
            ))}
          </Stack>
        )
      }
    </Answer>
  );
}

function GroupCard({ group }: { group: UnitGroup }) {
  const { group: words } = useWords().organisation;
  return (
    <article className={styles.card}>
      <Title order={2} size="h3">
        {group.name}
      </Title>
      {group.aliases.length > 0 && (
        <Text c="dimmed">{words.aliases(group.aliases.join("; "))}</Text>
      )}
      <details>
        <summary className={styles.summary}>{words.members(group.members.length)}</summary>
        <ul className={styles.members}>
          {group.members.map(({ id, name }) => (
            <li key={id}>
              <TextLink to="/co-quan/$id" params={{ id }}>
                {name}
              </TextLink>
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}
