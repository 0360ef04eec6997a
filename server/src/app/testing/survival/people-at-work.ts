import { randomUUID } from "node:crypto";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Random } from "../../../demo/random.ts";
import { dispatchText, first } from "../../../testing/office.ts";
import type { Person, Sending } from "./person.ts";

/** Of the demo's people those who act here. */
export interface Office {
  clerk: Person;
  specialist: Person;
  chief: Person;
  finance: Person;
}

/** An act that somebody is about to do. */
export interface Wish {
  who: keyof Office;
  sending: Sending;
  /** The task it is about; none for a document. */
  taskId?: string;
}

let number = 1000;

/** A small document that no other is like. */
function dispatch(): { number: number; file: NonNullable<Sending["file"]> } {
  number += 1;
  const bytes = new TextEncoder().encode(
    dispatchText(number).replace("./.", `./.\n${randomUUID()}`),
  );
  return { number, file: { name: `cong-van-${number}.txt`, bytes } };
}

export const RECEIVED_ON = "2026-11-18";

/** Dispatches through the acts, to tasks of Sở Tài chính that it has taken up. */
export async function releaseTasks(
  office: Office,
  address: string,
  dispatches: number,
): Promise<string[]> {
  const tasks: string[] = [];
  for (let count = 0; count < dispatches; count += 1) {
    const { file } = dispatch();
    const taken = await office.clerk.does(
      address,
      "intakeDocument",
      { receivedOn: RECEIVED_ON },
      file,
    );
    if (taken.outcome !== "document") throw new Error("it waits to be read");
    const on = async () => {
      const { version } = await office.specialist.asks(address, "getDocument", {
        params: { id: taken.id },
      });
      return { documentId: taken.id, version };
    };
    await office.specialist.does(address, "correctHeader", {
      ...(await on()),
      issuerName: "Ủy ban nhân dân tỉnh An Sơn",
    });
    await office.specialist.does(address, "acceptRemaining", { ...(await on()), mode: "followed" });
    await office.specialist.does(address, "proposeBatch", { ...(await on()), fullyRead: true });
    await office.chief.does(address, "releaseBatch", await on());
    const { items } = await office.finance.asks(address, "listTasks", {
      query: { list: "all", documentId: taken.id },
    });
    const { id } = first(items.filter(({ dueOn }) => dueOn !== null));
    await office.finance.does(address, "acknowledgeTask", { taskId: id, version: 1 });
    tasks.push(id);
  }
  return tasks;
}

/** A document to take in. */
export const intake = (): Wish => ({
  who: "clerk",
  sending: {
    name: "intakeDocument",
    body: { receivedOn: RECEIVED_ON },
    file: dispatch().file,
    key: randomUUID(),
  },
});

/** What may come next of a task, by how it stands. @throws what fetch throws when nobody answers */
export async function nextOf(
  office: Office,
  address: string,
  taskId: string,
  random: Random,
): Promise<Wish> {
  const { version, state } = await office.finance.asks(address, "getTask", {
    params: { id: taskId },
  });
  const asOf = localDateOf(new Date());
  const wish = (
    who: Wish["who"],
    name: Sending["name"],
    body: Record<string, unknown> = {},
  ): Wish => ({
    who,
    taskId,
    sending: { name, body: { taskId, version, ...body }, key: randomUUID() },
  });
  const why = { reason: `Cần xem lại ${randomUUID()}` };
  if (state === "SUBMITTED")
    return random.chance(0.5)
      ? wish("specialist", "returnTask", { fault: "agency", ...why })
      : wish("specialist", "confirmCompletion", { completedOn: asOf });
  if (state === "COMPLETED") return wish("chief", "reopenTask", why);
  if (random.chance(0.3)) {
    const document = {
      documentNumber: "12/BC-STC",
      issuedOn: asOf,
      receivedBy: "Văn phòng UBND tỉnh",
    };
    return wish("finance", "submitResult", { evidence: [document] });
  }
  return wish("finance", "reportProgress", {
    content: `Đã làm đến đâu ${randomUUID()}`,
    percent: random.whole(0, 100),
    ...(random.chance(0.5) ? { obstacle: "Thiếu số liệu của các xã." } : {}),
  });
}
