const LOCAL = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "medium",
});

/** An instant as a person in Việt Nam reads it off the clock, with seconds. */
export const vietnameseInstant = (instant: Date): string => LOCAL.format(instant);
