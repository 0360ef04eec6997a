import { defineRefusals } from "../../../kernel/refusal.ts";

/** More devices than a person looks at. */
export const MOST_FEEDS = 10;

export const feedRefusals = defineRefusals({
  FEED_TOO_WIDE: {
    status: 400,
    message: () =>
      "Bạn xem được cả tỉnh nên lịch của cơ quan sẽ có mọi nhiệm vụ. Hãy chọn lịch việc của chính bạn.",
  },
  TOO_MANY_FEEDS: {
    status: 409,
    message: () =>
      `Bạn đang mở ${MOST_FEEDS} địa chỉ lịch. Hãy đóng địa chỉ không dùng nữa rồi mở lại.`,
  },
});
