import type { DocumentDetail, ProposedMonitors } from "@dondoc/contract";
import { NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { type Column, ListTable } from "../../ui/list-table.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import type { Act } from "../../ui/use-act.ts";

/** A division chosen for an assignment against the portfolios. */
export type ChosenDivisions = Readonly<Record<string, string>>;

interface MonitorsProps {
  document: DocumentDetail;
  chosen: ChosenDivisions;
  onChoose: (chosen: ChosenDivisions) => void;
  /** Files the document, or one assignment: the release waits for it. */
  field: Act<"setDocumentField">;
}

/** Who will follow each assignment by the portfolios; the chief files it under a field or gives it to another division. */
export function Monitors(props: MonitorsProps) {
  const { document, field } = props;
  const { monitors: words } = useWords().documents;
  const query = useQuery(read("proposeMonitors", { params: { id: document.id } }));
  const file = (fieldId: string, assignmentId?: string) =>
    field.send({
      body: {
        documentId: document.id,
        version: document.version,
        fieldId: fieldId === "" ? null : fieldId,
        ...(assignmentId ? { assignmentId } : {}),
      },
    });
  return (
    <Answer query={query}>
      {(proposed) => (
        <Stack gap="sm">
          <ProblemAlert act={field} />
          <NativeSelect
            label={words.field}
            description={words.fieldHint}
            value={proposed.field?.id ?? ""}
            disabled={field.pending}
            data={[
              { value: "", label: words.noField },
              ...proposed.fields.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => file(event.currentTarget.value)}
          />
          <Table {...props} proposed={proposed} busy={field.pending} onFile={file} />
        </Stack>
      )}
    </Answer>
  );
}

type Item = ProposedMonitors["items"][number];

interface TableProps extends MonitorsProps {
  proposed: ProposedMonitors;
  busy: boolean;
  onFile: (fieldId: string, assignmentId: string) => void;
}

function Table({ proposed, chosen, onChoose, busy, onFile }: TableProps) {
  const { monitors: words } = useWords().documents;
  const { fields, divisions } = proposed;
  const columns: Column<Item>[] = [
    { title: words.assignment, isName: true, render: ({ title }) => title },
    {
      title: words.field,
      render: (item) => (
        <NativeSelect
          aria-label={words.fieldOf(item.title)}
          value={item.field?.id ?? ""}
          disabled={busy}
          data={[
            { value: "", label: words.asDocument },
            ...fields.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onFile(event.currentTarget.value, item.assignmentId)}
        />
      ),
    },
    {
      title: words.followedBy,
      render: (item) => (
        <Stack gap="xs">
          {chosen[item.assignmentId] === undefined && <ByPortfolio item={item} />}
          <NativeSelect
            aria-label={words.divisionOf(item.title)}
            value={chosen[item.assignmentId] ?? ""}
            data={[
              { value: "", label: words.byPortfolio },
              ...divisions.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              const { [item.assignmentId]: _before, ...others } = chosen;
              const { value } = event.currentTarget;
              onChoose(value === "" ? others : { ...others, [item.assignmentId]: value });
            }}
          />
        </Stack>
      ),
    },
  ];
  return (
    <ListTable
      caption={words.caption}
      columns={columns}
      rows={proposed.items}
      rowKey={({ assignmentId }) => assignmentId}
    />
  );
}

function ByPortfolio({ item }: { item: Item }) {
  const { monitors: words } = useWords().documents;
  return item.monitors.map(({ officer, division, tasks }) => (
    <Text key={officer?.accountId ?? ""} component="span">
      {officer ? `${officer.name}, ${division?.name ?? ""}` : words.whoProposed}
      {item.monitors.length > 1 && ` (${words.tasks(tasks)})`}
    </Text>
  ));
}
