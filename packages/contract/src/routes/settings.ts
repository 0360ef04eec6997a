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
});
