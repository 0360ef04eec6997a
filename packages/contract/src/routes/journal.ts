import * as journal from "../journal.ts";
import { defineRoutes } from "./route.ts";

export const journalRoutes = defineRoutes({
  listJournal: {
    method: "GET",
    path: "/api/journal",
    summary: "Nhật ký hệ thống",
    query: journal.JournalQuery,
    response: journal.JournalPage,
  },
});
