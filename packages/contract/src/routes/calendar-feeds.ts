import * as feeds from "../calendar-feeds.ts";
import { defineRoutes, Nothing } from "./route.ts";

export const calendarFeedsRoutes = defineRoutes({
  listCalendarFeeds: {
    method: "GET",
    path: "/api/calendar-feeds",
    summary: "Địa chỉ lịch thời hạn của chính người dùng",
    response: feeds.CalendarFeeds,
  },
  openCalendarFeed: {
    method: "POST",
    path: "/api/calendar-feeds",
    summary: "Mở một địa chỉ lịch thời hạn (iCalendar)",
    body: feeds.OpenCalendarFeed,
    response: feeds.OpenedCalendarFeed,
  },
  closeCalendarFeed: {
    method: "POST",
    path: "/api/calendar-feeds/closing",
    summary: "Đóng một địa chỉ lịch thời hạn",
    body: feeds.CloseCalendarFeed,
    response: Nothing,
  },
});
