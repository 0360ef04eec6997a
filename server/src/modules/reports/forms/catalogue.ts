import type { ReportForm } from "@dondoc/contract";
import type { Form } from "../domain/form.ts";
import { register } from "./f1-register.ts";
import { summary } from "./f2-summary.ts";
import { overdue } from "./f3-overdue.ts";
import { dueSoon } from "./f4-due-soon.ts";
import { undated } from "./f5-undated.ts";
import { extensions } from "./f6-extensions.ts";
import { slowPartners } from "./f7-slow-partners.ts";
import { measures } from "./f8-measures.ts";
import { exceptions } from "./f12-exceptions.ts";
import { taskForce } from "./f13-task-force.ts";
import { documentReview } from "./f14-document-review.ts";

/** Every form, in the order in which pages show them. */
export const forms: readonly Form[] = [
  summary,
  register,
  overdue,
  dueSoon,
  undated,
  extensions,
  slowPartners,
  measures,
  exceptions,
  taskForce,
  documentReview,
];

const byCode = new Map(forms.map((form) => [form.code, form]));
export function formOf(code: ReportForm): Form {
  const form = byCode.get(code);
  if (!form) throw new Error(`no form ${code}`);
  return form;
}
