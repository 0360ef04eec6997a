import type { CollectionAnswers, CollectionQuestion, ConsolidatedLine } from "@dondoc/contract";

/** The answer of one agency that counts. */
export interface Counted {
  unit: string;
  answers: CollectionAnswers;
}
export type Consolidated = Omit<ConsolidatedLine, "written">;

/** As Vietnamese writes numbers: 1.234,5. Sums of decimals are rounded to what people wrote, not to what machines add. */
export const inWords = (value: number): string => {
  const [whole = "0", fraction] = String(Math.abs(Math.round(value * 1e6) / 1e6)).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ".");
  return `${value < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
};

/** Shares are not summed: a sum of percentages is no figure. */
export const isShare = ({ unit }: CollectionQuestion): boolean => unit !== null && /^(%|phần trăm)$/iu.test(unit.trim()); // prettier-ignore

const has = (value: unknown): boolean =>
  value !== null && value !== undefined && !(typeof value === "string" && value.trim() === "");

/**
 * What all answers come to, question by question: numbers summed with how many gave one, choices counted, texts gathered by agency.
 * `of` is how many were asked: who has not answered is part of the figure.
 */
export const consolidate = (
  questions: readonly CollectionQuestion[],
  counted: readonly Counted[],
  of: number,
): Consolidated[] => questions.map((question) => consolidateOne(question, counted, of));

function consolidateOne(
  question: CollectionQuestion,
  counted: readonly Counted[],
  of: number,
): Consolidated {
  const given = counted.flatMap(({ unit, answers }) => {
    const value = answers[question.id];
    return has(value) ? [{ unit, value }] : [];
  });
  const line = {
    questionId: question.id,
    answered: given.length,
    of,
    sum: null,
    counts: [],
  };
  const answeredBy = `${given.length}/${of} cơ quan báo cáo`;
  const nobody = `Chưa có số liệu (${answeredBy}).`;
  if (given.length === 0) return { ...line, proposed: nobody };
  const unit = question.unit === null ? "" : question.unit === "%" ? "%" : ` ${question.unit}`;
  switch (question.kind) {
    case "number": {
      const numbers = given.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
      if (isShare(question)) {
        const each = given.map((one) => `${one.unit} ${inWords(Number(one.value))}${unit}`);
        return { ...line, proposed: `${each.join("; ")} (${answeredBy}).` };
      }
      const sum = Math.round(numbers.reduce((all, one) => all + one, 0) * 1e6) / 1e6;
      return { ...line, sum, proposed: `Tổng số ${inWords(sum)}${unit} (${answeredBy}).` };
    }
    case "yes-no": {
      const no = given.filter(({ value }) => value === false);
      const counts = [
        { choice: "Có", count: given.length - no.length },
        { choice: "Không", count: no.length },
      ];
      const names = no.length === 0 ? "" : ` (${no.map((one) => one.unit).join(", ")})`;
      return {
        ...line,
        counts,
        proposed: `${given.length - no.length} cơ quan trả lời có; ${no.length} cơ quan trả lời không${names} (${answeredBy}).`,
      };
    }
    case "choice": {
      const counts = question.choices.map((choice) => ({
        choice,
        count: given.filter(({ value }) => value === choice).length,
      }));
      const each = counts
        .filter(({ count }) => count > 0)
        .map(({ choice, count }) => `${choice} ${count} cơ quan`);
      return { ...line, counts, proposed: `${each.join("; ")} (${answeredBy}).` };
    }
    default: {
      const each = given.map((one) => `${one.unit}: ${ended(String(one.value))}`);
      return { ...line, proposed: each.join("\n") };
    }
  }
}

const ended = (text: string): string =>
  `${text
    .replaceAll(/\s*\n+\s*/gu, " ")
    .trim()
    .replace(/[\s.;]+$/u, "")}.`;
