import type { Figure } from "./figure.ts";

export interface Limit {
  /** As the table says it. */
  says: string;
  holds(figure: Figure): boolean;
}

const atMost = (most: number): Limit => ({
  says: `≤ ${most}`,
  holds: ({ value }) => value <= most,
});
const nearFloor: Limit = { says: "≤ 3 × sàn/floor", holds: ({ ratio }) => ratio <= 3 };
const overHttp: Limit = {
  says: "≤ max(25, 3 × sàn/floor)",
  holds: ({ value, floor }) => value <= Math.max(25, 3 * floor),
};

/** By figure and unit; what is not named is printed for the record only. */
const limits: Readonly<Record<string, Limit>> = {
  "directive.read documents/s": { says: "≥ 200", holds: ({ value }) => value >= 200 },
  "directive.read-1mb ms": atMost(1000),
  "directive.read-1mb ms worst": atMost(2000),
  "reading.samples F1": {
    says: "≥ 0,97 và không lỗi/no failure",
    holds: ({ value, missed = [] }) => value >= 0.97 && missed.length === 0,
  },
  "reading.scan-page ms median": {
    says: "≤ 1,3 × sàn/floor",
    holds: ({ ratio }) => ratio <= 1.3,
  },
  "reading.scan-page MB peak": atMost(400),
  "reading.ocr-clean CER": atMost(0.003),
  "reading.ocr-noisy CER": atMost(0.01),
  // 500 acts a second leave one event or two each.
  "audit.seal events/s": { says: "≥ 1000", holds: ({ value }) => value >= 1000 },
  "audit.verify events/s": { says: "≥ 100000", holds: ({ value }) => value >= 100_000 },
  "access.row-security": { says: "≤ 1,3 × sàn/floor", holds: ({ ratio }) => ratio <= 1.3 },
  "access.sign-in ms median": nearFloor,
  "tasks.act": atMost(20),
  "tasks.nightly-round": atMost(60),
  "tasks.agency-board ms median": nearFloor,
  "tasks.agency-board ms p95 http": overHttp,
  "tasks.heat-map ms median": nearFloor,
  "tasks.heat-map ms p95 http": overHttp,
  "tasks.record ms median": nearFloor,
  "tasks.record ms p95 http": overHttp,
  "tasks.overdue-page ms median": nearFloor,
  "tasks.overdue-page ms p95 http": overHttp,
  "tasks.overdue-page.agency ms median": nearFloor,
  "tasks.overdue-page.agency ms p95 http": overHttp,
  "tasks.chair-page ms median": nearFloor,
  "tasks.chair-page ms p95 http": overHttp,
  "search.text ms median": nearFloor,
  "search.text ms p95 http": atMost(60),
  "search.text.agency ms median": nearFloor,
  "search.text.agency ms p95 http": atMost(60),
  "search.rare ms median": nearFloor,
  "search.rare ms p95 http": atMost(60),
  "reports.monthly ms median": atMost(2000),
  "reports.monthly ms pdf": atMost(300),
  "reports.workbook ms/100k rows": atMost(10_000),
  "reports.workbook MB peak": atMost(500),
  "tasks.import rows/s": {
    says: "≥ 2000",
    holds: ({ value }) => value >= 2000,
  },
  "feedback.duplicates ms p95 http": atMost(150),
  // A quarter of the speed of the bare COPY.
  "feedback.import ms/20k rows": { says: "≤ 4 × sàn/floor", holds: ({ ratio }) => ratio <= 4 },
  "inspections.risk-list ms p95 http": atMost(300),
  "indicators.page ms p95 http": atMost(150),
  // The photographs are what crosses the line. Of fifty one goes twice, because its answer was lost; six sendings of answers and ten
  // questions which photographs are missing may cost what eleven more would: 62 of 50.
  "inspections.offline-sync s median": {
    says: "≤ 1,25 × sàn/floor",
    holds: ({ ratio }) => ratio <= 1.25,
  },
  "inspections.offline-sync lost or doubled": atMost(0),
  "server.start ms": atMost(5000),
  "server.memory MB": atMost(300),
  "server.users-200 ms p95 request": atMost(300),
  "server.users-200 errors": atMost(0),
  "server.soak MB": { says: "≤ 1,1 × sàn/floor", holds: ({ ratio }) => ratio <= 1.1 },
  "server.soak errors": atMost(0),
  "web.first-load KB gz": atMost(250),
};

export const limitOf = ({ bench, unit }: Figure): Limit | undefined =>
  limits[`${bench} ${unit}`] ?? limits[bench];
