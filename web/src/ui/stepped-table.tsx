import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../app/words/use-words.tsx";
import { ListTable, type ListTableProps } from "./list-table.tsx";

const STEP = 100;

/** A list that came whole and may be thousands of rows long; a hundred are shown, and a hundred more when asked. */
export function SteppedTable<Row>({ rows, ...table }: ListTableProps<Row>) {
  const { more } = useWords().ui;
  const [shown, setShown] = useState(STEP);
  return (
    <>
      <ListTable {...table} rows={rows.slice(0, shown)} />
      {rows.length > shown && (
        <Group justify="center" className="no-print">
          <Button variant="default" onClick={() => setShown(shown + STEP)}>
            {more}
          </Button>
        </Group>
      )}
    </>
  );
}
