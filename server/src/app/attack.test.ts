import { routes, type Route, type RouteName } from "@dondoc/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allActs } from "../kernel/act.ts";
import { newId } from "../kernel/ids.ts";
import { ask, wrongIn, type Told } from "./testing/attacks/ask.ts";
import {
  openProvince,
  type LivingProvince,
  type Person,
} from "./testing/attacks/living-province.ts";
import { sampleOf, tableOfAddress, TABLE_OF_FIELD } from "./testing/attacks/sample.ts";

/*
 * Every operation of the API is asked by people of every role for a record of their own, another unit's and none at all. What is
 * another unit's is told exactly as what does not exist; who lacks an act is refused before the record is looked at; nothing is
 * ever a fault. LONG_TEST asks for everybody, npm test for those who see least and one who sees most.
 */
const LONG = process.env["LONG_TEST"] === "1";
const IN_SHORT = ["sotaichinh", "thuchien.sotaichinh", "xa", "chuyenvien"]; // prettier-ignore
/** What would end the very sessions that ask, and what has a test of its own (app/fuzz.test.ts sends files). */
const LEFT_OUT = new Set<RouteName>([
  "signOut",
  "signIn",
  "useLink",
  "inspectLink",
  "lockAccount",
  "endAllSessions",
]);

/** Their rules tie one field to another; their own modules' tests ask for what is not one's own. */
const UNGUESSED = ["dropFormDraft", "saveFormDraft", "sendCollection"];
/** Whoever sums up sees the tasks that hand in to theirs, by number and holder (app.chain_feeds); the page does not open them. */
const TELLS_OF_FEEDS = new Set<RouteName>(["getTaskClocks"]);

type Relation = "own" | "foreign" | "absent";
const operations = (Object.entries(routes) as [RouteName, Route][]).filter(
  ([name, { upload }]) => !upload && !LEFT_OUT.has(name),
);
/** Two acts may be called alike: "Xác nhận đã nhận" of a document and of a task. */
const named = Map.groupBy(allActs().values(), ({ title }) => title);
/** The files and pictures, which are no operations of the contract. */
const FILES = [
  "/api/tasks/:id/evidence/:absent",
  "/api/documents/:id/file",
  "/api/documents/:id/pages/1",
  "/api/extensions/:id/file",
  "/api/explanations/:id/file",
  "/api/studies/files/:id",
  "/api/collections/files/:id",
  "/api/collections/:id/workbook",
  "/api/coordination/files/:id",
  "/api/cooperations/:id/file",
  "/api/voices/files/:id",
  "/api/tips/:id/files/0",
  "/api/drafts/:id/signed-file",
  "/api/drafts/:id/file/pdf",
  "/api/drafts/:id/pages/1",
  "/api/inspections/:id/minutes/:absent/pdf",
];

let province: LivingProvince;
let people: Person[];
beforeAll(async () => {
  province = await openProvince();
  people = province.people.filter(
    ({ login }) => LONG || IN_SHORT.some((short) => login.startsWith(`${short}@`)),
  );
}, 240_000);
afterAll(() => province.house.close());

const idFor = (person: Person, relation: Relation, table: string | undefined): string =>
  relation === "absent" || !table ? newId() : ((relation === "own" ? person.own : person.foreign).get(table) ?? newId()); // prettier-ignore

function addressed(person: Person, relation: Relation, path: string): string {
  return path
    .replace(":absent", newId())
    .replace(":id", idFor(person, relation, tableOfAddress(path)))
    .replaceAll(/:\w+/g, newId());
}

/** The smallest body that passes, about this record; null where an operation takes none that could be made up. */
function bodyOf(
  person: Person,
  relation: Relation,
  { body, path }: Route,
): Record<string, unknown> | null {
  if (!body) return {};
  const made = sampleOf(body);
  if (!made) return null;
  for (const field of Object.keys(made)) {
    const table = field === "id" ? tableOfAddress(path) : TABLE_OF_FIELD[field];
    if (table) made[field] = idFor(person, relation, table);
  }
  return made;
}

async function attack(person: Person, relation: Relation, route: Route): Promise<Told | null> {
  const url = addressed(person, relation, route.path);
  if (route.method === "GET") return ask(province.house, person.session, { method: "GET", url });
  const body = bodyOf(person, relation, route);
  if (!body) return null;
  // One's own record is asked only where the version keeps it from being changed.
  if (relation === "own" && !("version" in body)) return null;
  return ask(province.house, person.session, {
    method: route.method,
    url,
    payload: JSON.stringify(body),
  });
}

