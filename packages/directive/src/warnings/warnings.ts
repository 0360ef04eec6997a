import type { Block } from "../provisions/tree.ts";
import { isAddressed } from "./addressed.ts";
import { isBullet } from "../provisions/enumerator.ts";
import { spanOf } from "../normalise/passage.ts";
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
      if (told.has(assignee.value) || isAddressed(assignee.value, addressed)) continue;
      told.add(assignee.value);
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

/** Two provisions with one mark under the same parent: a repeated letter, or one that was misread. */
function duplicates(blocks: readonly Block[]): Warning[] {
  const seen = new Map<Block | null, Set<string>>();
  const warnings: Warning[] = [];
  for (const { mark, parent, at, whole } of blocks) {
    if (!mark || isBullet(mark)) continue;
    const labels = seen.get(parent) ?? new Set();
    seen.set(parent, labels);
    const key = `${mark.rank} ${mark.label}`;
    if (labels.has(key)) {
      warnings.push({
        code: "DUPLICATE_PROVISION",
        span: spanOf(whole, 0, mark.length),
        detail: at,
      });
    }
    labels.add(key);
  }
  return warnings;
}

function citationWarnings({ header, citations }: Reading): Warning[] {
  const issued = header.issuedOn?.value;
  if (issued === undefined) return [];
  return citations
    .filter(({ issuedOn }) => issuedOn !== null && issuedOn > issued)
    .map(({ span, text }) => ({ code: "CITATION_AFTER_DOCUMENT", span, detail: text }));
}

/** What a person should look at before the reading is trusted. */
export function findWarnings(reading: Reading, blocks: readonly Block[]): Warning[] {
  return [
    ...headerWarnings(reading),
    ...citationWarnings(reading),
    ...duplicates(blocks),
    ...assignmentWarnings(reading),
  ];
}
