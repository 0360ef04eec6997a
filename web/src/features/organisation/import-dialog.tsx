import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { ImportDialog } from "../../ui/import-dialog.tsx";
import { ImportTable } from "./import-table.tsx";

/** The units of a province at once, from a sheet. */
export function ImportUnits({ onClose }: { onClose: () => void }) {
  const { import: words } = useWords().organisation;
  return (
    <ImportDialog
      route="importUnits"
      accept=".xlsx"
      words={words}
      about={
        <>
          <Text size="sm">{words.columns}</Text>
          <Text size="sm">{words.kinds}</Text>
        </>
      }
      isClean={({ rows }) => rows.every(({ outcome }) => outcome !== "wrong")}
      renderOutcomes={({ rows }) => <ImportTable rows={rows} />}
      onClose={onClose}
    />
  );
}
