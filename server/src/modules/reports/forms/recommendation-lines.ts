import type { RecommendationShow, ReportCheck } from "@dondoc/contract";
import type { RecommendationFigures } from "../../inspections/index.ts";

interface Line {
  title: string;
  /** The list of the register that it counts. */
  show: RecommendationShow;
  note?: string;
}

/** What became of the recommendations of inspections, as the working group reports it. */
export const recommendationLines: readonly Line[] = [
  {
    title: "Kiến nghị sau kiểm tra",
    show: "followed",
    note: "Kỳ trước chuyển sang và mới trong kỳ, theo sổ kiến nghị; không lọc theo nguồn giao",
  },
  { title: "  Kỳ trước chuyển sang", show: "carried-over" },
  { title: "  Mới trong kỳ", show: "issued" },
  { title: "  Về phát hiện tái diễn", show: "repeating", note: "Trong số kiến nghị trên" },
  {
    title: "Kiến nghị đã khắc phục",
    show: "implemented",
    note: "Trong kỳ, người kiểm tra đã xác nhận",
  },
  { title: "Kiến nghị kết thúc khi khắc phục một phần", show: "partly" },
  { title: "Kiến nghị kết thúc, không khắc phục", show: "not-implemented" },
  { title: "Kiến nghị chưa khắc phục", show: "open" },
  { title: "  Quá hạn", show: "overdue" },
  {
    title: "Kiến nghị mở lại do tái diễn",
    show: "reopened",
    note: "Đã kết thúc, phát hiện lặp lại trong kỳ; tiếp tục theo kiến nghị mới",
  },
];

/** What was followed is what was carried over and what is new, and what ended and what is still open. */
export function recommendationCheck(figures: RecommendationFigures): ReportCheck {
  const { followed, implemented, partly, open } = figures;
  const given = figures["not-implemented"];
  return {
    name: "Kiến nghị sau kiểm tra = đã khắc phục + một phần + không khắc phục + chưa khắc phục",
    holds:
      followed === implemented + partly + given + open &&
      followed === figures["carried-over"] + figures.issued,
    words: `${followed} = ${implemented} + ${partly} + ${given} + ${open}`,
  };
}
