export { channelsFrom, type MailConfig } from "./channels/registry.ts";
export { notificationRoutes } from "./http/routes.ts";
export { openChannels, postOffice } from "./outbox.ts";
export { outboxStanding } from "./read/outbox-standing.ts";
export type { FindOvertaken } from "./write/gather.ts";
export {
  deliverWithTheMorning,
  notify,
  notifyEach,
  postAllWaiting,
  type AddressedNotice,
  type Notice,
} from "./write/notify.ts";
