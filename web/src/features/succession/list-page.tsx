import type { ReorganisationRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonLink, TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { planWords } from "./plan-words.ts";
import styles from "./succession.module.css";

/** Every reorganisation, what waits for its day and what still has tasks to route. */
export function ReorganisationsPage() {
  const { succession: words } = useWords();
  const session = useSession();
  const add = holds(session, ...acts.reorganise) && (
    <ButtonLink to="/co-quan/sap-xep/moi">{words.add}</ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Answer query={useQuery(read("listReorganisations", {}))}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <Table rows={items} />
          )
        }
      </Answer>
    </Page>
  );
}

function Table({ rows }: { rows: readonly ReorganisationRow[] }) {
  const { succession: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { title: words.columns.number, width: 6, render: ({ number }) => words.number(number) },
        {
          title: words.columns.what,
          isName: true,
          render: (row) => (
            <TextLink to="/co-quan/sap-xep/$id" params={{ id: row.id }}>
              {planWords(words, row)}
            </TextLink>
          ),
        },
        {
          title: words.columns.effectiveOn,
          width: 9,
          render: ({ effectiveOn }) => formatDate(effectiveOn),
        },
        { title: words.columns.basis, width: 18, render: ({ legalBasis }) => legalBasis },
        { title: words.columns.state, width: 16, render: (row) => <Standing row={row} /> },
      ]}
    />
  );
}

function Standing({ row: { state, waiting, overdue } }: { row: ReorganisationRow }) {
  const { succession: words } = useWords();
  return (
    <div>
      {words.states[state]}
      {waiting > 0 && <Text>{words.waiting(waiting)}</Text>}
      {overdue > 0 && <span className={styles.late}>{words.late(overdue)}</span>}
    </div>
  );
}
