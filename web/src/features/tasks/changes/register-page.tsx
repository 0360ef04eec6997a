import type { ExtensionList, ExtensionRow } from "@dondoc/contract";
import { Group, NativeSelect, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { read, readPages } from "../../../app/api/read.ts";
import { extensionListRoute, extensionLists } from "../../../app/routes.ts";
import { holds, useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { DateField } from "../../../ui/date-field.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { StandingBadge } from "../../../ui/standing-badge.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";
import { PagedAnswer } from "../../../ui/paged-answer.tsx";
import { PrintButton } from "../../../ui/print-button.tsx";
import { deciderOf } from "./decider-of.ts";

interface Search {
  list?: ExtensionList;
  unitId?: string;
  from?: string;
  to?: string;
}

/** Whoever decides sees first what waits for them; everybody else what waits at all. */
function useChosenList() {
  const session = useSession();
  const { list } = extensionListRoute.useSearch();
  return list ?? (holds(session, "tasks.decide-extension") ? "mine" : "waiting");
}

/** The register of extensions: who asked, from which date to which, who decided and why. */
export function RegisterPage() {
  const { register: words } = useWords().taskChanges;
  const search = extensionListRoute.useSearch();
  const list = useChosenList();
  const query = useInfiniteQuery(readPages("listExtensions", { query: { ...search, list } }));
  return (
    <Page title={words.title} lead={words.lead} actions={<PrintButton />}>
      <Filters />
      <PagedAnswer query={query}>
        {(pages) => <Found rows={pages.flatMap(({ items }) => items)} />}
      </PagedAnswer>
    </Page>
  );
}

/** All filters stand in the address, so that a view can be sent to somebody. */
function Filters() {
  const { register: words } = useWords().taskChanges;
  const session = useSession();
  const search = extensionListRoute.useSearch();
  const navigate = extensionListRoute.useNavigate();
  const list = useChosenList();
  const units = useQuery({
    ...read("listUnits", { query: {} }),
    enabled: search.unitId !== undefined,
  });
  const put = <K extends keyof Search>(key: K, value: Search[K] | null) =>
    void navigate({
      replace: true,
      search: ({ [key]: _dropped, ...others }: Search): Search =>
        value ? { ...others, [key]: value } : others,
    });
  const shown = extensionLists.filter(
    (one) => one !== "mine" || holds(session, "tasks.decide-extension"),
  );
  return (
    <search className="no-print">
      <Group align="flex-end" gap="md">
        <NativeSelect
          label={words.list}
          value={list}
          data={shown.map((one) => ({ value: one, label: words.lists[one] }))}
          onChange={({ currentTarget }) =>
            put("list", extensionLists.find((one) => one === currentTarget.value) ?? null)
          }
        />
        {session.home !== "agency" && (
          <div style={{ flex: "1 1 16rem", maxWidth: "24rem" }}>
            <UnitPicker
              label={words.unit}
              clearable
              value={units.data?.items.find(({ id }) => id === search.unitId) ?? null}
              onChange={(unit) => put("unitId", unit?.id ?? null)}
            />
          </div>
        )}
        <div style={{ width: "11rem" }}>
          <DateField
            label={words.from}
            clearable
            value={search.from ?? null}
            onChange={(from) => put("from", from)}
          />
        </div>
        <div style={{ width: "11rem" }}>
          <DateField
            label={words.to}
            clearable
            value={search.to ?? null}
            onChange={(to) => put("to", to)}
          />
        </div>
      </Group>
    </search>
  );
}

function Found({ rows }: { rows: readonly ExtensionRow[] }) {
  const { taskChanges, tasks } = useWords();
  const { register: words, extension } = taskChanges;
  if (rows.length === 0) return <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.task,
          isName: true,
          render: ({ task }) => (
            <>
              <TextLink to="/nhiem-vu/$id" params={{ id: task.id }}>
                {tasks.number(task.number)} · {task.title}
              </TextLink>
              <div>
                <StandingBadge standing={task.standing} />
              </div>
            </>
          ),
        },
        { title: words.columns.unit, width: 11, render: ({ unit }) => unit.name },
        {
          title: words.columns.asked,
          width: 13,
          render: ({ oldDueOn, proposedOn, task }) => (
            <>
              {words.fromTo(formatDate(oldDueOn), formatDate(proposedOn))}
              {task.originalDueOn !== null && task.originalDueOn !== oldDueOn && (
                <Text c="dimmed">{extension.original(formatDate(task.originalDueOn))}</Text>
              )}
            </>
          ),
        },
        {
          title: words.columns.ground,
          width: 12,
          render: ({ ground, category }) =>
            extension.ground(extension.grounds[ground], extension.categories[category]),
        },
        {
          title: words.columns.outcome,
          width: 15,
          render: (row) => <Outcome row={row} />,
        },
      ]}
    />
  );
}

function Outcome({ row }: { row: ExtensionRow }) {
  const { register: words, extension } = useWords().taskChanges;
  return (
    <div>
      <TextLink to="/gia-han/$id" params={{ id: row.id }}>
        {row.newDueOn
          ? extension.approvedTo(formatDate(row.oldDueOn), formatDate(row.newDueOn))
          : extension.outcomes[row.decision ?? "waiting"]}
      </TextLink>
      {row.decidedBy && row.decidedAt && (
        <Text c="dimmed">
          {extension.byAt(deciderOf(row, extension), formatDate(row.decidedAt))}
        </Text>
      )}
      {row.decision === null && <Text>{words.until(formatDate(row.decideBy))}</Text>}
      {row.decisionLate && <Text fw={600}>{words.decisionLate}</Text>}
    </div>
  );
}
