import * as dueChanges from "../due-changes.ts";
import { ofFigures } from "../primitives.ts";
import { defineRoutes } from "./route.ts";

export const dueChangesRoutes = defineRoutes({
  listDueChanges: {
    method: "GET",
    path: "/api/due-changes",
    summary: "Các lần thay đổi thời hạn, với số liệu trước và sau",
    query: dueChanges.DueChangeQuery,
    response: ofFigures(dueChanges.DueChangePage),
  },
});
