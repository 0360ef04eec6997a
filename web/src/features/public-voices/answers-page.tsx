import type { PublishedAnswer } from "@dondoc/contract";
import { Group, Stack, Text, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { publishedAnswersRoute, publishedKinds } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import styles from "./public-frame.module.css";
import { PublicFrame } from "./public-frame.tsx";

/** What people asked and what was answered, in the words written for the public; read by anybody. */
export function AnswersPage() {
  const { answers: words, form } = useWords().publicVoices;
  const { q, kind } = publishedAnswersRoute.useSearch();
  const navigate = publishedAnswersRoute.useNavigate();
  const query = useInfiniteQuery(
    readPages("listPublishedAnswers", {
      query: { ...(q ? { q } : {}), ...(kind ? { kind } : {}) },
    }),
  );
  return (
    <PublicFrame title={words.title} lead={words.lead}>
      <Group align="flex-end" gap="md">
        <SearchField
          label={words.search}
          placeholder={words.searchHint}
          value={q ?? ""}
          style={{ flex: "1 1 18rem" }}
          onSearch={(typed) =>
            void navigate({
              replace: true,
              search: { ...(typed ? { q: typed } : {}), ...(kind ? { kind } : {}) },
            })
          }
        />
        <ChoiceField
          label={words.kind}
          any={words.allKinds}
          options={publishedKinds}
          nameOf={(one) => form.kinds[one][0]}
          value={kind}
          onChange={(chosen) =>
            void navigate({
              search: { ...(q ? { q } : {}), ...(chosen ? { kind: chosen } : {}) },
            })
          }
        />
      </Group>
      <PagedRows query={query} empty={<EmptyState title={words.none} />}>
        {(rows) => (
          <Stack gap="lg">
            {rows.map((row) => (
              <Answer key={row.id} row={row} />
            ))}
          </Stack>
        )}
      </PagedRows>
    </PublicFrame>
  );
}

function Answer({ row }: { row: PublishedAnswer }) {
  const { publicVoices, voices } = useWords();
  const { answers: words } = publicVoices;
  const { id, number, round, kind, agency, receivedOn, answeredOn, question, answer } = row;
  return (
    <article className={styles.answer} aria-labelledby={id}>
      <Title order={2} size="h5" id={id}>
        {words.label(number, round)}
      </Title>
      <Text size="sm" c="dimmed">
        {voices.kinds[kind]}
      </Text>
      <Text className={styles.said}>{question}</Text>
      <Text size="sm" fw={600}>
        {words.answered(formatDate(answeredOn), agency)}
      </Text>
      <Text className={styles.told}>{answer}</Text>
      <Text size="sm" c="dimmed">
        {words.received(formatDate(receivedOn))}
      </Text>
    </article>
  );
}
