import type {
  ConsultationList,
  CoordinationFigures,
  CoordinationStatistics,
} from "@dondoc/contract";
import { Button, Group } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable, type Column } from "../../ui/list-table.tsx";
import { PeriodFields } from "../../ui/period-fields.tsx";
import { Section } from "../../ui/section.tsx";
import { SideChoice } from "./side-choice.tsx";

/** Figures of askers and answerers; every figure opens the requests it counts. */
export function Statistics() {
  const { coordination } = useWords();
  const words = coordination.statistics;
  const { side: asked, period } = coordinationRoute.useSearch();
  const navigate = coordinationRoute.useNavigate();
  const side = asked === "asking" ? "asking" : "asked";
  const query = useQuery({
    ...read("getCoordinationStatistics", { query: { side, ...(period ? { period } : {}) } }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      {query.isError && period !== undefined && (
        <Button
          variant="default"
          onClick={() => void navigate({ search: ({ period: _dropped, ...others }) => others })}
        >
          {words.dropPeriod}
        </Button>
      )}
      <Answer query={query}>
        {({ period: shown, items }) => (
          <>
            <Group align="flex-end" gap="sm" className="no-print">
              <SideChoice side={side} />
              <PeriodFields
                period={shown}
                choose={(code) =>
                  void navigate({
                    replace: true,
                    search: (before) => ({ ...before, period: code }),
                  })
                }
              />
            </Group>
            <Found items={items} side={side} period={shown} />
          </>
        )}
      </Answer>
    </>
  );
}

type Period = CoordinationStatistics["period"];
interface FoundProps {
  items: readonly CoordinationFigures[];
  side: "asked" | "asking";
  period: Period;
}

function Found({ items, side, period }: FoundProps) {
  const words = useWords().coordination.statistics;
  const [from, to] = [formatDate(period.from), formatDate(period.to)];
  if (items.length === 0)
    return <EmptyState title={words.none}>{words.noneLead(from, to)}</EmptyState>;
  return (
    <Section title={words.caption} lead={words.lead(from, to)}>
      <ListTable
        caption={words.caption}
        rows={items}
        rowKey={({ unit }) => unit.id}
        columns={columnsOf(words, side, period)}
      />
    </Section>
  );
}

type StatisticsWords = ReturnType<typeof useWords>["coordination"]["statistics"];

function columnsOf(
  words: StatisticsWords,
  side: "asked" | "asking",
  { from, to }: Period,
): readonly Column<CoordinationFigures>[] {
  const figure = (
    title: string,
    list: ConsultationList,
    text: (row: CoordinationFigures) => string,
  ): Column<CoordinationFigures> => ({
    title,
    align: "end",
    width: 7,
    render: (row) => (
      <TextLink to="/phoi-hop" search={{ side, list, unitId: row.unit.id, from, to }}>
        {text(row)}
      </TextLink>
    ),
  });
  return [
    { title: words.unit, isName: true, render: ({ unit }) => unit.name },
    figure(words.sent, "all", ({ sent }) => String(sent)),
    figure(words.onTime, "on-time", ({ onTime, due }) => `${onTime}/${due}`),
    {
      ...figure(words.late, "late", ({ late }) => String(late)),
      render: (row) => (
        <>
          <TextLink to="/phoi-hop" search={{ side, list: "late", unitId: row.unit.id, from, to }}>
            {String(row.late)}
          </TextLink>
          {row.withdrawnLate > 0 && (
            <TextLink
              to="/phoi-hop"
              search={{ side, list: "withdrawn-late", unitId: row.unit.id, from, to }}
              display="block"
            >
              {words.withdrawnLate(row.withdrawnLate)}
            </TextLink>
          )}
        </>
      ),
    },
    figure(words.answeredLate, "answered-late", ({ answeredLate }) => String(answeredLate)),
    {
      title: words.median,
      align: "end",
      width: 7,
      render: ({ medianDays }) => (medianDays === null ? "" : String(medianDays).replace(".", ",")),
    },
    figure(words.clear, "clear", ({ clear, answered }) => `${clear}/${answered}`),
    figure(words.evasive, "evasive", ({ evasive }) => String(evasive)),
    figure(words.deemed, "deemed", ({ deemed }) => String(deemed)),
    figure(words.withoutFunction, "without-function", (row) => String(row.withoutFunction)),
  ];
}
