import type { MovedTask, Movement } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useWords } from "../app/words/use-words.tsx";
import { type Column, ListTable } from "./list-table.tsx";
import { TextLink } from "./link.tsx";

/** What a change would move: how many tasks of how many agencies, each before and after with the reason. */
export function MovementList({ movement }: { movement: Movement }) {
  const words = useWords().ui.movement;
  const { what, count, agencies, items, left } = movement;
  return (
    <Stack gap="sm">
      <Text fw={600}>{count === 0 ? words.none : words.moves(count, agencies)}</Text>
      {items.length > 0 && <MovedTable caption={what} what={what} items={items} />}
      {items.length < count && <Text c="dimmed">{words.shown(items.length, count)}</Text>}
      {left.count > 0 && (
        <>
          <Text fw={600}>{words.left(left.count)}</Text>
          <MovedTable caption={words.leftCaption} what={what} items={left.items} />
          {left.items.length < left.count && (
            <Text c="dimmed">{words.shown(left.items.length, left.count)}</Text>
          )}
        </>
      )}
    </Stack>
  );
}

function MovedTable({
  caption,
  what,
  items,
}: {
  caption: string;
  what: string;
  items: readonly MovedTask[];
}) {
  const words = useWords().ui.movement;
  const columns: Column<MovedTask>[] = [
    {
      title: words.task,
      isName: true,
      render: ({ id, number, title }) => (
        <TextLink to="/nhiem-vu/$id" params={{ id }}>
          NV-{number} {title}
        </TextLink>
      ),
    },
    { title: words.agency, width: 10, render: ({ agency }) => agency },
    { title: words.before(what), width: 10, render: ({ before }) => before },
    {
      title: words.after,
      width: 10,
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
