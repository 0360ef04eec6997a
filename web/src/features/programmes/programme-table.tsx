import type { ProgrammeRow } from "@dondoc/contract";
import { Text, VisuallyHidden } from "@mantine/core";
import { programmesRoute, targetShows } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import styles from "./programmes.module.css";

const signals = targetShows.filter((show) => show !== "reached");

/** Programmes with both figures; each number opens its rows as of the day looked at. */
export function ProgrammeTable({ rows }: { rows: readonly ProgrammeRow[] }) {
  const { programmes: words } = useWords();
  const { asOf } = programmesRoute.useSearch();
  const then = asOf ? { asOf } : {};
  const { columns } = words;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: columns.programme,
          isName: true,
          render: ({ id, number, title, kind, documentNumber, documentOn }) => (
            <>
              <TextLink to="/chuong-trinh/$id" params={{ id }} search={then}>
                {title}
              </TextLink>
              <Text c="dimmed" size="sm" fw={400}>
                {words.label(number)} · {words.kinds[kind]} ·{" "}
                {words.page.basis(documentNumber, formatDate(documentOn))}
              </Text>
            </>
          ),
        },
        { title: columns.owner, width: 11, render: ({ owner }) => owner.name },
        {
          title: columns.tasks,
          width: 9,
          render: ({ id, number, tasks }) =>
            tasks.total === 0 ? (
              <Text c="dimmed">{words.noTasks}</Text>
            ) : (
              <>
                <TextLink
                  to="/chuong-trinh/$id"
                  params={{ id }}
                  search={{ ...then, tasks: "done" }}
                  hash="nhiem-vu"
                  underline="always"
                >
                  {words.of(tasks.done, tasks.total)}
                  <VisuallyHidden> {words.opensTasks(words.label(number))}</VisuallyHidden>
                </TextLink>
                {tasks.overdue > 0 && (
                  <Text size="sm">
                    <TextLink
                      to="/chuong-trinh/$id"
                      params={{ id }}
                      search={{ ...then, tasks: "overdue" }}
                      hash="nhiem-vu"
                      className={styles.bad ?? ""}
                    >
                      {words.overdue(tasks.overdue)}
                      <VisuallyHidden> {words.opensOverdue(words.label(number))}</VisuallyHidden>
                    </TextLink>
                  </Text>
                )}
              </>
            ),
        },
        {
          title: columns.targets,
          width: 8,
          render: ({ id, number, targets }) =>
            targets.total === 0 ? (
              <Text c="dimmed">{words.noTargets}</Text>
            ) : (
              <TextLink
                to="/chuong-trinh/$id"
                params={{ id }}
                search={{ ...then, targets: "reached" }}
                hash="chi-tieu"
                underline="always"
              >
                {words.of(targets.reached, targets.total)}
                <VisuallyHidden> {words.opensTargets(words.label(number))}</VisuallyHidden>
              </TextLink>
            ),
        },
        {
          title: columns.signals,
          width: 13,
          render: ({ id, number, targets }) =>
            targets.total === 0 ? (
              ""
            ) : (
              <div className={styles.signals}>
                {signals
                  .filter((signal) => targets[signal] > 0)
                  .map((signal) => (
                    <TextLink
                      key={signal}
                      to="/chuong-trinh/$id"
                      params={{ id }}
                      search={{ ...then, targets: signal }}
                      hash="chi-tieu"
                      className={(signal === "red" && styles.bad) || ""}
                    >
                      {words.signalCount(targets[signal], words.signals[signal])}
                      <VisuallyHidden> {words.opensSignal(words.label(number))}</VisuallyHidden>
                    </TextLink>
                  ))}
              </div>
            ),
        },
        {
          title: columns.state,
          width: 13,
          render: ({ closedOn }) =>
            closedOn === null ? (
              <ToneBadge tone="working">{words.running}</ToneBadge>
            ) : (
              <ToneBadge tone="done">{words.closedOn(formatDate(closedOn))}</ToneBadge>
            ),
        },
      ]}
    />
  );
}
