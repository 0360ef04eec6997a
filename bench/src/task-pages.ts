import { routes, type Route } from "@dondoc/contract";
import { serialiserFor } from "../../server/src/kernel/http/serialise.ts";
import { figure, median, quantile, timePair, type Figure } from "./figure.ts";
import { enter, people, type Province } from "./province.ts";
import { signIn, type RunningServer } from "./running-server.ts";
import { pageStatements, recordStatements, replay } from "./statements.ts";

const RUNS = 400;
const FLOOR_IS = "cùng câu SQL, vai trò, giao dịch, bộ ghi JSON";

interface Page {
  bench: string;
  login: string;
  route: Route;
  address(province: Province): Promise<string>;
}

const pages: readonly Page[] = [
  {
    bench: "tasks.overdue-page",
    login: people.specialist,
    address: async () => `${routes.listTasks.path}?list=overdue`,
    route: routes.listTasks,
  },
  {
    bench: "tasks.overdue-page.agency",
    login: people.agencyHead,
    address: async () => `${routes.listTasks.path}?list=overdue`,
    route: routes.listTasks,
  },
  {
    bench: "tasks.chair-page",
    login: people.chair,
    address: async () => routes.getExceptions.path,
    route: routes.getExceptions,
  },
  {
    bench: "tasks.agency-board",
    login: people.chair,
    address: async () => routes.getAgencyBoard.path,
    route: routes.getAgencyBoard,
  },
  {
    bench: "tasks.heat-map",
    login: people.chair,
    address: async () => routes.getHeatMap.path,
    route: routes.getHeatMap,
  },
  {
    bench: "tasks.record",
    login: people.specialist,
    address: async (province) => routes.getTask.path.replace(":id", await richTask(province)),
    route: routes.getTask,
  },
  {
    bench: "search.text",
    login: people.specialist,
    address: async () => search("báo cáo kết quả"),
    route: routes.listTasks,
  },
  {
    bench: "search.text.agency",
    login: people.agencyHead,
    address: async () => search("báo cáo kết quả"),
    route: routes.listTasks,
  },
  {
    bench: "search.rare",
    login: people.specialist,
    address: async (province) => search(await rareReference(province)),
    route: routes.listTasks,
  },
];
export const TASK_PAGES: readonly string[] = pages.map(({ bench }) => bench);

const search = (q: string) => `${routes.listTasks.path}?list=all&q=${encodeURIComponent(q)}`;

/** The number of a document that gave as few tasks as any. */
async function rareReference({ owner }: Province): Promise<string> {
  const [row] = await owner<{ reference: string }>(
    `select document.number || '/' || document.symbol as reference from app.task
     join app.document on document.id = task.document_id group by 1 order by count(*), 1 limit 1`,
  );
  if (!row) throw new Error("no document of the province gave a task");
  return row.reference;
}

/** A finished task whose journal is as long as they come. */
async function richTask({ owner }: Province): Promise<string> {
  const [row] = await owner<{ id: string }>(
    `select task.id from (select id from app.task where state = 'COMPLETED' limit 1000) task
     order by (select count(*) from audit.event where subject_id = task.id) desc, task.id limit 1`,
  );
  if (!row) throw new Error("no task of the province is completed");
  return row.id;
}

/** Each page asked in this process, and over HTTP of the program in its own process. */
export async function taskPages(
  province: Province,
  server: RunningServer,
  wanted: ReadonlySet<string>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const page of pages) {
    if (wanted.has(page.bench)) figures.push(...(await onePage(province, server, page)));
  }
  return figures;
}

async function onePage(province: Province, server: RunningServer, page: Page): Promise<Figure[]> {
  const { http, connection } = province.program;
  const url = await page.address(province);
  const cookies = await enter(province, page.login);
  const ask = async () => {
    const answer = await http.inject({ method: "GET", url, cookies });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    return answer;
  };
  const answer: unknown = (await ask()).json();
  const statements = pageStatements(await recordStatements(connection.pool, ask));
  const write = serialiserFor(page.route.response);
  const floor = async () => {
    await replay(connection.pool, statements);
    return write(answer);
  };
  const inside = await timePair(RUNS, ask, floor);
  const browser = await signIn(server.address, await province.tokenFor(page.login));
  const outside = await timePair(RUNS, () => browser.get(url), floor);
  browser.close();
  return [
    figure(
      page.bench,
      "ms median",
      median(inside.work),
      median(inside.floor),
      FLOOR_IS,
      province.rows,
    ),
    figure(
      page.bench,
      "ms p95 http",
      quantile(outside.work, 0.95),
      quantile(outside.floor, 0.95),
      `p95: ${FLOOR_IS}`,
      province.rows,
    ),
  ];
}
