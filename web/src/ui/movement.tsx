import type { MovedRecord, Movement } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useWords } from "../app/words/use-words.tsx";
import { TextLink } from "./link.tsx";
import { type Column, ListTable } from "./list-table.tsx";

/** What a change would move: how many records of how many agencies, each before and after with the reason. */
export function MovementList({ movement }: { movement: Movement }) {
  const words = useWords().ui.movement;
  const { kind, what, count, agencies, items, left } = movement;
  const noun = words.nouns[kind];
  return (
    <Stack gap="sm">
      <Text fw={600}>{count === 0 ? words.none(noun) : words.moves(count, noun, agencies)}</Text>
      {items.length > 0 && <MovedTable caption={what} of={movement} items={items} />}
      {items.length < count && <Text c="dimmed">{words.shown(items.length, count, noun)}</Text>}
      {left.count > 0 && (
        <>
          <Text fw={600}>{words.left(left.count, noun)}</Text>
          <MovedTable caption={words.leftCaption(noun)} of={movement} items={left.items} />
          {left.items.length < left.count && (
            <Text c="dimmed">{words.shown(left.items.length, left.count, noun)}</Text>
          )}
        </>
      )}
    </Stack>
  );
}

function MovedTable({
  caption,
  of: { kind },
  items,
}: {
  caption: string;
  of: Movement;
  items: readonly MovedRecord[];
}) {
  const words = useWords().ui.movement;
  const columns: Column<MovedRecord>[] = [
    {
      title: words.record(words.nouns[kind]),
      isName: true,
      render: ({ opensId, label, title }) => (
        <Opens kind={kind} id={opensId}>
          {label} {title}
        </Opens>
      ),
    },
    { title: words.agency, width: 9, render: ({ agency }) => agency },
    { title: words.before, width: 7, render: ({ before }) => before },
    {
      title: words.after,
      width: 7,
      render: ({ after }) => (
        <Text span fw={600}>
          {after}
        </Text>
      ),
    },
    { title: words.why, render: ({ why }) => why ?? "" },
  ];
  return <ListTable caption={caption} rows={items} rowKey={({ id }) => id} columns={columns} />;
}

/** The way to the page on which such a record stands. */
function Opens({
  kind,
  id,
  children,
}: {
  kind: Movement["kind"];
  id: string;
  children: ReactNode;
}) {
  const opened = { params: { id }, children };
  switch (kind) {
    case "opinion":
    case "clarification":
      return <TextLink to="/phoi-hop/$id" {...opened} />;
    case "report":
      return <TextLink to="/phoi-hop/phan-anh/$id" {...opened} />;
    case "voice":
    case "voice-hours":
      return <TextLink to="/phan-anh-kien-nghi/$id" {...opened} />;
    case "instruction":
      return <TextLink to="/chi-dao">{children}</TextLink>;
    default:
      return <TextLink to="/nhiem-vu/$id" {...opened} />;
  }
}
