import type { Chain, Due, ReadAssignment } from "../reading.ts";
import { agencyOf } from "../who/agency.ts";

/** Who collects. */
const COLLECTS = /tổng\s?hợp|báo cáo chung/iu;
/** Days before its own report that the one who collects is given the parts, when the text names only the last day (T18). */
const HEAD_START = 5;

function days(due: readonly { value: Due }[]): string[] {
  return due.flatMap(({ value }) => {
    if (value === "standing" || "every" in value) return [];
    if ("before" in value) return [value.before];
    return "by" in value ? [value.by] : [];
  });
}

/** The day one step of a chain is due, by the last of its days. */
function lastTerm(assignment: ReadAssignment): Due | null {
  const last = days(assignment.due).sort().at(-1);
  const found = assignment.due.find(
    ({ value }) =>
      value !== "standing" &&
      (last === undefined ||
        ("before" in value && value.before === last) ||
        ("by" in value && value.by === last)),
  );
  return found?.value ?? null;
}

/** What two terms can be compared by: days, or the same days of one period. */
function comparable(a: Due | null, b: Due | null): [string, string] | null {
  if (a === null || b === null || a === "standing" || b === "standing") return null;
  if ("every" in a || "every" in b) {
    return "every" in a && "every" in b && a.every === b.every && a.before && b.before
      ? [a.before, b.before]
      : null;
  }
  const [first] = days([{ value: a }]);
  const [second] = days([{ value: b }]);
  return first !== undefined && second !== undefined
    ? [first.slice(0, 10), second.slice(0, 10)]
    : null;
}

function orderOf(feed: Due | null, summary: Due | null): Chain["order"] {
  const pair = comparable(feed, summary);
  if (!pair) return "unknown";
  if (pair[0] === pair[1]) return "same-day";
  return pair[0] < pair[1] ? "in-order" : "out-of-order";
}

/** "gửi Sở X trước ngày A để tổng hợp, báo cáo UBND tỉnh trước ngày B": both steps in one provision. */
function inOne(assignment: ReadAssignment, index: number): Chain[] {
  const [collector] = assignment.via;
  if (!collector || assignment.reportTo.length === 0) return [];
  const [first, second, third] = assignment.due.filter(({ value }) => value !== "standing");
  if (!first?.span || !second?.span || third || !collector.span) return [];
  const later = assignment.reportTo.some(({ span }) => span && first.span && span.start > first.span.end); // prettier-ignore
  if (!later || collector.span.start > second.span.start) return [];
  return [
    {
      collector: collector.value,
      feeds: [index],
      summary: null,
      reportTo: assignment.reportTo.map(({ value }) => value),
      feedDue: first.value,
      summaryDue: second.value,
      order: orderOf(first.value, second.value),
      proposal: null,
    },
  ];
}

/** Sums up, or has no other duty than to report on by a day. */
function isCollector({ reportTo, text, duty }: ReadAssignment): boolean {
  return COLLECTS.test(text) || (reportTo.length > 0 && duty.value === "monitoring");
}

interface Collector {
  index: number;
  assignment: ReadAssignment;
}

/** The provision in which a body hands on what it was given: the next one behind, else the last before. */
function summaryOf(index: number, collectors: readonly Collector[] = []): Collector | undefined {
  let low = 0;
  let high = collectors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((collectors[middle]?.index ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const before = collectors[low - 1]?.index === index ? low - 2 : low - 1;
  return collectors[low] ?? collectors[before];
}

/**
 * Which duties hand their reports to a body that is told elsewhere to sum them up and report on: agencies → collector →
 * Committee (documents-interop 0.7 and 6.5). Where the text dates only the summary, five working days before it are proposed
 * for the parts; a proposal is a hint to a person and never a date of the reading.
 */
export function findChains(assignments: readonly ReadAssignment[]): Chain[] {
  const collectors = new Map<string, Collector[]>();
  for (const [index, assignment] of assignments.entries()) {
    if (!isCollector(assignment)) continue;
    for (const { value } of assignment.assignees) {
      const name = agencyOf(value);
      const list = collectors.get(name) ?? [];
      list.push({ index, assignment });
      collectors.set(name, list);
    }
  }
  const chains = new Map<string, Chain>();
  for (const [index, assignment] of assignments.entries()) {
    const own = new Set(assignment.assignees.map(({ value }) => agencyOf(value)));
    for (const { value } of [...assignment.via, ...assignment.reportTo]) {
      const name = agencyOf(value);
      const summary = own.has(name) ? undefined : summaryOf(index, collectors.get(name));
      if (!summary) continue;
      const feedDue = lastTerm(assignment);
      const summaryDue = lastTerm(summary.assignment);
      const key = `${summary.index} ${JSON.stringify(feedDue)}`;
      const chain = chains.get(key) ?? {
        collector: value,
        feeds: [],
        summary: summary.index,
        reportTo: summary.assignment.reportTo.map((body) => body.value),
        feedDue,
        summaryDue,
        order: orderOf(feedDue, summaryDue),
        proposal:
          feedDue === null && days(summary.assignment.due).length > 0
            ? { workdaysBeforeSummary: HEAD_START }
            : null,
      };
      if (chain.feeds.at(-1) !== index) chain.feeds.push(index);
      chains.set(key, chain);
    }
  }
  return [...chains.values(), ...assignments.flatMap(inOne)];
}
