import type { LegalImportResult } from "@dondoc/contract";
import { Anchor, Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ImportDialog } from "../../ui/import-dialog.tsx";
import { ListTable } from "../../ui/list-table.tsx";

/** Many documents of the register at once, from a sheet. */
export function ImportLegalDocuments({ onClose }: { onClose: () => void }) {
  const { import: words } = useWords().legalBasis;
  return (
    <ImportDialog
      route="importLegalDocuments"
      accept=".xlsx,.csv"
      words={words}
      about={
        <Anchor href="/api/legal-documents/template.xlsx" download>
          {words.template}
        </Anchor>
      }
      isClean={({ counts }) => counts.wrong === 0}
      renderOutcomes={(result) => <Outcomes result={result} />}
      onClose={onClose}
    />
  );
}

function Outcomes({ result: { counts, rows } }: { result: LegalImportResult }) {
  const { import: words } = useWords().legalBasis;
  const all = counts.new + counts.changed + counts.same + counts.wrong;
  return (
    <>
      <Text component="output" fw={600}>
        {words.summary(counts.new, counts.changed, counts.same, counts.wrong)}
      </Text>
      {rows.length < all && <Text c="dimmed">{words.shown(rows.length)}</Text>}
      <ListTable
        caption={words.caption}
        rows={rows}
        rowKey={({ row }) => row}
        columns={[
          { title: words.row, width: 5, align: "end", render: ({ row }) => row },
          { title: words.name, isName: true, render: ({ name }) => name },
          { title: words.outcome, width: 8, render: ({ outcome }) => words.outcomes[outcome] },
          { title: words.message, render: ({ message }) => message ?? "" },
        ]}
      />
    </>
  );
}
