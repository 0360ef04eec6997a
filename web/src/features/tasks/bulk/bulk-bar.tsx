import type { BulkOffer, TaskRow } from "@dondoc/contract";
import { Box, Button, Group, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import styles from "./bulk.module.css";
import { BulkForm, type Chosen } from "./bulk-form.tsx";
import type { Selection } from "../../../ui/use-selection.ts";

const MOST_BUTTONS = 3;

interface BulkBarProps {
  offer: BulkOffer;
  rows: readonly TaskRow[];
  selection: Selection;
  /** The list as it stands in the address. */
  query: NonNullable<Chosen["query"]>;
}

/**
 * How many are chosen, how to choose more, and what can be done with them. While something is chosen it stays in sight as the
 * list scrolls; before, it is one line under the list.
 */
export function BulkBar({ offer, rows, selection, query }: BulkBarProps) {
  const { bulk: words } = useWords();
  const [opened, setOpened] = useState<BulkOffer["acts"][number] | null>(null);
  const { ids, whole } = selection;
  // A long search is counted only once somebody chooses.
  const reach = useQuery({ ...read("getBulkReach", { query }), enabled: ids.size > 0 });
  const matching = reach.data?.matching ?? 0;
  const count = whole ? matching : ids.size;
  const close = () => setOpened(null);
  const first = rows.find(({ id }) => selection.isPicked(id));
  // More than a line holds stand in one field.
  const few = offer.acts.length <= MOST_BUTTONS ? offer.acts : [];
  const chosen: Chosen = whole ? { query } : { taskIds: [...ids] };
  return (
    <section aria-label={words.bar} className={`${styles.bar} no-print`} data-chosen={count > 0}>
      <Text component="output" display="block" className={styles.said ?? ""}>
        <Label
          long={count === 0 ? words.hint : words.picked(count)}
          short={count === 0 ? words.hintShort : words.pickedShort(count)}
        />
      </Text>
      {count > 0 && (
        <Button variant="subtle" onClick={selection.clear}>
          {words.clear}
        </Button>
      )}
      <MoreToPick most={offer.most} matching={matching} shown={rows.length} selection={selection} />
      {count > 0 && (
        <>
          <Group gap="sm" visibleFrom="sm" className={styles.buttons ?? ""}>
            {few.map((one) => (
              <Button key={one.act} onClick={() => setOpened(one)}>
                {one.title}
              </Button>
            ))}
          </Group>
          <NativeSelect
            {...(few.length > 0 && { hiddenFrom: "sm" as const })}
            className={styles.acts ?? ""}
            aria-label={words.choose}
            data={[
              { value: "", label: words.choose },
              ...offer.acts.map(({ act, title }) => ({ value: act, label: title })),
            ]}
            value={opened?.act ?? ""}
            onChange={({ currentTarget: { value } }) =>
              setOpened(offer.acts.find(({ act }) => act === value) ?? null)
            }
          />
        </>
      )}
      <Dialog
        opened={opened !== null}
        onClose={close}
        title={
          opened && (
            <>
              <strong>{opened.title}</strong> · {words.dialog(count)}
            </>
          )
        }
      >
        {opened && first && (
          <BulkForm act={opened} chosen={chosen} holder={first.holder} onClose={close} />
        )}
      </Dialog>
    </section>
  );
}

interface MoreProps {
  most: number;
  /** How many the whole list holds; nothing until it is counted. */
  matching: number;
  shown: number;
  selection: Selection;
}

function MoreToPick({ most, matching, shown, selection }: MoreProps) {
  const { bulk: words } = useWords();
  const { ids, whole } = selection;
  return (
    <>
      {!whole && ids.size < shown && (
        <Button variant="subtle" onClick={selection.pickShown}>
          <Label long={words.pickShown(shown)} short={words.pickShownShort(shown)} />
        </Button>
      )}
      {!whole && ids.size > 0 && matching > shown && matching <= most && (
        <Button variant="subtle" onClick={selection.pickWhole}>
          <Label long={words.pickWhole(matching)} short={words.pickWholeShort(matching)} />
        </Button>
      )}
      {ids.size > 0 && matching > most && (
        <Text c="dimmed">{words.tooMany(most.toLocaleString("vi-VN"))}</Text>
      )}
    </>
  );
}

/** A telephone has room for the number only. */
function Label({ long, short }: { long: string; short: string }) {
  return (
    <>
      <Box component="span" visibleFrom="sm">
        {long}
      </Box>
      <Box component="span" hiddenFrom="sm">
        {short}
      </Box>
    </>
  );
}
