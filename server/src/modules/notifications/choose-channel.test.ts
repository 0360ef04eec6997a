import { afterAll, beforeAll, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { buildActor } from "../../testing/build-actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { readChannels } from "./read/channels.ts";
import { chooseChannel } from "./write/choose-channel.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it("takes a second click beside the first", async () => {
  const { db } = database.runtime;
  const actor = await buildActor(database.owner);
  const wish = { channel: "email", address: "an@an-son.example", wanted: ["digest"] } as const;
  await Promise.all(
    Array.from({ length: 4 }, () =>
      inScope(db, actor, (tx) => chooseChannel(tx, actor, { ...wish, wanted: [...wish.wanted] })),
    ),
  );
  const { channels } = await inScope(db, actor, (tx) => readChannels(tx, actor));
  expect(channels.find(({ code }) => code === "email")).toMatchObject({
    address: "an@an-son.example",
  });
});
