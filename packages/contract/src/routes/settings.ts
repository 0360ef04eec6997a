import * as settings from "../settings.ts";
import { defineRoutes, Nothing } from "./route.ts";

export const settingsRoutes = defineRoutes({
  listSettings: {
    method: "GET",
    path: "/api/settings",
    summary: "Thiết lập",
    response: settings.SettingList,
  },
  changeSetting: {
    method: "PUT",
    path: "/api/settings",
    summary: "Đổi một thiết lập",
    body: settings.ChangeSetting,
    response: Nothing,
  },
  settingHistory: {
    method: "GET",
    path: "/api/settings/history",
    summary: "Các giá trị của một thiết lập từ trước đến nay",
    query: settings.SettingHistoryOf,
    response: settings.SettingHistory,
  },
  previewSetting: {
    method: "GET",
    path: "/api/settings/preview",
    summary: "Xem trước một thay đổi thiết lập làm đổi những gì",
    query: settings.SettingPreviewOf,
    response: settings.SettingPreview,
  },
  withdrawSettingValue: {
    method: "POST",
    path: "/api/settings/withdraw",
    summary: "Rút giá trị chờ hiệu lực",
    body: settings.WithdrawSettingValue,
    response: Nothing,
  },
});
