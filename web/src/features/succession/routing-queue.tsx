import type { Routing, UnitRef } from "@dondoc/contract";
import { Button, Checkbox, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { acts } from "../../app/acts.ts";
import { readPages } from "../../app/api/read.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { UnitPicker } from "../../ui/unit-picker.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useRowKeys } from "../../ui/use-row-keys.ts";
import { type Selection, useSelection } from "../../ui/use-selection.ts";
import styles from "./succession.module.css";

interface RoutingQueueProps {
  reorganisationId: string;
  waiting: number;
  late: number;
}

/** What a person has to choose a receiver for: each as proposed, or the chosen ones to one agency. */
export function RoutingQueue({ reorganisationId, waiting, late }: RoutingQueueProps) {
  const { queue: words } = useWords().succession;
  const session = useSession();
  const query = useInfiniteQuery(readPages("listRoutings", { query: { reorganisationId } }));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const selection = useSelection(
    rows.map(({ id }) => id),
    reorganisationId,
  );
  const root = useRef<HTMLDivElement>(null);
  useRowKeys(root, selection.toggle);
  const mayRoute = holds(session, ...acts.routeTasks);
  return (
    <Section title={words.title} lead={words.lead(waiting, late)}>
      <div ref={root}>
        {mayRoute && (
          <Text c="dimmed" visibleFrom="sm">
            {words.keys}
          </Text>
        )}
        <Rows rows={rows} selection={mayRoute ? selection : null} />
        <MoreButton query={query} />
        {mayRoute && (
          <RouteBar reorganisationId={reorganisationId} rows={rows} selection={selection} />
        )}
      </div>
    </Section>
  );
}

function Rows({ rows, selection }: { rows: readonly Routing[]; selection: Selection | null }) {
  const { succession, tasks } = useWords();
  const { queue: words, effect } = succession;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.task,
          isName: true,
          render: ({ id, task, from, role, failure }) => (
            <div style={{ display: "flex", gap: "0.75rem" }}>
              {selection && (
                <Checkbox
                  aria-label={words.pick(task.number)}
                  checked={selection.isPicked(id)}
                  onChange={({ nativeEvent }) =>
                    selection.toggle(id, "shiftKey" in nativeEvent && nativeEvent.shiftKey === true)
                  }
                />
              )}
              <div>
                <Link to="/nhiem-vu/$id" params={{ id: task.id }} data-row-link={id}>
                  {tasks.number(task.number)} {task.title}
                </Link>
                <div className={styles.quiet}>
                  {from.name}, {effect.roleNames[role].toLowerCase()}
                  {task.field && `, ${task.field}`}
                  {task.daysLate > 0 && `, ${words.daysLate(task.daysLate)}`}
                </div>
                {failure && (
                  <div className={styles.late}>
                    {words.failed}: {failure}
                  </div>
                )}
              </div>
            </div>
          ),
        },
        {
          title: words.proposed,
          width: 18,
          render: ({ proposed, because }) => (
            <div>
              {proposed?.name ?? words.noProposal}
              <div className={styles.quiet}>{because}</div>
            </div>
          ),
        },
        {
          title: words.until,
          width: 10,
          render: ({ lastDay, late }) => (
            <div>
              {formatDate(lastDay)}
              {late && <div className={styles.late}>{words.overdue}</div>}
            </div>
          ),
        },
      ]}
    />
  );
}

interface RouteBarProps {
  reorganisationId: string;
  rows: readonly Routing[];
  selection: Selection;
}

function RouteBar({ reorganisationId, rows, selection }: RouteBarProps) {
  const { queue: words } = useWords().succession;
  const [to, setTo] = useState<UnitRef | null>(null);
  const act = useAct("routeTasks", {
    said: ({ count }) => words.done(count),
    onDone: () => {
      selection.clear();
      setTo(null);
    },
  });
  const routingIds = [...selection.ids];
  const proposed = rows.every(({ id, proposed: own }) => !selection.isPicked(id) || own !== null);
  const none = routingIds.length === 0;
  return (
    <>
      <ProblemAlert act={act} />
      <div className={`${styles.bar} no-print`} data-chosen={!none}>
        <output>{words.picked(routingIds.length)}</output>
        {none ? (
          <Button variant="subtle" onClick={selection.pickShown}>
            {words.pickAll}
          </Button>
        ) : (
          <Button variant="subtle" onClick={selection.clear}>
            {words.clear}
          </Button>
        )}
        <Button
          disabled={none || !proposed}
          loading={act.pending}
          onClick={() => act.send({ body: { reorganisationId, routingIds } })}
        >
          {words.accept}
        </Button>
        <div style={{ flex: "1 1 14rem", maxWidth: "24rem" }}>
          <UnitPicker clearable label={words.toUnit} value={to} onChange={setTo} />
        </div>
        <Button
          variant="default"
          disabled={none || to === null}
          loading={act.pending}
          onClick={() =>
            to && act.send({ body: { reorganisationId, routingIds, toUnitId: to.id } })
          }
        >
          {words.send}
        </Button>
      </div>
    </>
  );
}
