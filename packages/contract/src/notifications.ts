import { z } from "zod";
import { Id, Instant, page, PageQuery } from "./primitives.ts";

/** One notice to the person who asks. */
export const Notification = z.object({
  id: Id,
  kind: z.string(),
  title: z.string(),
  body: z.string().nullable(),
  /** What the record is about, when it is a task the person may see. */
  about: z.string().nullable(),
  subject: z.object({ type: z.string(), id: Id }),
  createdAt: Instant,
  readAt: Instant.nullable(),
});
export type Notification = z.infer<typeof Notification>;
export const NotificationPage = page(Notification);
export const NotificationQuery = PageQuery.extend({ unread: z.stringbool().optional() });
/** How many are unread; counting ends at a hundred. */
export const UnreadCount = z.object({ unread: z.int() });
/** These, or with `all` everything that stands at this moment. */
export const MarkRead = z.object({
  ids: z.array(Id).max(100),
  all: z.boolean().default(false),
});

export const ChannelCode = z.enum(["email", "sms", "zalo"]);
export const Topic = z.enum(["assigned", "reminder", "digest", "other"]);
export const ChannelChoices = z.object({
  channels: z.array(
    z.object({
      code: ChannelCode,
      title: z.string(),
      /** Whether the program has an adapter for it: "chưa cấu hình" otherwise. */
      ready: z.boolean(),
      /** Where the person is reached; for e-mail the login when nothing else was given. */
      address: z.string().nullable(),
      topics: z.array(z.object({ topic: Topic, wanted: z.boolean() })),
    }),
  ),
});
export type ChannelChoices = z.infer<typeof ChannelChoices>;
export const ChooseChannel = z.object({
  channel: ChannelCode,
  /** Empty takes the given address back. */
  address: z.string().trim().max(200),
  wanted: z.array(Topic).max(4),
});

export const DeliveryTrouble = z.object({
  accountId: Id,
  name: z.string(),
  address: z.string(),
  channel: ChannelCode,
  state: z.enum(["refused", "unclear", "given-up", "failing"]),
  notices: z.int(),
  reason: z.string(),
  since: Instant,
});
export type DeliveryTrouble = z.infer<typeof DeliveryTrouble>;
/** How the mail goes: what waits, what left the house in the last day, what did not arrive. */
export const Outbox = z.object({
  channels: z.array(z.object({ code: ChannelCode, title: z.string(), ready: z.boolean() })),
  waiting: z.int(),
  sentLastDay: z.int(),
  droppedLastDay: z.int(),
  troubles: z.array(DeliveryTrouble),
  /** Agencies whose rungs of the last days reached nobody: they have no account that could read them. */
  unreached: z.array(z.object({ unitId: Id, name: z.string(), rungs: z.int() })),
});
export type Outbox = z.infer<typeof Outbox>;
/** What did not arrive at one person, or with null at anybody. */
export const SendAgain = z.object({ accountId: Id.nullable() });
export const SentAgain = z.object({ notices: z.int() });
