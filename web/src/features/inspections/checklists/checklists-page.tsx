import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { WriteDialog } from "./checklist-dialog.tsx";

/** The templates that inspections go by. */
export function ChecklistsPage() {
  const { checklists: words, inspections } = useWords();
  const query = useQuery(read("listChecklists", {}));
  const [writing, write] = useDisclosure();
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={write.open}>
            {words.write}
          </Button>
        )
      }
    >
      <TextLink to="/kiem-tra">{inspections.back}</TextLink>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <ListTable
              caption={words.title}
              rows={items}
              rowKey={({ id }) => id}
              columns={[
                {
                  title: words.columns.title,
                  isName: true,
                  render: ({ id, title }) => (
                    <TextLink to="/kiem-tra/danh-muc/$id" params={{ id }}>
                      {title}
                    </TextLink>
                  ),
                },
                { title: words.columns.kind, width: 16, render: ({ kind }) => words.kinds[kind] },
                { title: words.columns.items, width: 7, align: "end", render: ({ items: count }) => count }, // prettier-ignore
                { title: words.columns.version, width: 6, render: ({ ordinal }) => words.version(ordinal) }, // prettier-ignore
                { title: words.columns.certainty, width: 16, render: ({ certainty }) => words.certainties[certainty] }, // prettier-ignore
              ]}
            />
          )
        }
      </Answer>
      {writing && <WriteDialog title={words.write} onClose={write.close} />}
    </Page>
  );
}
