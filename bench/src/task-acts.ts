import { routes, type Done, type Route } from "@dondoc/contract";
import { localDateOf } from "../../server/src/kernel/clock.ts";
import { newId } from "../../server/src/kernel/ids.ts";
import { figure, quantile, type Figure } from "./figure.ts";
import { people, type Province } from "./province.ts";
import { signIn, type Browser, type RunningServer } from "./running-server.ts";

export const TASK_ACTS = "tasks.act";

const TASKS = 64;
const ROUNDS = 6;
const CONCURRENT = 8;
const FLOOR_IS = "p95: khóa dòng, sửa một cột, ghi sự kiện và nội dung, 8 giao dịch cùng lúc";

type Who = "agency" | "office";

interface MeasuredAct {
  name: string;
  who: Who;
  route: Route;
  body: (today: string) => Record<string, unknown>;
}

const submit: MeasuredAct = {
  name: "submit",
  who: "agency",
  route: routes.submitResult,
  body: (today) => ({
    evidence: [{ documentNumber: "1/BC-STC", issuedOn: today, receivedBy: "Văn phòng UBND tỉnh" }],
    receiverReason: "Gửi Văn phòng để tổng hợp.",
  }),
};

/** The life of a task, in an order that can begin anew. */
const life: readonly MeasuredAct[] = [
  { name: "acknowledge", who: "agency", route: routes.acknowledgeTask, body: () => ({}) },
  {
    name: "report-progress",
    who: "agency",
    route: routes.reportProgress,
    body: () => ({ content: "Đã xong dự thảo, đang lấy ý kiến.", percent: 60 }),
  },
  submit,
  {
    name: "return",
    who: "office",
    route: routes.returnTask,
    body: () => ({ fault: "agency", reason: "Thiếu phụ lục." }),
  },
  submit,
  {
    name: "confirm",
    who: "office",
    route: routes.confirmCompletion,
    body: (today) => ({ completedOn: today }),
  },
];

/** Each act of a task's life by eight people at once, over HTTP, each on tasks of their own. */
export async function taskActs(province: Province, server: RunningServer): Promise<Figure[]> {
  const today = localDateOf(new Date());
  const enter = async (login: string) =>
    signIn(server.address, await province.tokenFor(login), { connections: CONCURRENT });
  const browsers = {
    agency: await enter(people.agencyHead),
    office: await enter(people.specialist),
  };
  const times = new Map<string, number[]>(life.map(({ name }) => [name, []]));
  const floor: number[] = [];
  const ids = await someTasks(province);
  for (let round = 0; round < ROUNDS; round++) {
    const versions = await beginAnew(province, ids);
    for (const act of life) {
      const taken = await atOnce(ids, async (id) => {
        const body = { taskId: id, version: versions.get(id), ...act.body(today) };
        const done = await post(browsers[act.who], act.route.path, body);
        versions.set(id, done.version);
      });
      // The first round warms the server up.
      if (round > 0) times.get(act.name)?.push(...taken);
    }
    if (round > 0) floor.push(...(await atOnce(ids, (id) => byHand(province, id))));
  }
  browsers.agency.close();
  browsers.office.close();
  return [...times].map(([name, taken]) =>
    figure(
      TASK_ACTS,
      `ms p95 ${name}`,
      quantile(taken, 0.95),
      quantile(floor, 0.95),
      FLOOR_IS,
      province.rows,
    ),
  );
}

async function post(browser: Browser, path: string, body: Record<string, unknown>): Promise<Done> {
  return JSON.parse(await browser.post(path, body, newId())) as Done;
}

/** Work on each task, eight at a time, each worker its own share; milliseconds of each. */
async function atOnce(
  ids: readonly string[],
  work: (id: string) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: CONCURRENT }, async (_, worker) => {
      for (const id of ids.filter((__, index) => index % CONCURRENT === worker)) {
        const started = performance.now();
        await work(id);
        times.push(performance.now() - started);
      }
    }),
  );
  return times;
}

async function someTasks({ owner }: Province): Promise<string[]> {
  const rows = await owner<{ id: string }>(
    `select task.id from app.task
     where task.holder_unit_id = (select role_grant.unit_id from app.role_grant
       join app.account on account.id = role_grant.account_id where account.login = $1 limit 1)
       and not exists (select from app.assignment where assignment.id = task.assignment_id
         and jsonb_array_length(coalesce(assignment.engine #> '{details,targets}', '[]')) > 0)
     order by task.number limit ${TASKS}`,
    [people.agencyHead],
  );
  return rows.map(({ id }) => id);
}

/** Puts the tasks back to the beginning of their life, as the stage for another round. */
async function beginAnew(
  { owner }: Province,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const rows = await owner<{ id: string; version: number }>(
    `update app.task set state = 'ASSIGNED', submitted_on = null, submitted_by = null, completed_on = null,
       review_on = coalesce(review_on, current_date + 30), version = version + 1
     where id = any ($1) returning id, version`,
    [ids],
  );
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** What no act can do without: the row locked and changed, and its event kept, in one transaction. */
async function byHand({ program }: Province, id: string): Promise<void> {
  const client = await program.connection.pool.connect();
  try {
    await client.query("begin");
    await client.query("set local role dondoc_wide");
    await client.query("select version from app.task where id = $1 for update", [id]);
    await client.query("update app.task set version = version + 1 where id = $1", [id]);
    const { rows } = await client.query<{ id: string }>(
      `insert into audit.event (at, act, actor_name, subject_type, subject_id, payload_commitment)
       values (now(), 'bench.by-hand', 'bench', 'task', $1, '\\x00') returning id`,
      [id],
    );
    await client.query(
      "insert into audit.payload (event_id, salt, body) values ($1, '\\x00', '{}')",
      [rows[0]?.id],
    );
    await client.query("commit");
  } finally {
    client.release();
  }
}
