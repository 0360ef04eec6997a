import { defineRefusals } from "../../kernel/refusal.ts";

export const tipRefusals = defineRefusals({
  UNREADABLE: {
    status: 500,
    message: () =>
      "Tin này được niêm phong bằng khóa khác nên không mở được. Hãy báo quản trị viên: cần đặt lại đúng tệp khóa niêm phong (SEALED_KEY).",
  },
});
