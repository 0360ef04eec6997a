import type { AnswerOf } from "../../app/api/api.ts";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";

type Batch = AnswerOf<"listTaskImports">["items"][number];

/** The files that came, the latest first; a wrong one is taken back whole. */
export function BatchList() {
  const { batches: words } = useWords().taskImport;
  const [chosen, setChosen] = useState<Batch | null>(null);
  return (
    <Section title={words.title}>
      <Answer query={useQuery(read("listTaskImports", {}))}>
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
                  title: words.file,
                  isName: true,
                  render: ({ fileName, sheet }) =>
                    sheet === "" ? fileName : `${fileName}, ${words.sheet(sheet)}`,
                },
                {
                  title: words.tasks,
                  width: 7,
                  align: "end",
                  // What was taken back is no longer there to be looked at.
                  render: ({ id, tasks, takenBackAt }) =>
                    takenBackAt === null ? (
                      <TextLink to="/nhiem-vu" search={{ list: "all", importId: id }}>
                        {tasks}
                      </TextLink>
                    ) : (
                      tasks
                    ),
                },
                {
                  title: words.documents,
                  width: 8,
                  align: "end",
                  render: ({ documents }) => documents,
                },
                {
                  title: words.at,
                  width: 10,
                  render: ({ importedAt }) => formatInstant(importedAt),
                },
                { title: words.by, width: 12, render: ({ by }) => by },
                {
                  title: words.act,
                  width: 10,
                  isActs: true,
                  render: (batch) =>
                    batch.takenBackAt === null ? (
                      <Button variant="default" onClick={() => setChosen(batch)}>
                        {words.takeBack}
                      </Button>
                    ) : (
                      words.takenBack(formatInstant(batch.takenBackAt))
                    ),
                },
              ]}
            />
          )
        }
      </Answer>
      {chosen && <TakeBack batch={chosen} onClose={() => setChosen(null)} />}
    </Section>
  );
}

function TakeBack({ batch, onClose }: { batch: Batch; onClose: () => void }) {
  const { batches: words } = useWords().taskImport;
  const act = useAct("takeBackImport", { onDone: onClose, said: words.done });
  return (
    <Dialog opened onClose={onClose} title={words.confirmTitle} size="md">
      <Stack>
        <Text>{words.confirm(batch.fileName, batch.tasks)}</Text>
        <ProblemAlert act={act} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.keep}
          </Button>
          <Button
            color="red"
            loading={act.pending}
            onClick={() => act.send({ body: { importId: batch.id } })}
          >
            {words.takeBack}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
