import type { ReportCheck } from "@dondoc/contract";
import type { RecommendationFigures } from "../../inspections/index.ts";

interface Line {
  title: string;
  number: number;
  note?: string;
  /** The indicator that counts the same, whose rows it opens. */
  code?: string;
}

/** What became of the recommendations of inspections, as the working group reports it. */
export const recommendationLines = (figures: RecommendationFigures): Line[] => [
  {
    title: "Kiến nghị sau kiểm tra",
    number: figures.carriedOver + figures.issued,
    note: "Kỳ trước chuyển sang và mới trong kỳ, theo sổ kiến nghị; không lọc theo nguồn giao",
  },
  { title: "  Kỳ trước chuyển sang", number: figures.carriedOver },
  { title: "  Mới trong kỳ", number: figures.issued },
  {
    title: "  Về phát hiện tái diễn",
    number: figures.repeating,
    note: "Trong số kiến nghị trên",
  },
  {
    title: "Kiến nghị đã khắc phục",
    number: figures.implemented,
    note: "Trong kỳ, người kiểm tra đã xác nhận",
  },
  { title: "Kiến nghị kết thúc khi khắc phục một phần", number: figures.partly },
  { title: "Kiến nghị kết thúc, không khắc phục", number: figures.notImplemented },
  { title: "Kiến nghị chưa khắc phục", number: figures.open },
  { title: "  Quá hạn", number: figures.overdue, code: "REMEDIATION_OVERDUE" },
  {
    title: "Kiến nghị mở lại do tái diễn",
    number: figures.reopened,
    note: "Đã kết thúc, phát hiện lặp lại trong kỳ; tiếp tục theo kiến nghị mới",
  },
];

/** What was followed is what ended and what is still open. */
export function recommendationCheck(figures: RecommendationFigures): ReportCheck {
  const { implemented, partly, notImplemented, open } = figures;
  const whole = figures.carriedOver + figures.issued;
  return {
    name: "Kiến nghị sau kiểm tra = đã khắc phục + một phần + không khắc phục + chưa khắc phục",
    holds: whole === implemented + partly + notImplemented + open,
    words: `${whole} = ${implemented} + ${partly} + ${notImplemented} + ${open}`,
  };
}
