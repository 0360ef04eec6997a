import { Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { PagedRows } from "../../ui/paged-answer.tsx";
import { ExplanationSign } from "./explanation-sign.tsx";

/** Every request to explain with its answer, the latest first. */
export function ExplanationList() {
  const { urging: words } = useWords();
  const pages = useInfiniteQuery(readPages("listExplanations", { query: {} }));
  const columns = words.explanationColumns;
  return (
    <PagedRows query={pages} empty={<Text c="dimmed">{words.noExplanations}</Text>}>
      {(rows) => (
        <ListTable
          caption={words.explanations}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              title: columns.task,
              isName: true,
              render: ({ task }) => (
                <>
                  <TextLink to="/nhiem-vu/$id" params={{ id: task.id }}>
                    {task.title}
                  </TextLink>
                  <Text c="dimmed" size="sm">
                    {words.number(task.number)}, {words.daysLate(task.daysLate)}
                  </Text>
                </>
              ),
            },
            { title: columns.agency, width: 12, render: ({ unit }) => unit.name },
            { title: columns.due, width: 8, render: ({ dueOn }) => formatDate(dueOn) },
            {
              title: columns.standing,
              width: 13,
              render: ({ standing }) => <ExplanationSign standing={standing} />,
            },
            {
              title: columns.content,
              width: 18,
              render: ({ answeredAt, cause, content }) =>
                answeredAt === null ? (
                  ""
                ) : (
                  <>
                    {content}
                    {cause && (
                      <Text c="dimmed" size="sm">
                        {words.task.cause}: {words.causes[cause]}
                      </Text>
                    )}
                  </>
                ),
            },
          ]}
        />
      )}
    </PagedRows>
  );
}
