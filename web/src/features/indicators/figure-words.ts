import type { IndicatorFigure, IndicatorInfo } from "@dondoc/contract";
import type { Dictionary } from "../../app/words/use-words.tsx";

type Words = Dictionary["indicators"];

const plain = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 2 });
export const numberWord = (value: number): string => plain.format(value);

/** "83,7%", "6,5 ngày"; of too few or nothing the bare n/N. */
export function valueWord(
  words: Words,
  { unit, measure }: Pick<IndicatorInfo, "unit" | "measure">,
  figure: IndicatorFigure,
): string {
  if (figure.value === null) {
    if (figure.denominator === 0) return words.picture.none;
    // A sum of days over their number reads like a share; of too few only the number says something.
    return measure === "share" ? ratioWord(words, figure) : words.only(figure.denominator);
  }
  const value = numberWord(figure.value);
  return { percent: words.percent, days: words.days, times: words.times, tasks: words.tasks }[unit](
    value,
  );
}

export const ratioWord = (words: Words, { numerator, denominator }: IndicatorFigure): string =>
  words.of(numberWord(numerator), numberWord(denominator));

/** The whole figure in one breath: value and n/N, or why there is no value. */
export function figureWord(
  words: Words,
  indicator: Pick<IndicatorInfo, "unit" | "measure">,
  figure: IndicatorFigure,
  smallest: number,
): string {
  if (figure.denominator === 0) return words.nothing;
  if (indicator.measure === "count" || indicator.measure === "sum")
    return valueWord(words, indicator, figure);
  const ratio = ratioWord(words, figure);
  if (figure.value === null) return `${ratio}, ${words.tooFew(smallest)}`;
  return `${valueWord(words, indicator, figure)} (${ratio})`;
}
