import type { ProgrammeDetail } from "@dondoc/contract";
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../app/api/api.ts";
import { read } from "../../app/api/read.ts";
import { programmeRoute, programmeTaskLists } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";
import styles from "./programmes.module.css";

type Row = AnswerOf<"listProgrammeTasks">["items"][number];

const openTones: Partial<Record<Row["state"], Tone>> = { SUBMITTED: "waiting", SUSPENDED: "quiet" };

/** So many are drawn first; the page below must stay near. */
const FIRST = 25;

/** The rows behind "46/46" as of the day looked at, as far as the person may see them. */
export function ProgrammeTasks({ programme }: { programme: ProgrammeDetail }) {
  const { programmes, tasks: taskWords } = useWords();
  const { tasks: words, page } = programmes;
  const { tasks: asked, asOf } = programmeRoute.useSearch();
  const navigate = programmeRoute.useNavigate();
  const { id } = programme;
  // Done tasks are not what one comes for, as long as others wait.
  const list = asked ?? (programme.tasks.done < programme.tasks.total ? "open" : "all");
  const [most, more] = useState(FIRST);
  const query = useQuery(
    read("listProgrammeTasks", { params: { id }, query: { list, ...(asOf && { asOf }) } }),
  );
  const isEmpty = programme.tasks.total + programme.tasks.standing === 0;
  const shown = programmeTaskLists.filter(
    (one) => one !== "standing" || programme.tasks.standing > 0,
  );
  return (
    <div id="nhiem-vu" className={styles.place}>
      <Section title={words.title} lead={words.lead}>
        {isEmpty ? (
          <EmptyState title={words.noneYet}>{words.noneYetLead}</EmptyState>
        ) : (
          <Stack gap="sm">
            <NativeSelect
              className="no-print"
              style={{ maxWidth: "20rem" }}
              aria-label={words.title}
              value={list}
              data={shown.map((value) => ({ value, label: page.tasks[value] }))}
              onChange={({ currentTarget }) => {
                const chosen = shown.find((one) => one === currentTarget.value);
                void navigate({
                  replace: true,
                  resetScroll: false,
                  search: (before) => ({ ...before, ...(chosen && { tasks: chosen }) }),
                });
              }}
            />
            <Answer query={query}>
              {({ items, hidden }) => (
                <>
                  {items.length === 0 ? (
                    <Text c="dimmed">{words.none}.</Text>
                  ) : (
                    <ListTable
                      caption={words.caption}
                      rows={items.slice(0, most)}
                      rowKey={(row) => row.id}
                      columns={[
                        {
                          title: words.columns.task,
                          isName: true,
                          render: (row) => (
                            <TextLink to="/nhiem-vu/$id" params={{ id: row.id }}>
                              {taskWords.number(row.number)} · {row.title}
                            </TextLink>
                          ),
                        },
                        {
                          title: words.columns.holder,
                          width: 14,
                          render: ({ holder }) => holder.name,
                        },
                        {
                          title: words.columns.lastDay,
                          width: 9,
                          render: ({ lastDay }) =>
                            lastDay === null ? words.noDay : formatDate(lastDay),
                        },
                        {
                          title: words.columns.state,
                          width: 14,
                          render: (row) => <StateMark row={row} />,
                        },
                      ]}
                    />
                  )}
                  {items.length > most && (
                    <Group justify="center">
                      <Button variant="default" onClick={() => more(most + FIRST * 4)}>
                        {words.more(items.length - most)}
                      </Button>
                    </Group>
                  )}
                  {hidden > 0 && <Text c="dimmed">{words.hidden(hidden)}</Text>}
                </>
              )}
            </Answer>
          </Stack>
        )}
      </Section>
    </div>
  );
}

/** What the row counts as; a task that is open, by the word of its state as in the list of tasks. */
function StateMark({ row: { standing, counted, state } }: { row: Row }) {
  const { programmes, tasks } = useWords();
  const { tasks: words } = programmes;
  if (counted === "overdue") return <ToneBadge tone="late">{words.counted.overdue}</ToneBadge>;
  if (standing && state !== "SUSPENDED") {
    return (
      <ToneBadge tone={counted === "done" ? "done" : "working"}>
        {words.standing[counted]}
      </ToneBadge>
    );
  }
  if (counted === "done") return <ToneBadge tone="done">{words.counted.done}</ToneBadge>;
  const word = tasks.states[state];
  return (
    <ToneBadge tone={openTones[state] ?? "working"}>
      {word.replace(/^./u, (first) => first.toUpperCase())}
    </ToneBadge>
  );
}
