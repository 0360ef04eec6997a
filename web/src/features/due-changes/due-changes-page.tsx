import type { DueChange, DueChangePage, IndicatorFigure, IndicatorInfo } from "@dondoc/contract";
import { Group, Text } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { readPages } from "../../app/api/read.ts";
import { dueChangesRoute } from "../../app/routes.ts";
import { type Dictionary, useWords } from "../../app/words/use-words.tsx";
import { formatDate, formatInstant } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { figureWord } from "../../ui/figures.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { PagedAnswer } from "../../ui/paged-answer.tsx";
import { PeriodFields } from "../../ui/period-fields.tsx";

type Words = Dictionary["dueChanges"];

/** For the auditor: every deadline that was moved, by whom and why, and what that did to the agency's figures. */
export function DueChangesPage() {
  const { dueChanges: words } = useWords();
  const query = dueChangesRoute.useSearch();
  const navigate = dueChangesRoute.useNavigate();
  const pages = useInfiniteQuery({
    ...readPages("listDueChanges", { query }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={words.title} lead={words.lead}>
      <PagedAnswer query={pages}>
        {(all, first) => (
          <>
            <search className="no-print" aria-label={words.period}>
              <Group align="flex-end" gap="sm">
                <PeriodFields
                  period={first.period}
                  choose={(period) => void navigate({ replace: true, search: { period } })}
                />
              </Group>
            </search>
            <Text>
              <strong>{first.period.title}.</strong> {words.how(formatDate(first.period.asOf))}
            </Text>
            <Changes changes={all.flatMap(({ items }) => items)} page={first} />
          </>
        )}
      </PagedAnswer>
    </Page>
  );
}

function Changes({ changes, page }: { changes: readonly DueChange[]; page: DueChangePage }) {
  const { dueChanges: words } = useWords();
  if (changes.length === 0) return <EmptyState title={words.empty}>{words.emptyLead}</EmptyState>;
  return (
    <ListTable
      caption={words.caption}
      rows={changes}
      rowKey={({ key }) => key}
      columns={[
        {
          title: words.columns.task,
          isName: true,
          render: ({ task, unit }) => (
            <>
              <TextLink to="/nhiem-vu/$id" params={{ id: task.id }}>
                {words.task(task.number)} {task.title}
              </TextLink>
              <div>{unit.name}</div>
            </>
          ),
        },
        {
          title: words.columns.dates,
          width: 9,
          render: ({ before, after }) => words.moved(dayOr(words, before), dayOr(words, after)),
        },
        {
          title: words.columns.who,
          width: 13,
          render: ({ actor, at }) => (
            <>
              {actor ?? words.noLine}
              <div>{formatInstant(at)}</div>
            </>
          ),
        },
        {
          title: words.columns.why,
          width: 14,
          render: ({ why, sentence }) => why ?? sentence ?? words.noReason,
        },
        {
          title: words.columns.late,
          width: 7,
          render: ({ daysLate }) =>
            daysLate ? words.days(daysLate.before, daysLate.after) : words.notCounted,
        },
        {
          title: words.columns.figures,
          width: 16,
          render: (change) => <Figures change={change} indicators={page.indicators} />,
        },
      ]}
    />
  );
}

interface FiguresProps {
  change: DueChange;
  indicators: readonly IndicatorInfo[];
}

function Figures({ change: { figures }, indicators }: FiguresProps) {
  const { dueChanges: words } = useWords();
  if (!figures) return words.notCounted;
  return indicators.map((indicator, at) => {
    const figure = figures[at];
    return (
      figure && (
        <div key={indicator.code}>
          {words.figure(
            indicator.name,
            valueWord(words, indicator, figure.before),
            valueWord(words, indicator, figure.after),
          )}
        </div>
      )
    );
  });
}

const dayOr = (words: Words, day: string | null): string =>
  day === null ? words.none : formatDate(day);

/** "87,5% (7/8)", of too few the bare "1/2"; a count as it is. */
function valueWord(
  words: Words,
  { measure }: Pick<IndicatorInfo, "measure">,
  { numerator, denominator, value }: IndicatorFigure,
): string {
  if (measure !== "share") return figureWord(numerator);
  const ratio = words.ratio(figureWord(numerator), figureWord(denominator));
  return value === null ? ratio : words.percent(figureWord(value), ratio);
}
