import * as voices from "../voice-import.ts";
import { defineRoutes } from "./route.ts";

export const voiceImportRoutes = defineRoutes({
  importVoices: {
    method: "POST",
    path: "/api/voice-imports",
    summary:
      "Nhập phản ánh, kiến nghị từ 1022, cổng dịch vụ công (CSV, XLSX, JSON): xem thử hoặc ghi cả tệp",
    body: voices.ImportVoices,
    upload: true,
    response: voices.VoiceImportResult,
  },
  listVoiceImports: {
    method: "GET",
    path: "/api/voice-imports",
    summary: "Các lần nhập phản ánh, kiến nghị",
    response: voices.VoiceImportList,
  },
  listVoiceMappings: {
    method: "GET",
    path: "/api/voice-imports/mappings",
    summary: "Các cách ghép cột đã lưu",
    response: voices.VoiceMappingList,
  },
});