const namesRecord = ({ path, body }: Route): boolean =>
  tableOfAddress(path) !== undefined && path.includes(":id")
    ? true
    : Object.keys((body as { shape?: object } | undefined)?.shape ?? {}).some(
        (field) => field in TABLE_OF_FIELD,
      );
const said = ({ status, message }: Told): string => `${status} ${message}`;

/** Who was refused an operation for want of an act, and how that act is called. */
const refused = new Map<string, { title: string; logins: string[] }>();
function noteRefusal(name: RouteName, { login }: Person, { message }: Told): void {
  const title = /^Chức trách của bạn không có quyền "(.+)"\.$/.exec(message)?.[1];
  // A batch is refused by the act that it is to do.
  if (title === undefined || !named.has(title) || name === "startBulk") return;
  const known = refused.get(name) ?? { title, logins: [] };
  known.logins.push(login);
  refused.set(name, known);
}
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

describe("every operation, asked by every role", () => {
  it("can be asked in a shape that passes, but for the few that are named here", () => {
    const never = operations.filter(([, { body }]) => body && sampleOf(body) === null);
    expect(never.map(([name]) => name).toSorted()).toEqual(UNGUESSED);
  });

  it("tells of another unit's record what it tells of none, and is never a fault", async () => {
    const wrong: string[] = [];
    for (const person of people)
      for (const [name, route] of operations) {
        // Lists and boards are read below.
        if (route.method === "GET" && !namesRecord(route)) continue;
        const absent = await attack(person, "absent", route);
        if (!absent) continue;
        noteRefusal(name, person, absent);
        const fault = wrongIn(absent);
        if (fault) wrong.push(`${person.role} ${name} absent: ${fault}`);
        if (!namesRecord(route)) continue;
        const foreign = await attack(person, "foreign", route);
        if (!foreign) continue;
        const worse = wrongIn(foreign);
        if (worse) wrong.push(`${person.role} ${name} foreign: ${worse}`);
        else if (person.scoped && said(foreign) !== said(absent))
          wrong.push(`${person.role} ${name}: foreign ${said(foreign)} / absent ${said(absent)}`);
      }
    expect(wrong).toEqual([]);
  }, 600_000);

  it("refuses an act to exactly the roles that lack it, before it looks at the record", () => {
    for (const [name, { title, logins }] of refused) {
      const lacking = (named.get(title) ?? []).map((act) =>
        people
          .filter(({ actor }) => !actor.grants.some(({ acts }) => acts.has(act.name)))
          .map(({ login }) => login)
          .join(),
      );
      expect([name, lacking]).toEqual([name, expect.arrayContaining([logins.join()])]);
    }
    expect(refused.size).toBeGreaterThan(150);
  });

  it("comes as far as the record where it is one's own, and holds no id of what is closed", async () => {
    const wrong: string[] = [];
    let read = 0;
    for (const person of people)
      for (const [name, route] of operations) {
        // The boards of the whole province take seconds, and hold nothing that is closed to who sees it whole.
        if (!LONG && !person.scoped && !namesRecord(route)) continue;
        const told = await attack(person, "own", route);
        if (!told) continue;
        const fault = wrongIn(told);
        if (fault) wrong.push(`${person.role} ${name} own: ${fault}`);
        if (told.status !== 200 || TELLS_OF_FEEDS.has(name)) continue;
        read += 1;
        const leaked = [...told.text.matchAll(UUID)]
          .map(([id]) => id)
          .filter((id) => person.closed.has(id));
        if (leaked.length > 0)
          wrong.push(`${person.role} ${name} holds ${[...new Set(leaked)].join(" ")}`);
      }
    expect(wrong).toEqual([]);
    expect(read).toBeGreaterThan(30 * people.length);
  }, 600_000);

  it("gives out no file of another unit's record", async () => {
    for (const person of people)
      for (const path of FILES) {
        const get = (relation: Relation) =>
          ask(province.house, person.session, {
            method: "GET",
            url: addressed(person, relation, path),
          });
        const [foreign, absent, own] = [
          await get("foreign"),
          await get("absent"),
          await get("own"),
        ];
        const told = person.scoped ? foreign.status : absent.status;
        expect([person.role, path, told]).toEqual([person.role, path, absent.status]);
        for (const one of [foreign, absent]) expect([path, wrongIn(one)]).toEqual([path, null]);
        expect([path, absent.status]).toEqual([path, absent.status === 403 ? 403 : 404]);
        expect([path, own.status < 500]).toEqual([path, true]);
      }
  }, 600_000);
});
