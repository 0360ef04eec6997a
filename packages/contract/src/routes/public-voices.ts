import { z } from "zod";
import { HandlerChoice } from "../denunciations.ts";
import { Done, page, PageQuery } from "../primitives.ts";
import * as voices from "../public-voices.ts";
import { defineRoutes, Nothing } from "./route.ts";

export const publicVoiceRoutes = defineRoutes({
  getPublicForm: {
    method: "GET",
    path: "/api/public/voices/form",
    summary:
      "Biểu mẫu gửi phản ánh, kiến nghị: danh sách cơ quan, giới hạn tệp; không cần tài khoản",
    open: true,
    response: voices.PublicForm,
  },
  sendVoice: {
    method: "POST",
    path: "/api/public/voices",
    summary: "Gửi phản ánh, kiến nghị; khiếu nại, tố cáo được niêm phong; không cần tài khoản",
    body: voices.SendVoice,
    open: true,
    response: voices.SentVoice,
  },
  attachToVoice: {
    method: "POST",
    path: "/api/public/voices/files",
    summary: "Gửi kèm ảnh, tệp bằng mã tra cứu",
    body: voices.ByCode,
    upload: true,
    uploadMegabytes: 20,
    open: true,
    response: voices.AttachedFile,
  },
  followVoice: {
    method: "POST",
    path: "/api/public/voices/state",
    summary: "Xem tình trạng và trả lời bằng mã tra cứu",
    body: voices.ByCode,
    open: true,
    response: voices.FollowedVoice,
  },
  supplyByCode: {
    method: "POST",
    path: "/api/public/voices/supplies",
    summary: "Người gửi bổ sung bằng mã tra cứu",
    body: voices.SupplyByCode,
    open: true,
    response: Nothing,
  },
  rateByCode: {
    method: "POST",
    path: "/api/public/voices/ratings",
    summary: "Người gửi đánh giá trả lời bằng mã tra cứu",
    body: voices.RateByCode,
    open: true,
    response: Nothing,
  },
  raiseByCode: {
    method: "POST",
    path: "/api/public/voices/reopenings",
    summary: "Người gửi phản ánh lại bằng mã tra cứu",
    body: voices.RaiseByCode,
    open: true,
    response: Nothing,
  },
  listTips: {
    method: "GET",
    path: "/api/tips",
    summary: "Tin khiếu nại, tố cáo niêm phong; không có nội dung",
    query: PageQuery.extend({ list: voices.TipList.default("waiting") }),
    response: page(voices.TipRow).extend({ waiting: z.int() }),
  },
  openTip: {
    method: "POST",
    path: "/api/tips/opening",
    summary: "Mở tin niêm phong; ghi tên người mở",
    body: voices.OpenTip,
    response: voices.OpenedTip,
  },
  settleTip: {
    method: "POST",
    path: "/api/tips/settlement",
    summary:
      "Ghi vì sao không lập thành đơn; chuyển làm thông tin thanh tra, kiểm tra nếu đủ căn cứ",
    body: voices.SettleTip,
    response: Done,
  },
  listTipReceivers: {
    method: "GET",
    path: "/api/tips/receivers",
    summary: "Những người có thể được giao lập đơn tố cáo từ tin niêm phong",
    response: HandlerChoice,
  },
  handOverTip: {
    method: "POST",
    path: "/api/tips/handover",
    summary: "Giao tin niêm phong cho người lập đơn tố cáo, hoặc thu lại",
    body: voices.HandOverTip,
    response: Done,
  },
  formaliseComplaint: {
    method: "POST",
    path: "/api/tips/complaints",
    summary: "Lập đơn khiếu nại từ tin niêm phong",
    body: voices.FormaliseComplaint,
    response: voices.FormalisedComplaint,
  },
});
