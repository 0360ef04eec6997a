import type { CollectionQuestion, QuestionKind } from "@dondoc/contract";

/** A question as it is typed; its choices one a line. */
export interface QuestionDraft {
  id: string;
  label: string;
  kind: QuestionKind;
  unit: string;
  choices: string;
  required: boolean;
}

export const emptyQuestion = (id: string, kind: QuestionKind): QuestionDraft => ({
  id,
  label: "",
  kind,
  unit: "",
  choices: "",
  required: true,
});

/** An id that no question of the form has. */
export const nextId = (questions: readonly QuestionDraft[]): string =>
  `q${Math.max(0, ...questions.map(({ id }) => Number(id.slice(1)))) + 1}`;

export const toQuestion = ({ unit, choices, ...question }: QuestionDraft): CollectionQuestion => ({
  ...question,
  unit: question.kind === "number" ? unit.trim() || null : null,
  choices:
    question.kind === "choice"
      ? choices
          .split("\n")
          .map((choice) => choice.trim())
          .filter(Boolean)
      : [],
});
