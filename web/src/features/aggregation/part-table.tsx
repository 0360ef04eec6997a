import type { CollectionDetail, CollectionPart } from "@dondoc/contract";
import { Button, Group, Text, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { ListTable } from "../../ui/list-table.tsx";
import type { Act } from "../../ui/use-act.ts";
import { AnswerDialog } from "./answer-dialog.tsx";
import { ReadDialog, ReturnDialog } from "./small-dialogs.tsx";

interface PartTableProps {
  collection: CollectionDetail;
  remind: Act<"remindCollection"> | null;
}
type Open = { part: CollectionPart; what: "read" | "return" | "paper" };

/** Everybody who was asked, those who are missing first and by name; what each sent can be opened. */
export function PartTable({ collection, remind }: PartTableProps) {
  const { page: words } = useWords().aggregation;
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ListTable
        caption={words.agenciesCaption}
        rows={collection.parts}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.columns.agency,
            isName: true,
            render: ({ unit, head }) => (
              <>
                {unit.name}
                <Text c="dimmed" size="sm" fw={400}>
                  {head}
                </Text>
              </>
            ),
          },
          { title: words.columns.state, width: 21, render: (part) => <PartStanding part={part} /> },
          {
            title: words.columns.sent,
            width: 8,
            render: ({ history: [latest] }) => (latest ? formatDate(latest.sentOn) : ""),
          },
          {
            title: words.columns.act,
            isActs: true,
            width: 29,
            render: (part) => (
              <PartActs
                part={part}
                onOpen={(what) => setOpen({ part, what })}
                onRemind={
                  remind && part.state !== "answered" && part.state !== "own" && !part.remindedToday
                    ? () =>
                        remind.send({
                          body: { collectionId: collection.id, unitIds: [part.unit.id] },
                        })
                    : null
                }
              />
            ),
          },
        ]}
      />
      {open?.what === "read" && (
        <ReadDialog collection={collection} part={open.part} onClose={close} />
      )}
      {open?.what === "return" && <ReturnDialog part={open.part} onClose={close} />}
      {open?.what === "paper" && (
        <AnswerDialog collection={collection} part={open.part} onPaper onClose={close} />
      )}
    </>
  );
}

function PartStanding({ part }: { part: CollectionPart }) {
  const { aggregation } = useWords();
  const { page: words } = aggregation;
  const { state, daysLate, reminders, remindedAt, history } = part;
  const isLate = daysLate > 0;
  return (
    <div>
      <Text
        {...(isLate ? { fw: 600 } : {})}
        {...(isLate && state !== "answered" ? { c: "#a51111" } : {})}
      >
        {aggregation.parts[state]}
        {isLate &&
          `, ${state === "answered" ? aggregation.answeredLate(daysLate) : aggregation.late(daysLate)}`}
      </Text>
      {history[0]?.afterClose && <Text size="sm">{words.afterClose}</Text>}
      {history[0]?.paperNumber && <Text size="sm">{words.paper(history[0].paperNumber)}</Text>}
      {state !== "answered" && reminders > 0 && remindedAt && (
        <Text size="sm">{words.reminded(reminders, formatInstant(remindedAt))}</Text>
      )}
    </div>
  );
}

interface PartActsProps {
  part: CollectionPart;
  onOpen: (what: Open["what"]) => void;
  onRemind: (() => void) | null;
}

function PartActs({ part, onOpen, onRemind }: PartActsProps) {
  const { page: words } = useWords().aggregation;
  const may = (act: string) => part.acts.some((one) => one.act === act && one.allowed);
  const name = <VisuallyHidden> {part.unit.name}</VisuallyHidden>;
  return (
    <Group gap="xs">
      {part.history.length > 0 && (
        <Button variant="default" onClick={() => onOpen("read")}>
          {words.open}
          {name}
        </Button>
      )}
      {may("collections.return") && (
        <Button variant="default" onClick={() => onOpen("return")}>
          {words.return}
          {name}
        </Button>
      )}
      {onRemind && (
        <Button variant="default" onClick={onRemind}>
          {words.remind}
          {name}
        </Button>
      )}
      {may("collections.enter-paper") && (
        <Button variant="default" onClick={() => onOpen("paper")}>
          {words.enterPaper}
          {name}
        </Button>
      )}
    </Group>
  );
}
