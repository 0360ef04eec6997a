import * as evidence from "../imported-evidence.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const importedEvidenceRoutes = defineRoutes({
  getInspectionEvidence: {
    method: "GET",
    path: "/api/inspections/:id/evidence",
    summary: "Chứng cứ từ hệ thống khác của một cuộc kiểm tra",
    params: ById,
    response: evidence.InspectionEvidence,
  },
  importEvidence: {
    method: "POST",
    path: "/api/inspections/evidence",
    summary:
      "Nhập chứng cứ từ camera, hệ thống văn bản, một cửa; biên bản đã ký hoặc văn bản ghi việc từ chối ký. Một hoặc nhiều tệp: nhận cả hoặc không nhận tệp nào",
    body: evidence.ImportEvidence,
    response: Done,
  },
  readEvidenceManifest: {
    method: "POST",
    path: "/api/inspections/evidence/manifest",
    summary: "Đọc bảng kê tệp chứng cứ (CSV, XLSX, JSON), không ghi gì",
    body: evidence.ReadManifest,
    upload: true,
    uploadMegabytes: 10,
    response: evidence.EvidenceManifest,
  },
});
