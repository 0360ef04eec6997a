import * as denunciations from "../denunciations.ts";
import { OpenedTip } from "../public-voices.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

/** All under one address, which lines and figures about requests name without what stands behind it. */
export const denunciationRoutes = defineRoutes({
  listDenunciations: {
    method: "GET",
    path: "/api/sealed/denunciations",
    summary: "Hồ sơ tố cáo mà người hỏi được giao",
    response: denunciations.DenunciationList,
  },
  getDenunciation: {
    method: "GET",
    path: "/api/sealed/denunciations/:id",
    summary: "Một hồ sơ tố cáo; danh tính người tố cáo không có trong đó",
    params: ById,
    response: denunciations.DenunciationDetail,
  },
  listHandlerChoice: {
    method: "GET",
    path: "/api/sealed/denunciations/:id/choice",
    summary: "Những người có thể giao hồ sơ tố cáo",
    params: ById,
    response: denunciations.HandlerChoice,
  },
  receiveDenunciation: {
    method: "POST",
    path: "/api/sealed/denunciations",
    summary: "Tiếp nhận tố cáo",
    body: denunciations.ReceiveDenunciation,
    response: Done,
  },
  openHandedTip: {
    method: "POST",
    path: "/api/sealed/tips/opening",
    summary: "Mở tin niêm phong được giao để lập đơn tố cáo",
    body: denunciations.OpenHandedTip,
    response: OpenedTip,
  },
  returnTip: {
    method: "POST",
    path: "/api/sealed/tips/returning",
    summary: "Trả lại tin niêm phong vì không lập thành đơn tố cáo được",
    body: denunciations.ReturnTip,
    response: Done,
  },
  formaliseTip: {
    method: "POST",
    path: "/api/sealed/tips/formalising",
    summary: "Lập đơn tố cáo từ tin niêm phong",
    body: denunciations.FormaliseTip,
    response: Done,
  },
  takeDenunciationStep: {
    method: "POST",
    path: "/api/sealed/steps",
    summary: "Ghi bước giải quyết tố cáo",
    body: denunciations.TakeDenunciationStep,
    response: Done,
  },
  chargeHandler: {
    method: "POST",
    path: "/api/sealed/handlers",
    summary: "Giao hoặc thôi giao người xử lý tố cáo",
    body: denunciations.ChargeHandler,
    response: Done,
  },
  accuseFurther: {
    method: "POST",
    path: "/api/sealed/accused",
    summary: "Bổ sung người, cơ quan bị tố cáo",
    body: denunciations.AccuseFurther,
    response: Done,
  },
  takeOverDenunciation: {
    method: "POST",
    path: "/api/sealed/takeovers",
    summary: "Giao lại hồ sơ tố cáo không còn người phụ trách",
    body: denunciations.TakeOverDenunciation,
    response: Done,
  },
  openIdentity: {
    method: "POST",
    path: "/api/sealed/identities",
    summary: "Xem danh tính người tố cáo, có lý do",
    body: denunciations.OpenIdentity,
    response: denunciations.OpenedIdentity,
  },
  expungeDenunciation: {
    method: "POST",
    path: "/api/sealed/expunging",
    summary: "Đề nghị hoặc quyết định xóa nội dung hồ sơ tố cáo đã kết thúc",
    body: denunciations.ExpungeDenunciation,
    response: Done,
  },
});
