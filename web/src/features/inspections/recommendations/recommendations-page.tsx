import type { RecommendationPage, RecommendationRow } from "@dondoc/contract";
import { Group, Text } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../../app/api/read.ts";
import { recommendationShows, recommendationsRoute } from "../../../app/routes.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { PagedAnswer } from "../../../ui/paged-answer.tsx";
import { PeriodBar } from "../../../ui/period-bar.tsx";
import { ToneBadge } from "../../../ui/tone-badge.tsx";
import { UnitPicker } from "../../../ui/unit-picker.tsx";

/** What inspections asked to be put right, as a period counts it: each of its figures opens its list. */
export function RecommendationsPage() {
  const { recommendations: words } = useWords();
  const { home } = useSession();
  const search = recommendationsRoute.useSearch();
  const navigate = recommendationsRoute.useNavigate();
  const pages = useInfiniteQuery({
    ...readPages("listRecommendations", { query: search }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={words.title} lead={home === "agency" ? words.leadAgency : words.lead}>
      <PagedAnswer query={pages}>
        {(all, first) => (
          <>
            <PeriodBar
              period={first.period}
              onChange={(asked) =>
                void navigate({
                  replace: true,
                  search: ({ asOf: _before, ...others }) => ({ ...others, ...asked }),
                })
              }
            />
            <Group align="flex-end" gap="md" className="no-print">
              {home !== "agency" && (
                <UnitPicker
                  label={words.unit}
                  value={first.unit}
                  clearable
                  onChange={(unit) =>
                    void navigate({
                      replace: true,
                      search: ({ unitId: _before, ...others }) =>
                        unit ? { ...others, unitId: unit.id } : others,
                    })
                  }
                />
              )}
              <TextLink to="/kiem-tra">{words.back}</TextLink>
            </Group>
            <Lists figures={first.figures} />
            <Rows rows={all.flatMap(({ items }) => items)} />
          </>
        )}
      </PagedAnswer>
    </Page>
  );
}

/** Every list with how many it has; of those that say what is rare, only what there is. */
function Lists({ figures }: Pick<RecommendationPage, "figures">) {
  const { recommendations: words } = useWords();
  const { show: shown = "followed" } = recommendationsRoute.useSearch();
  return (
    <nav aria-label={words.lists}>
      <Group gap="md">
        {recommendationShows
          .filter((show) => figures[show] > 0 || show === shown || show === "followed")
          .map((show) => (
            <TextLink
              key={show}
              to="/kiem-tra/kien-nghi"
              search={({ period, asOf, unitId }) => ({
                ...(period ? { period } : {}),
                ...(asOf ? { asOf } : {}),
                ...(unitId ? { unitId } : {}),
                ...(show === "followed" ? {} : { show }),
              })}
              aria-current={show === shown ? "true" : undefined}
              {...(show === shown && { fw: 700 })}
            >
              {words.list(words.shows[show], figures[show])}
            </TextLink>
          ))}
      </Group>
    </nav>
  );
}

function Rows({ rows }: { rows: readonly RecommendationRow[] }) {
  const { recommendations: words } = useWords();
  const { show = "followed" } = recommendationsRoute.useSearch();
  if (rows.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
  return (
    <ListTable
      caption={words.shows[show]}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.finding,
          isName: true,
          render: ({ inspectionId, finding, measure }) => (
            <>
              <TextLink to="/kiem-tra/$id" params={{ id: inspectionId }}>
                {`${finding.label}: ${finding.title}`}
              </TextLink>
              <Text c="dimmed" size="sm">
                {measure}
              </Text>
            </>
          ),
        },
        { title: words.columns.unit, width: 14, render: ({ unit }) => unit.name },
        { title: words.columns.issued, width: 8, render: ({ issuedOn }) => formatDate(issuedOn) },
        {
          title: words.columns.due,
          width: 8,
          render: ({ dueOn }) => (dueOn === null ? "" : formatDate(dueOn)),
        },
        { title: words.columns.standing, width: 17, render: (row) => <Standing row={row} /> },
        {
          title: words.columns.task,
          width: 8,
          render: ({ task }) =>
            task === null ? (
              words.elsewhere
            ) : (
              <TextLink to="/nhiem-vu/$id" params={{ id: task.id }}>
                {words.task(task.number)}
              </TextLink>
            ),
        },
      ]}
    />
  );
}

function Standing({ row }: { row: RecommendationRow }) {
  const { recommendations: words } = useWords();
  const { ended, overdue, repeats, reopenedOn } = row;
  return (
    <Group gap="xs">
      {ended ? (
        <>
          <ToneBadge tone={ended.as === "implemented" ? "done" : "quiet"}>
            {words.ended[ended.as]}
          </ToneBadge>
          <Text size="sm">{words.on(formatDate(ended.on))}</Text>
        </>
      ) : (
        <ToneBadge tone={overdue ? "late" : "working"}>
          {overdue ? words.overdue : words.open}
        </ToneBadge>
      )}
      {repeats && <ToneBadge tone="waiting">{words.repeats}</ToneBadge>}
      {reopenedOn !== null && (
        <ToneBadge tone="late">{words.reopened(formatDate(reopenedOn))}</ToneBadge>
      )}
    </Group>
  );
}
