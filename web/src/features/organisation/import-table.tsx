import type { ImportResult } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { ListTable } from "../../ui/list-table.tsx";

type Row = ImportResult["rows"][number];

function Outcome({ outcome }: Pick<Row, "outcome">) {
  const { outcomes } = useWords().organisation.import;
  if (outcome !== "wrong") return outcomes[outcome];
  return (
    <Text span c="#a51111" fw={600}>
      <IconAlertTriangle aria-hidden size={18} style={{ verticalAlign: "-3px" }} /> {outcomes.wrong}
    </Text>
  );
}

/** Wrong rows first: they are what a person has to look at. */
const order: Record<Row["outcome"], number> = { wrong: 0, changed: 1, new: 2, same: 3 };

export function ImportTable({ rows }: { rows: readonly Row[] }) {
  const { import: words } = useWords().organisation;
  const count = (outcome: Row["outcome"]) => rows.filter((row) => row.outcome === outcome).length;
  return (
    <>
      <Text component="output" fw={600}>
        {words.summary(count("new"), count("changed"), count("same"), count("wrong"))}
      </Text>
      <ListTable
        caption={words.caption}
        rows={rows.toSorted((one, other) => order[one.outcome] - order[other.outcome])}
        rowKey={({ row }) => row}
        columns={[
          { title: words.row, width: 5, align: "end", render: ({ row }) => row },
          { title: words.name, isName: true, render: ({ name }) => name },
          {
            title: words.outcome,
            width: 8,
            render: ({ outcome }) => <Outcome outcome={outcome} />,
          },
          { title: words.message, render: ({ message }) => message ?? "" },
        ]}
      />
    </>
  );
}
