import type { Block } from "../provisions/tree.ts";
import { isAddressed } from "./addressed.ts";
import { instructionWarnings } from "./instructions.ts";
import { numberingWarnings } from "./numbering.ts";
import type { Passage } from "../normalise/passage.ts";
import type { Due, Reading, Warning } from "../reading.ts";

/** The day a due form names, if it names one. */
function dayOf(due: Due): string | null {
  if (due === "standing") return null;
  if ("before" in due && !("every" in due)) return due.before?.slice(0, 10) ?? null;
  return "by" in due ? due.by.slice(0, 10) : null;
}

function headerWarnings({ header }: Reading): Warning[] {
  const warnings: Warning[] = [];
  if (!header.number) {
    warnings.push({
      code: "NUMBER_MISSING",
      span: header.symbol?.span ?? null,
      detail: header.symbol?.value ?? "",
    });
  }
  if (header.numberDoubtful && header.number) {
    warnings.push({
      code: "NUMBER_DOUBTFUL",
      span: header.number.span,
      detail: header.number.value,
    });
  }
  if (!header.issuedOn) {
    warnings.push({
      code: "DATE_MISSING",
      span: header.issuedMonth?.span ?? null,
      detail: header.issuedMonth?.value ?? "",
    });
  }
  if (header.secondarySource) {
    warnings.push({
      code: "SECONDARY_SOURCE",
      span: header.number?.span ?? null,
      detail: header.symbol?.value ?? "",
    });
  }
  return warnings;
}

function assignmentWarnings(reading: Reading): Warning[] {
  const { header, assignments } = reading;
  const warnings: Warning[] = [];
  const issued = header.issuedOn?.value;
  const addressed = [...header.addressees, ...header.recipients].map((name) => name.value);
  const told = new Set<string>();
  for (const assignment of assignments) {
    for (const due of assignment.due) {
      const day = dayOf(due.value);
      if (issued !== undefined && day !== null && day < issued) {
        warnings.push({ code: "DUE_BEFORE_DOCUMENT", span: due.span, detail: day });
      }
    }
    if (header.addressees.length === 0) continue;
    for (const assignee of assignment.assignees) {
      if (told.has(assignee.value)) continue;
      told.add(assignee.value);
      if (isAddressed(assignee.value, addressed)) continue;
      warnings.push({
        code: "ASSIGNEE_NOT_ADDRESSED",
        span: assignee.span,
        detail: assignee.value,
      });
    }
  }
  if (assignments.length === 0) warnings.push({ code: "NO_ASSIGNMENT", span: null, detail: "" });
  return warnings;
}

/** A document cannot rest on one that did not exist yet (CIT-05): by date, by month, or by the year in its number. */
function citationWarnings({ header, citations }: Reading): Warning[] {
  const issued = header.issuedOn?.value ?? header.issuedMonth?.value;
  if (issued === undefined) return [];
  return citations
    .filter(({ issuedOn, number }) => {
      const year = /\/((?:19|20)\d{2})\//u.exec(number)?.[1];
      const day = issuedOn ?? year;
      return day !== undefined && day.slice(0, issued.length) > issued.slice(0, day.length);
    })
    .map(({ span, text }) => ({ code: "CITATION_AFTER_DOCUMENT", span, detail: text }));
}

/** Reports and products without any term: the office will be asked by when. */
function undatedWarnings({ assignments }: Reading): Warning[] {
  const undated = assignments.filter(
    ({ due, reportTo, text }) =>
      due.every(({ value }) => value === "standing") && reportTo.length > 0 && !/đột xuất|khi có/iu.test(text), // prettier-ignore
  );
  const [first] = undated;
  if (!first) return [];
  const detail = [...new Set(undated.map(({ at }) => at))].join("; ");
  return [{ code: "REPORT_WITHOUT_DATE", span: first.span, detail }];
}

/** What a person should look at before the reading is trusted. */
export function findWarnings(
  reading: Reading,
  blocks: readonly Block[],
  whole: Passage,
): Warning[] {
  return [
    ...headerWarnings(reading),
    ...citationWarnings(reading),
    ...numberingWarnings(blocks),
    ...assignmentWarnings(reading),
    ...undatedWarnings(reading),
    ...instructionWarnings(whole),
  ];
}
