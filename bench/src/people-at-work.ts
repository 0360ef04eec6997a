import { routes, type Done, type TaskDetail } from "@dondoc/contract";
import { newId } from "../../server/src/kernel/ids.ts";
import type { Random } from "../../server/src/demo/random.ts";
import type { Browser } from "./running-server.ts";

/** Where somebody works, which decides what their first page asks. */
type Desk = "leader" | "office" | "agency";

/** Somebody at work in a browser of their own. */
export interface Visitor {
  desk: Desk;
  unitId: string;
  /** Whether they write too; one an agency, so that nobody gets the conflict of two who write at once. */
  writes: boolean;
  browser: Browser;
  random: Random;
  /** The tasks of the list that they opened last. */
  tasks: string[];
}

/** What every full load of a page asks before anything else. */
const BEGIN = [routes.getSession.path, "/api/notifications/unread"];

const list = (query: string) => `${routes.listTasks.path}?${query}`;

/** What the first page of a desk asks, as a browser was seen to ask it (23 November 2026). */
const homes: Readonly<Record<Desk, (unitId: string) => readonly string[]>> = {
  leader: () => [
    routes.getExceptions.path,
    "/api/briefings?limit=10",
    "/api/instructions?open=true&limit=3",
    "/api/innovations?list=mine",
  ],
  office: () => [
    `${routes.getFigures.path}?unended=true`,
    "/api/innovations?list=mine",
    "/api/routings/figures",
    "/api/monthly-reports?limit=5",
    "/api/tasks/office-desk",
    list("list=to-confirm&limit=5"),
    list("list=overdue&limit=5"),
    "/api/documents?state=review&limit=5",
  ],
  agency: (unitId) => [
    list("list=open&mine=true&limit=10"),
    "/api/tasks/my-work",
    `${routes.getFigures.path}?unitId=${unitId}&unended=true`,
    "/api/explanations?open=true",
    "/api/collections?side=asked&open=true&limit=5",
    "/api/studies?list=mine&limit=5",
    "/api/studies?list=open&limit=5",
    "/api/tasks/by-directive?followed=true",
    "/api/consultations?side=asking&list=late&limit=5",
    "/api/consultations?side=asked&list=late&limit=5",
    "/api/consultations?side=asked&list=open&limit=5",
    "/api/innovations?list=mine",
    ...["overdue", "due-soon", "to-acknowledge"].map((name) =>
      list(`list=${name}&unitId=${unitId}&limit=5`),
    ),
  ],
};

/** What a list asks beside its rows. */
const besideList = [
  routes.listUnits.path,
  "/api/portfolios",
  `${routes.getFigures.path}?unended=true`,
  routes.getBulkOffer.path,
];

/** What the record of a task asks beside the record itself. */
const besideTask = (id: string) => [
  ...[
    "clocks",
    "ladder",
    "urging",
    "instructions",
    "coordination",
    "partners",
    "innovations",
    "measures",
    "provenance",
  ].map((part) => `/api/tasks/${id}/${part}`),
  `/api/collections?taskId=${id}`,
  `/api/cooperations?list=all&taskId=${id}`,
];

const LISTS = ["list=open", "list=overdue", "list=due-soon", "list=all&q=bao+cao"];

/** One page, as often as people open each: the first page, a list, a record, a report about one's own work. */
export async function openOnePage(visitor: Visitor): Promise<void> {
  const { random, tasks } = visitor;
  const task = tasks.length > 0 ? random.pick(tasks) : null;
  const chance = random.next();
  if (task !== null && visitor.writes && chance < 0.1) return reportOn(visitor, task);
  if (task !== null && chance < 0.45) await openTask(visitor, task);
  else if (chance < 0.75) await openList(visitor);
  else await all(visitor, [...BEGIN, ...homes[visitor.desk](visitor.unitId)]);
}

async function openList(visitor: Visitor): Promise<void> {
  const query = visitor.random.pick(LISTS);
  const [rows] = await all(visitor, [list(query), ...besideList]);
  const { items } = JSON.parse(rows ?? "") as { items: { id: string }[] };
  visitor.tasks = items.slice(0, 10).map(({ id }) => id);
}

async function openTask({ browser }: Visitor, id: string): Promise<TaskDetail> {
  const [record] = await Promise.all(
    [routes.getTask.path.replace(":id", id), ...besideTask(id)].map((url) => browser.get(url)),
  );
  return JSON.parse(record ?? "") as TaskDetail;
}

async function reportOn(visitor: Visitor, id: string): Promise<void> {
  const { version, acts } = await openTask(visitor, id);
  if (!acts.some(({ act, allowed }) => act === "tasks.report-progress" && allowed)) return;
  const body = { taskId: id, version, content: "Đã lấy ý kiến các đơn vị, đang tổng hợp." };
  const done = await visitor.browser.post(routes.reportProgress.path, body, newId());
  if ((JSON.parse(done) as Done).version <= version) throw new Error("a report changed nothing");
}

const all = ({ browser }: Visitor, urls: readonly string[]): Promise<string[]> =>
  Promise.all(urls.map((url) => browser.get(url)));
