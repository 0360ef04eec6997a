import * as accountability from "../accountability.ts";
import { Done } from "../primitives.ts";
import { ById, defineRoutes } from "./route.ts";

export const accountabilityRoutes = defineRoutes({
  listMeasures: {
    method: "GET",
    path: "/api/measures",
    summary: "Sổ trách nhiệm: nhắc nhở, phê bình, biểu dương",
    query: accountability.MeasureQuery,
    response: accountability.MeasurePage,
  },
  getMeasure: {
    method: "GET",
    path: "/api/measures/:id",
    summary: "Một ghi nhận trong sổ trách nhiệm",
    params: ById,
    response: accountability.MeasureDetail,
  },
  getMeasureForms: {
    method: "GET",
    path: "/api/measure-forms",
    summary: "Hình thức kỷ luật theo pháp luật tại một ngày",
    query: accountability.MeasureFormsQuery,
    response: accountability.MeasureForms,
  },
  getTaskMeasures: {
    method: "GET",
    path: "/api/tasks/:id/measures",
    summary: "Ghi nhận dựa trên một nhiệm vụ",
    params: ById,
    response: accountability.MeasuresAbout,
  },
  enterMeasure: {
    method: "POST",
    path: "/api/measures",
    summary: "Ghi vào sổ trách nhiệm",
    body: accountability.EnterMeasure,
    response: Done,
  },
  publishMeasure: {
    method: "POST",
    path: "/api/measures/publication",
    summary: "Công bố tới các cơ quan",
    body: accountability.PublishMeasure,
    response: Done,
  },
  explainMeasure: {
    method: "POST",
    path: "/api/measures/explanation",
    summary: "Giải trình về một ghi nhận",
    body: accountability.ExplainMeasure,
    response: Done,
  },
  objectMeasure: {
    method: "POST",
    path: "/api/measures/objection",
    summary: "Kiến nghị xem xét lại một ghi nhận",
    body: accountability.ObjectMeasure,
    response: Done,
  },
  answerObjection: {
    method: "POST",
    path: "/api/measures/objection-answer",
    summary: "Trả lời kiến nghị xem xét lại",
    body: accountability.AnswerObjection,
    response: Done,
  },
  reportRemedy: {
    method: "POST",
    path: "/api/measures/remedy",
    summary: "Báo cáo khắc phục",
    body: accountability.ReportRemedy,
    response: Done,
  },
  checkRemedy: {
    method: "POST",
    path: "/api/measures/remedy-check",
    summary: "Xác nhận hoặc trả lại báo cáo khắc phục",
    body: accountability.CheckRemedy,
    response: Done,
  },
  withdrawMeasure: {
    method: "POST",
    path: "/api/measures/withdrawal",
    summary: "Thu hồi một ghi nhận",
    body: accountability.WithdrawMeasure,
    response: Done,
  },
});
