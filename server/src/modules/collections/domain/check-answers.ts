import type { CollectionAnswers, CollectionQuestion } from "@dondoc/contract";

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** Answers as they are kept: composed, without white space around them; what says nothing is left out. */
export const tidyAnswers = (answers: CollectionAnswers): CollectionAnswers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, value]) => {
      const tidy = typeof value === "string" ? value.normalize("NFC").trim() : value;
      return isEmpty(tidy) ? [] : [[id, tidy]];
    }),
  );

/** What is wrong with an agency's answers, question by question ("answers.q2"); nothing where they may be sent. */
export function wrongAnswers(
  questions: readonly CollectionQuestion[],
  answers: CollectionAnswers,
): Record<string, string> {
  const wrong = questions.flatMap((question, index): [string, string][] => {
    const message = wrongWith(question, answers[question.id]);
    return message === null ? [] : [[`answers.${question.id}`, `Mục ${index + 1}: ${message}`]];
  });
  const known = new Set(questions.map(({ id }) => id));
  const strange = Object.keys(answers).filter((id) => !known.has(id));
  return Object.fromEntries([
    ...wrong,
    ...strange.map((id) => [`answers.${id}`, "Biểu mẫu không có câu hỏi này. Hãy tải lại trang."]),
  ]);
}

function wrongWith(
  { kind, required, choices }: CollectionQuestion,
  value: CollectionAnswers[string] | undefined,
): string | null {
  if (isEmpty(value)) return required ? "hãy trả lời nội dung này." : null;
  switch (kind) {
    case "number":
      return typeof value === "number" ? null : "hãy ghi một số.";
    case "yes-no":
      return typeof value === "boolean" ? null : "hãy chọn có hoặc không.";
    case "choice":
      return typeof value === "string" && choices.includes(value)
        ? null
        : "hãy chọn một trong các mục của biểu mẫu.";
    default:
      return typeof value === "string" ? null : "hãy trả lời bằng chữ.";
  }
}

/** A form that can be filled: numbers of questions not repeated, a choice has something to choose. */
export function wrongForm(questions: readonly CollectionQuestion[]): Record<string, string> {
  const wrong: Record<string, string> = {};
  const ids = new Set<string>();
  for (const [index, { id, kind, choices }] of questions.entries()) {
    if (ids.has(id))
      wrong[`questions.${index}`] =
        `Mục ${index + 1} trùng mã với mục khác. Hãy bỏ mục này rồi thêm lại.`;
    ids.add(id);
    if (kind === "choice" && new Set(choices).size < 2) {
      wrong[`questions.${index}`] = `Mục ${index + 1} phải có ít nhất hai lựa chọn khác nhau.`;
    }
  }
  return wrong;
}
