import type { RiskFigure, RiskLine, RiskList, RiskRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";

interface RiskReasonProps {
  list: RiskList;
  row: RiskRow;
  line: RiskLine;
}

/** One criterion with its figure, which opens its rows: here those that are counted, on the indicator's page those of a rate. */
export function RiskReason({ list, row, line }: RiskReasonProps) {
  const { risk: words } = useWords();
  const criterion = list.weighing.criteria.find(({ code }) => code === line.code);
  if (!criterion) return null;
  const points = (
    <Text span c="dimmed" size="sm">
      {" "}
      {words.points(line.points)}
    </Text>
  );
  if (criterion.measure === "rate") {
    return (
      <div>
        {criterion.name}:{" "}
        {line.figures.map((figure, at) => (
          <span key={figure.period}>
            {at > 0 && "; "}
            <Rate figure={figure} unitId={row.id} />
          </span>
        ))}
        {points}
      </div>
    );
  }
  const said = {
    count: String(line.rows),
    age: line.lastOn === null ? words.never : words.last(formatDate(line.lastOn)),
  }[criterion.measure];
  return (
    <div>
      {line.rows === 0 ? (
        words.line(criterion.name, said)
      ) : (
        <TextLink
          to="/kiem-tra/rui-ro/cac-dong"
          underline="always"
          search={{
            id: row.id,
            code: line.code,
            asOf: list.asOf,
            ...(list.by === "field" ? { by: list.by } : {}),
          }}
        >
          {words.line(criterion.name, said)}
        </TextLink>
      )}
      {points}
    </div>
  );
}

function Rate({ figure, unitId }: { figure: RiskFigure; unitId: string }) {
  const { risk: words } = useWords();
  const { code, period, asOf, title, value } = figure;
  const said = value === null ? words.tooFew : words.percent(String(value).replace(".", ","));
  return (
    <TextLink
      to="/chi-so/$code/cac-dong"
      params={{ code }}
      underline="always"
      search={{ period, asOf, unitId, part: "difference" }}
    >
      {words.rate(title, said)}
    </TextLink>
  );
}
