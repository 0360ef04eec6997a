import type { IndicatorFigure, IndicatorInfo, UnitRef } from "@dondoc/contract";
import { useWords } from "../../../app/words/use-words.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { FigureLink } from "../figure-link.tsx";

interface FigureTableProps {
  title: string;
  smallest: number;
  columns: readonly {
    title: string;
    indicator: IndicatorInfo;
    period: { code: string; asOf: string };
  }[];
  rows: readonly { unit: UnitRef; figures: readonly IndicatorFigure[] }[];
}

/** The same numbers as a picture has, each opening its rows. */
export function FigureTable({ title, smallest, columns, rows }: FigureTableProps) {
  const words = useWords().indicators;
  return (
    <ListTable
      caption={words.picture.table(title)}
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        { title: words.table.agency, isName: true, render: ({ unit }) => unit.name },
        ...columns.map(({ title: name, indicator, period }, at) => ({
          title: name,
          width: 5.5,
          render: ({ unit, figures }: FigureTableProps["rows"][number]) => {
            const figure = figures[at];
            return (
              figure && (
                <FigureLink
                  indicator={indicator}
                  figure={figure}
                  smallest={smallest}
                  period={period}
                  unit={unit}
                />
              )
            );
          },
        })),
      ]}
    />
  );
}
