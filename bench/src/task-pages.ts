import { routes, type Route } from "@dondoc/contract";
import { serialiserFor } from "../../server/src/kernel/http/serialise.ts";
import { figure, median, quantile, timePair, type Figure } from "./figure.ts";
import { people, type Province } from "./province.ts";
import { signIn, startServer, type RunningServer } from "./running-server.ts";
import { pageStatements, recordStatements, replay } from "./statements.ts";

const RUNS = 400;
const FLOOR_IS = "cùng câu SQL, vai trò, giao dịch, bộ ghi JSON";

interface Page {
  bench: string;
  login: string;
  route: Route;
  query: string;
}

const pages: readonly Page[] = [
  {
    bench: "tasks.overdue-page",
    login: people.specialist,
    route: routes.listTasks,
    query: "?list=overdue",
  },
  {
    bench: "tasks.overdue-page.agency",
    login: people.agencyHead,
    route: routes.listTasks,
    query: "?list=overdue",
  },
  { bench: "tasks.chair-page", login: people.chair, route: routes.getExceptions, query: "" },
];
export const TASK_PAGES: readonly string[] = pages.map(({ bench }) => bench);

/** The first page of a list, asked in this process and over HTTP of the program in its own process. */
export async function taskPages(
  province: Province,
  dataDir: string,
  wanted: ReadonlySet<string>,
): Promise<Figure[]> {
  const server = await startServer(dataDir, province.databaseUrl);
  try {
    const figures: Figure[] = [];
    for (const page of pages) {
      if (wanted.has(page.bench)) figures.push(...(await onePage(province, server, page)));
    }
    return figures;
  } finally {
    await server.stop();
  }
}

async function onePage(province: Province, server: RunningServer, page: Page): Promise<Figure[]> {
  const { http, connection } = province.program;
  const url = page.route.path + page.query;
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

async function enter(province: Province, login: string): Promise<Record<string, string>> {
  const answer = await province.program.http.inject({
    method: routes.useLink.method,
    url: routes.useLink.path,
    headers: { "x-dondoc": "1" },
    payload: { token: await province.tokenFor(login) },
  });
  const [session] = answer.cookies;
  if (!session) throw new Error(`no session for ${login}: ${answer.body}`);
  return { [session.name]: session.value };
}
