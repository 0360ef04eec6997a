import * as notifications from "../notifications.ts";
import { defineRoutes, Nothing } from "./route.ts";

export const notificationsRoutes = defineRoutes({
  listNotifications: {
    method: "GET",
    path: "/api/notifications",
    summary: "Thông báo của tôi",
    query: notifications.NotificationQuery,
    response: notifications.NotificationPage,
  },
  countUnread: {
    method: "GET",
    path: "/api/notifications/unread",
    summary: "Số thông báo chưa đọc",
    unattended: true,
    response: notifications.UnreadCount,
  },
  markRead: {
    method: "POST",
    path: "/api/notifications/read",
    summary: "Đánh dấu đã đọc",
    body: notifications.MarkRead,
    response: notifications.UnreadCount,
  },
  getChannels: {
    method: "GET",
    path: "/api/session/channels",
    summary: "Cách tôi được báo tin",
    response: notifications.ChannelChoices,
  },
  chooseChannel: {
    method: "PUT",
    path: "/api/session/channels",
    summary: "Chọn cách được báo tin",
    body: notifications.ChooseChannel,
    response: Nothing,
  },
  getOutbox: {
    method: "GET",
    path: "/api/outbox",
    summary: "Thư và nhắc việc",
    response: notifications.Outbox,
  },
  sendAgain: {
    method: "POST",
    path: "/api/outbox/again",
    summary: "Gửi lại thư không đi được",
    body: notifications.SendAgain,
    response: notifications.SentAgain,
  },
});
