import type { ConsultationList, CoordinationFigures } from "@dondoc/contract";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable, type Column } from "../../ui/list-table.tsx";
import { Section } from "../../ui/section.tsx";
import { SideChoice } from "./side-choice.tsx";

/** Figures of askers and answerers; every figure opens the requests it counts. */
export function Statistics() {
  const { coordination } = useWords();
  const words = coordination.statistics;
  const { side: asked } = coordinationRoute.useSearch();
  const side = asked === "asking" ? "asking" : "asked";
  const query = useQuery(read("getCoordinationStatistics", { query: { side } }));
  return (
    <>
      <SideChoice side={side} />
      <Answer query={query}>
        {({ from, to, items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none} />
          ) : (
            <Section title={words.caption} lead={words.lead(formatDate(from), formatDate(to))}>
              <ListTable
                caption={words.caption}
                rows={items}
                rowKey={({ unit }) => unit.id}
                columns={columnsOf(words, side)}
              />
            </Section>
          )
        }
      </Answer>
    </>
  );
}

type StatisticsWords = ReturnType<typeof useWords>["coordination"]["statistics"];

function columnsOf(
  words: StatisticsWords,
  side: "asked" | "asking",
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
      <TextLink to="/phoi-hop" search={{ side, list, unitId: row.unit.id }}>
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
          <TextLink to="/phoi-hop" search={{ side, list: "late", unitId: row.unit.id }}>
            {String(row.late)}
          </TextLink>
          {row.withdrawnLate > 0 && (
            <TextLink
              to="/phoi-hop"
              search={{ side, list: "withdrawn-late", unitId: row.unit.id }}
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
