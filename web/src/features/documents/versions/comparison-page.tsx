import type { Comparison } from "@dondoc/contract";
import { Checkbox, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { comparisonRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { DocumentDoor } from "./document-door.tsx";
import { Page } from "../../../ui/page.tsx";
import { ComparedRow } from "./compared-row.tsx";
import type { Draft } from "./decisions.ts";
import { SettleBar } from "./settle-bar.tsx";
import { nameOfRef } from "./versions-box.tsx";
import styles from "./comparison.module.css";

/** Two versions of a directive, assignment by assignment, and what becomes of the tasks that the earlier one gave. */
export function ComparisonPage() {
  const { versions: words } = useWords().documents;
  const params = comparisonRoute.useParams();
  const query = useQuery(read("compareVersions", { params }));
  const { data } = query;
  return (
    <Page
      title={words.title}
      lead={data && leadOf(data, words)}
      actions={
        data && (
          <>
            <DocumentDoor document={data.later} />
            <DocumentDoor document={data.earlier} />
          </>
        )
      }
    >
      <Answer query={query}>{(comparison) => <Rows comparison={comparison} />}</Answer>
    </Page>
  );
}

function leadOf(
  { later, earlier, kind }: Comparison,
  words: ReturnType<typeof useWords>["documents"]["versions"],
): string {
  const [one, other] = [nameOfRef(later), nameOfRef(earlier)];
  return kind ? words.lead(one, words.says[kind], other) : words.leadOpen(one, other);
}

function Rows({ comparison }: { comparison: Comparison }) {
  const { versions: words } = useWords().documents;
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const [draft, setDraft] = useState<Draft>({});
  const { rows } = comparison;
  const of = (change: string) => rows.filter((row) => row.change === change).length;
  const shown = onlyDifferences ? rows.filter(({ change }) => change !== "same") : rows;
  return (
    <>
      <div className={styles.summary}>
        <Text>{words.counts(of("same"), of("changed"), of("added"), of("dropped"))}</Text>
        <Checkbox
          label={words.onlyDifferences}
          checked={onlyDifferences}
          onChange={(event) => setOnlyDifferences(event.currentTarget.checked)}
        />
      </div>
      {shown.length === 0 && <EmptyState title={words.noDifference} />}
      <ol className={styles.rows}>
        {shown.map((row) => (
          <ComparedRow
            key={row.later?.id ?? row.earlier?.id}
            row={row}
            draft={draft}
            onDecide={(id, decision) => setDraft({ ...draft, [id]: decision })}
          />
        ))}
      </ol>
      <SettleBar comparison={comparison} draft={draft} onDraft={setDraft} />
    </>
  );
}
