import type { ChecklistDetail, ChecklistItem } from "@dondoc/contract";
import { Alert, Button, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { checklistRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { Facts } from "../../../ui/facts.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { Section } from "../../../ui/section.tsx";
import { ReviseListDialog } from "./checklist-dialog.tsx";

/** One list, by version. */
export function ChecklistPage() {
  const { id } = checklistRoute.useParams();
  const { ban } = checklistRoute.useSearch();
  const query = useQuery(
    read("getChecklist", { params: { id }, query: ban === undefined ? {} : { ordinal: ban } }),
  );
  return <Answer query={query}>{(list) => <Checklist list={list} />}</Answer>;
}

/** Items under their sections, in the order of the list. */
const sectionsOf = (items: readonly ChecklistItem[]): [string, ChecklistItem[]][] => [
  ...Map.groupBy(items, ({ section }) => section).entries(),
];

function Checklist({ list }: { list: ChecklistDetail }) {
  const { checklists: words } = useWords();
  const [revising, revise] = useDisclosure();
  const may = list.acts.find(({ allowed }) => allowed);
  return (
    <Page
      title={list.title}
      lead={`${words.kinds[list.kind]}. ${words.version(list.ordinal)}.`}
      actions={
        may && list.ordinal === list.latest && <Button onClick={revise.open}>{may.title}</Button>
      }
    >
      <TextLink to="/kiem-tra/danh-muc">{words.back}</TextLink>
      {list.ordinal < list.latest && (
        <Alert color="yellow" variant="outline">
          <Text>{words.older(list.latest)}</Text>
          <TextLink to="/kiem-tra/danh-muc/$id" params={{ id: list.id }} underline="always">
            {words.toLatest}
          </TextLink>
        </Alert>
      )}
      <Facts
        facts={[
          [words.basis, list.basis],
          [words.columns.certainty, words.certainties[list.certainty]],
        ]}
      />
      <Section title={words.items}>
        <Stack gap="md">
          {sectionsOf(list.items).map(([section, items]) => (
            <div key={section}>
              <Title order={3} size="h4">
                {section}
              </Title>
              <ol start={items[0]?.ordinal ?? 1}>
                {items.map((item) => (
                  <li key={item.id}>
                    {item.text}
                    {item.guidance && <Text c="dimmed">{words.guidance(item.guidance)}</Text>}
                    {item.basis && <Text c="dimmed">{`${words.basis}: ${item.basis}`}</Text>}
                  </li>
                ))}
              </ol>
            </div>
          ))}
        </Stack>
      </Section>
      <Section title={words.versions}>
        <ListTable
          caption={words.versionCaption}
          rows={list.versions}
          rowKey={({ ordinal }) => ordinal}
          columns={[
            {
              title: words.versionColumns.ordinal,
              isName: true,
              width: 8,
              render: ({ ordinal }) => (
                <TextLink
                  to="/kiem-tra/danh-muc/$id"
                  params={{ id: list.id }}
                  search={{ ban: String(ordinal) }}
                >
                  {words.version(ordinal)}
                </TextLink>
              ),
            },
            { title: words.versionColumns.because, render: ({ because }) => because ?? "" },
            {
              title: words.versionColumns.by,
              width: 16,
              render: ({ by }) => by ?? words.ofProgram,
            },
            { title: words.versionColumns.at, width: 12, render: ({ at }) => formatInstant(at) },
          ]}
        />
      </Section>
      {revising && may && <ReviseListDialog list={list} title={may.title} onClose={revise.close} />}
    </Page>
  );
}
