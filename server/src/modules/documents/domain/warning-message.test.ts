import { expect, it } from "vitest";
import { warningMessage } from "./warning-message.ts";

it.each([
  ["3.b", "Nội dung ở mục 3.b giao việc nhưng không nêu cơ quan thực hiện. Hãy xác định cơ quan."],
  [
    "",
    "Một nội dung không đánh số giao việc nhưng không nêu cơ quan thực hiện. Hãy xác định cơ quan.",
  ],
])("says where a duty names nobody: %j", (detail, message) => {
  expect(warningMessage({ code: "NO_ASSIGNEE", detail, span: { start: 3, end: 9 } })).toStrictEqual(
    {
      code: "NO_ASSIGNEE",
      message,
      start: 3,
      end: 9,
    },
  );
});

it("does not tell of letters in a number that has none", () => {
  const { message } = warningMessage({ code: "NUMBER_DOUBTFUL", detail: "1234567", span: null });
  expect(message).toBe("Số văn bản “1234567” dài khác thường. Hãy đối chiếu bản gốc.");
});
