import { z } from "zod";
import * as monitors from "../document-monitors.ts";
import { Id } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const documentMonitorsRoutes = defineRoutes({
  getDocumentMonitoring: {
    method: "GET",
    path: "/api/documents/:id/monitoring",
    summary: "Ai theo dõi văn bản, tình hình thực hiện theo từng cơ quan",
    params: ById,
    response: monitors.DocumentMonitoring,
  },
  setDocumentMonitor: {
    method: "POST",
    path: "/api/document-monitors",
    summary: "Giao cơ quan theo dõi văn bản",
    body: monitors.SetDocumentMonitor,
    response: monitors.MonitoringDone,
  },
  endDocumentMonitor: {
    method: "POST",
    path: "/api/document-monitors/end",
    summary: "Thôi giao theo dõi văn bản",
    body: monitors.EndDocumentMonitor,
    response: monitors.MonitoringDone,
  },
  remindLate: {
    method: "POST",
    path: "/api/document-monitors/reminders",
    summary: "Nhắc cơ quan chậm thực hiện văn bản",
    body: monitors.RemindLate,
    response: monitors.MonitoringDone,
  },
  draftMonitorLetters: {
    method: "POST",
    path: "/api/document-monitors/letters",
    summary: "Lập công văn đôn đốc của cơ quan theo dõi văn bản",
    body: monitors.DraftMonitorLetters,
    response: monitors.MonitoringDone,
  },
  draftMonitorReport: {
    method: "POST",
    path: "/api/document-monitors/reports",
    summary: "Lập báo cáo tình hình thực hiện văn bản",
    body: monitors.DraftMonitorReport,
    response: z.object({ id: Id }),
  },
});
