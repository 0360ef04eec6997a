import type { Due, FieldTrace, Question } from "@dondoc/contract";
import { fieldNames, question, type AssignmentFacts } from "./question-facts.ts";
import { writtenDate } from "./words.ts";

export function assignmentQuestions(assignment: AssignmentFacts, givenOn: string): Question[] {
  const { id: assignmentId, place, mode, state } = assignment;
  const ask = (code: Question["code"], message: string, blocking: boolean, field: string) =>
    question(code, message, { blocking, assignmentId, field });
  const questions: Question[] = [];

  if (state === "accepted" && mode === null) {
    questions.push(
      ask(
        "MODE_MISSING",
        `Nhiệm vụ ở ${place} chưa chọn cách theo dõi (theo dõi, nhận để biết hay chỉ ghi nhận).`,
        true,
        "mode",
      ),
    );
  }
  if (state === "proposed") questions.push(...doubts(assignment));
  if (mode === "noted") return questions;

  const { deliverable, duty, lastDay, parties } = assignment;
  const leads = parties.filter(({ role }) => role === "assignee");
  if (leads.length === 0) {
    questions.push(
      ask(
        "NO_ASSIGNEE",
        `Nhiệm vụ ở ${place} chưa có cơ quan thực hiện. Hãy chọn cơ quan.`,
        true,
        "assignee",
      ),
    );
  }
  if (mode === "receipt") return questions;

  if (deliverable !== null && leads.filter(({ groupId }) => groupId === null).length > 1) {
    const names = leads.map(({ name }) => name).join(", ");
    questions.push(
      ask(
        "SEVERAL_LEADS",
        `Nhiệm vụ ở ${place} có nhiều cơ quan cùng chủ trì một sản phẩm (${names}). Để nguyên thì mỗi cơ quan có một nhiệm vụ riêng; nếu chỉ một cơ quan chủ trì, hãy chuyển các cơ quan khác sang phối hợp.`,
        false,
        "assignee",
      ),
    );
  }
  if (deliverable === null && (duty === "product" || duty === "report")) {
    questions.push(
      ask(
        "DELIVERABLE_MISSING",
        `Nhiệm vụ ở ${place} chưa nêu sản phẩm phải có. Hãy ghi sản phẩm nếu xác định được.`,
        false,
        "deliverable",
      ),
    );
  }
  if (lastDay !== null && lastDay < givenOn) {
    questions.push(
      ask(
        "DUE_BEFORE_RECEIPT",
        `Hạn của nhiệm vụ ở ${place} (${writtenDate(lastDay)}) đã qua trước ngày giao (${writtenDate(givenOn)}). Hãy ghi hạn mới; nếu vẫn giao như vậy, nhiệm vụ không tính là quá hạn cho đến khi có hạn mới.`,
        false,
        "due",
      ),
    );
  }
  const terms = assignment.due.filter(isDated).length;
  if (terms > 1 && !assignment.checked.includes("due")) {
    questions.push(
      ask(
        "SEVERAL_TERMS",
        `Nhiệm vụ ở ${place} ghi ${terms} thời hạn. Nếu mỗi thời hạn là một sản phẩm, hãy để ở đây một thời hạn rồi đánh dấu lại đoạn này để thêm nhiệm vụ cho thời hạn kia; nếu chỉ có một sản phẩm, hãy xác nhận: nhiệm vụ theo thời hạn đến sớm nhất, thời hạn sau là mốc báo cáo.`,
        true,
        "due",
      ),
    );
  }
  return questions;
}

/** A day that comes once; a duty of every month makes its tasks by itself. */
const isDated = (due: Due): boolean => due !== "standing" && !("every" in due);

/** Accepting an assignment is a person's word for all its fields; confirming or correcting one is their word for that. */
const doubts = ({ id, place, traces, checked }: AssignmentFacts): Question[] => {
  const settled = new Set(checked);
  const doubtful = traces.filter(
    ({ confidence, field }) => confidence === "doubtful" && !settled.has(field),
  );
  const byField = Map.groupBy(doubtful, ({ field }) => field);
  return [...byField].map(([field, several]) =>
    question("FIELD_DOUBTFUL", `Ở ${place}, ${doubtOf(field, several)}`, {
      blocking: false,
      assignmentId: id,
      field,
    }),
  );
};

function doubtOf(field: string, traces: readonly FieldTrace[]): string {
  const read = [...new Set(traces.map(({ value }) => `“${value}”`))].join(", ");
  if (field === "scopeNote") {
    return `văn bản chỉ giao cho một phần của nhóm cơ quan: ${read}. Hãy bỏ các cơ quan không thuộc diện này, hoặc giữ cả nhóm.`;
  }
  if (field === "force") {
    return "có cơ quan mà nơi ban hành chỉ đề nghị được, không giao được. Hãy xem có đúng là đề nghị không.";
  }
  return `phần mềm đọc ${fieldNames[field] ?? field} là ${read} nhưng không chắc. Hãy đối chiếu với văn bản.`;
}
