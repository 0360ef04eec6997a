import { sql } from "kysely";
import { z } from "zod";
import type { Runtime } from "../../kernel/act.ts";
import { theProgram } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { declareJob, handleJob, type HandledJob, type JobContext } from "../../kernel/jobs/job.ts";
import type { Channel, ChannelCode } from "./channels/channel.ts";
import { composeMessage } from "./domain/compose-message.ts";
import { gather, type FindOvertaken } from "./write/gather.ts";
import { beginHandOver, giveUpWaiting, noteOutcome, settleTheDead } from "./write/sendings.ts";

const post = declareJob({
  // Put in by app.enqueue_post, which names the same job: one a person and channel, one after the other.
  name: "notifications.post",
  title: "Gửi thư báo",
  payload: z.object({ accountId: z.uuid(), channel: z.enum(["email", "sms", "zalo"]) }),
  lane: "light",
  tries: 25,
  keyed: true,
});

interface Outbox {
  channels: readonly Channel[];
  /** Where people open the program: "https://don-doc.tinh.gov.vn". */
  address: string;
  /** Which of these notices events have overtaken, and by what. */
  overtaken: FindOvertaken;
}

/**
 * The job that takes to one person, by one channel, all that waits for them. What is guaranteed and what is not stands in ADR 16:
 * nothing is lost and nothing goes twice; where nobody can know whether a message arrived, a person is asked.
 */
export function postOffice({ channels, address, overtaken }: Outbox): HandledJob {
  return handleJob(post, {
    async run({ accountId, channel: code }, context) {
      const channel = channels.find((one) => one.code === code);
      if (!channel) throw new Error(`channel ${code} has no adapter any more`);
      const reader = { accountId, code };
      await asProgram(context.runtime, (tx) =>
        settleTheDead(tx, context.runtime.clock.now(), reader),
      );
      while (await postOnce(context, channel, reader));
    },
    giveUp: ({ accountId, channel: code }, runtime, error) =>
      asProgram(runtime, (tx) =>
        giveUpWaiting(tx, runtime.clock.now(), { accountId, code }, String(error)),
      ),
  });

  /** One message with all that waits; false when nothing does. Throws what is worth another try. */
  async function postOnce(
    { runtime, signal }: JobContext,
    channel: Channel,
    reader: { accountId: string; code: ChannelCode },
  ): Promise<boolean> {
    signal.throwIfAborted();
    const now = runtime.clock.now();
    const letter = await asProgram(runtime, (tx) => gather(tx, now, reader, overtaken));
    if (!letter) return false;
    const message = {
      address: letter.address,
      messageId: letter.messageId,
      ...composeMessage(letter.notices, { name: letter.name, address }),
    };
    const handOver = () => asProgram(runtime, (tx) => beginHandOver(tx, letter.sendingId));
    const outcome = await channel.send(message, handOver, signal);
    await asProgram(runtime, (tx) =>
      noteOutcome(tx, runtime.clock.now(), letter.sendingId, outcome),
    );
    if (outcome.state === "failed") throw new Error(`${reader.code}: ${outcome.answer}`);
    return true;
  }
}

const asProgram = <T>(runtime: Runtime, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inScope(runtime.db, theProgram, work);

/** Tells the database which channels lead out of this program; the others get no deliveries, and nothing piles up. */
export async function openChannels(runtime: Runtime, channels: readonly Channel[]): Promise<void> {
  const ready = channels.map(({ code }) => code);
  await asProgram(runtime, (tx) =>
    sql`update app.channel set ready = (code = any (${ready}::text[]))
      where ready <> (code = any (${ready}::text[]))`.execute(tx),
  );
}
