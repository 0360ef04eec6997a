/** A way out of the house for notices. */
export type ChannelCode = "email" | "sms" | "zalo";

export interface OutgoingMessage {
  address: string;
  /** Under which the receiving side can tell that it already has this message. */
  messageId: string;
  subject: string;
  text: string;
  html: string;
}

/** How an attempt ended, as far as anybody can know. */
export type Outcome =
  | { state: "accepted"; answer: string }
  /** For good: this address or this message will never be taken. */
  | { state: "refused"; answer: string }
  /** Surely not accepted; worth another try. */
  | { state: "failed"; answer: string }
  /** The connection ended after the last word and before the answer. */
  | { state: "unclear"; answer: string };

/**
 * An adapter: everything the outbox needs of a mail server, an SMS gateway or Zalo. `docs/channels.md` says how to write one.
 *
 * `handOver` must be awaited before the word after which the other side may accept the message, and nothing may be sent if it
 * throws: it notes that from here on nobody knows. An adapter never throws; what went wrong is an outcome.
 */
export interface Channel {
  code: ChannelCode;
  send(
    message: OutgoingMessage,
    handOver: () => Promise<void>,
    signal: AbortSignal,
  ): Promise<Outcome>;
}
