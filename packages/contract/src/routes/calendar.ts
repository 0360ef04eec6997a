import * as calendar from "../calendar.ts";
import { ById, defineRoutes, Nothing } from "./route.ts";

export const calendarRoutes = defineRoutes({
  calendarYear: {
    method: "GET",
    path: "/api/calendar",
    summary: "Ngày nghỉ, ngày làm bù của một năm và các thông báo",
    query: calendar.CalendarYearOf,
    response: calendar.CalendarYear,
  },
  previewNotice: {
    method: "POST",
    path: "/api/calendar/preview",
    summary: "Xem trước một thông báo ngày nghỉ làm đổi những hạn nào",
    body: calendar.EnterNotice,
    response: calendar.CalendarPreview,
  },
  previewWithdrawal: {
    method: "GET",
    path: "/api/calendar/notices/:id/withdrawal",
    summary: "Xem trước việc rút một thông báo",
    params: ById,
    response: calendar.CalendarPreview,
  },
  enterNotice: {
    method: "POST",
    path: "/api/calendar/notices",
    summary: "Nhập thông báo ngày nghỉ, ngày làm bù",
    body: calendar.EnterNotice,
    response: calendar.NoticeEntered,
  },
  withdrawNotice: {
    method: "POST",
    path: "/api/calendar/notices/withdraw",
    summary: "Rút thông báo đã nhập",
    body: calendar.WithdrawNotice,
    response: Nothing,
  },
});
