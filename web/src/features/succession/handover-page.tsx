import type { Handover } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { handoverRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import styles from "./succession.module.css";

/** What somebody leaves behind on a change of post, line by line, with who takes it over; to be printed and signed. */
export function HandoverPage() {
  const { id } = handoverRoute.useParams();
  return (
    <Answer query={useQuery(read("getHandover", { params: { id } }))}>
      {(handover) => <List handover={handover} />}
    </Answer>
  );
}

function List({ handover: { person, posts, items } }: { handover: Handover }) {
  const { succession, tasks } = useWords();
  const { handover: words } = succession;
  return (
    <Page
      title={words.title(person.name)}
      lead={[posts.map(({ title, unit }) => `${title}, ${unit.name}`).join("; "), words.lead]
        .filter((part) => part !== "")
        .join(". ")}
      actions={<PrintButton />}
    >
      {items.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLead}</EmptyState>
      ) : (
        <ListTable
          caption={words.caption}
          rows={items}
          rowKey={({ kind, taskId, title }) => `${kind} ${taskId} ${title}`}
          columns={[
            { title: words.kind, width: 9, render: ({ kind }) => words.kinds[kind] },
            {
              title: words.task,
              isName: true,
              render: ({ taskId, number, title }) => (
                <TextLink to="/nhiem-vu/$id" params={{ id: taskId }}>
                  {tasks.number(number)} {title}
                </TextLink>
              ),
            },
            { title: words.unit, width: 14, render: ({ unit }) => unit.name },
            {
              title: words.dueOn,
              width: 8,
              render: ({ dueOn }) => (dueOn === null ? "" : formatDate(dueOn)),
            },
            {
              title: words.to,
              width: 14,
              render: ({ to }) => to ?? <span className={styles.late}>{words.nobody}</span>,
            },
          ]}
        />
      )}
    </Page>
  );
}
