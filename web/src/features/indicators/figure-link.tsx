import type { IndicatorFigure, IndicatorInfo, IndicatorPart, UnitRef } from "@dondoc/contract";
import { Link } from "@tanstack/react-router";
import { useWords } from "../../app/words/use-words.tsx";
import { ratioWord, valueWord } from "./figure-words.ts";
import { useLens } from "./lens.ts";
import styles from "./indicators.module.css";

interface FigureLinkProps {
  indicator: IndicatorInfo;
  figure: IndicatorFigure;
  smallest: number;
  period: { code: string; asOf: string };
  unit?: UnitRef | undefined;
  part?: IndicatorPart;
}

/** A figure that opens the rows behind it: its value over n/N; a count stands alone. */
export function FigureLink({
  indicator,
  figure,
  smallest,
  period,
  unit,
  part = "numerator",
}: FigureLinkProps) {
  const words = useWords().indicators;
  const lens = useLens();
  const isCount = indicator.measure === "count" || indicator.measure === "sum";
  if (figure.denominator === 0 || (isCount && figure.numerator === 0))
    return (
      <span className={styles.zero}>
        {figure.denominator === 0 && !isCount ? words.picture.none : "0"}
      </span>
    );
  return (
    <Link
      to="/chi-so/$code/cac-dong"
      params={{ code: indicator.code }}
      search={{
        period: period.code,
        asOf: period.asOf,
        ...lens,
        ...(unit ? { unitId: unit.id } : {}),
        ...(part === "numerator" ? {} : { part }),
      }}
      className={styles.figure}
    >
      <span className="visually-hidden">{indicator.name}: </span>
      <span>{valueWord(words, indicator, figure)}</span>
      {!isCount && figure.value !== null && (
        <span className={styles.ratio}>{ratioWord(words, figure)}</span>
      )}
      <span className="visually-hidden">
        {figure.value === null && `, ${words.tooFew(smallest)}`}
        {words.opens(unit?.name ?? words.province)}
      </span>
    </Link>
  );
}
