import type { IndicatorOpens, IndicatorPart, IndicatorRow, IndicatorRows } from "@dondoc/contract";
import { Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { readPages } from "../../app/api/read.ts";
import { indicatorRowsRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FiguresAt } from "../../ui/figures-at.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable, type Column } from "../../ui/list-table.tsx";
import { Loading } from "../../ui/loading.tsx";
import { MoreButton } from "../../ui/more-button.tsx";
import { Page } from "../../ui/page.tsx";
import { figureWord } from "./figure-words.ts";
import { Formula } from "./formula.tsx";
import { lensOf } from "./lens.ts";
import { FiguresBar } from "./figures-bar.tsx";
import styles from "./indicators.module.css";

const parts = [
  "numerator",
  "denominator",
  "difference",
] as const satisfies readonly IndicatorPart[];

/** The rows behind one figure: what was counted, of what, and the rest. */
export function IndicatorRowsPage() {
  const words = useWords().indicators;
  const { code } = indicatorRowsRoute.useParams();
  const { part = "numerator", ...search } = indicatorRowsRoute.useSearch();
  const navigate = indicatorRowsRoute.useNavigate();
  const query = useInfiniteQuery(
    readPages("listIndicatorRows", { query: { ...search, code, part } }),
  );
  const first = query.data?.pages[0];
  if (!first)
    return (
      <Page title={words.rows.parts}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </Page>
    );
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={first.indicator.name} lead={<Lead answer={first} />}>
      <TextLink to="/chi-so/$code" params={{ code }} search={search} className="no-print">
        {words.rows.back(first.indicator.name)}
      </TextLink>
      <Stack gap="md">
        <FiguresAt of={query.data?.pages ?? []} />
        <Formula indicator={first.indicator} open />
        <FiguresBar
          period={first.period}
          onChange={(period) =>
            void navigate({
              search: { ...period, part, ...lensOf(search) },
            })
          }
        />
        <nav aria-label={words.rows.parts} className={`${styles.parts} no-print`}>
          {parts.map((one) => (
            <Link
              key={one}
              to="/chi-so/$code/cac-dong"
              params={{ code }}
              search={{ ...search, part: one }}
              aria-current={one === part ? "page" : undefined}
            >
              {words.rows[one]}
            </Link>
          ))}
        </nav>
        <Text component="p" m={0}>
          {words.rows[part]}:{" "}
          {part === "denominator" ? first.indicator.denominator : first.indicator.numerator}
        </Text>
        <Found rows={rows} answer={first} />
        <MoreButton query={query} />
      </Stack>
    </Page>
  );
}

function Lead({
  answer: { unit, person, figure, indicator, smallest },
}: {
  answer: IndicatorRows;
}) {
  const words = useWords().indicators;
  return (
    <>
      {person ? `${words.ofPerson(person.name)}. ` : ""}
      {unit ? words.ofUnit(unit.name) : ""} {figureWord(words, indicator, figure, smallest)}
    </>
  );
}

function Found({ rows, answer }: { rows: IndicatorRow[]; answer: IndicatorRows }) {
  const { indicators: words, ui } = useWords();
  if (rows.length === 0)
    return <EmptyState title={words.rows.emptyTitle}>{words.rows.empty}</EmptyState>;
  const { columns } = words.rows;
  const { measure } = answer.indicator;
  const ofDays = measure === "sum" || measure === "mean" || measure === "median";
  const onDay: Column<IndicatorRow> = {
    title: columns.onDay,
    width: 8,
    render: ({ onDay: day }) => (day === null ? "" : formatDate(day)),
  };
  const ofTask: Column<IndicatorRow>[] = [
    {
      title: columns.lastDay,
      width: 8,
      render: ({ lastDay }) => (lastDay === null ? "" : formatDate(lastDay)),
    },
    {
      title: columns.standing,
      width: 12,
      render: ({ timeliness, daysLate }) =>
        timeliness === null
          ? ""
          : daysLate > 0
            ? words.rows.late(daysLate)
            : ui.timeliness[timeliness],
    },
  ];
  const isRecords = rows.some(({ opens }) => opens !== null);
  const shown: Column<IndicatorRow>[] = [
    { title: columns.label, width: 7, render: ({ label, title }) => (title === "" ? "" : label) },
    { title: columns.title, isName: true, render: (row) => <Name row={row} /> },
    { title: columns.agency, width: 14, render: ({ unit }) => unit?.name ?? "" },
    ...(isRecords ? [onDay] : ofTask),
  ];
  if (ofDays)
    shown.push({
      title: columns.value,
      width: 6,
      align: "end",
      render: ({ value }) => String(value ?? ""),
    });
  return (
    <ListTable
      caption={`${answer.indicator.name}: ${words.rows[answer.part]}`}
      columns={shown}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

const pageOf = {
  inspection: "/kiem-tra/$id",
  "inspecting-body": "/kiem-tra/to-cong-tac/$id",
  measure: "/so-trach-nhiem/$id",
  unit: "/co-quan/$id",
  voice: "/phan-anh-kien-nghi/$id",
  "year-plan": "/kiem-tra/ke-hoach-nam/$id",
} as const satisfies Record<Exclude<IndicatorOpens, "self-check">, string>;

function Name({ row: { taskId, title, label, opens } }: { row: IndicatorRow }) {
  const words = useWords().indicators;
  // Self-inspections have no page of their own: the list of their agency shows them.
  if (opens?.kind === "self-check")
    return (
      <Link to="/kiem-tra/tu-kiem-tra" search={{ unitId: opens.id }}>
        {title || label}
      </Link>
    );
  if (opens !== null)
    return (
      <Link to={pageOf[opens.kind]} params={{ id: opens.id }}>
        {title || label}
      </Link>
    );
  if (taskId === null) return title || label || words.rows.hidden;
  return (
    <Link to="/nhiem-vu/$id" params={{ id: taskId }}>
      {title}
    </Link>
  );
}
