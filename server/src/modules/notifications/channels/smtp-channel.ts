import { Readable } from "node:stream";
import MailComposer from "nodemailer/lib/mail-composer";
import { parseConnectionUrl } from "nodemailer/lib/shared";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Channel, OutgoingMessage, Outcome } from "./channel.ts";

const PATIENCE_MS = 30_000;

export interface SmtpOptions {
  /** smtp://user:password@host:port or smtps://…; stays in this process. */
  url: string;
  /** "Đôn Đốc <don-doc@tinh.gov.vn>" */
  from: string;
}

/**
 * Letters by SMTP. One connection a letter: few are sent, and each must be able to say of itself how far it came. A letter is
 * accepted by the server's answer to the final dot (RFC 5321, section 4.1.1.4), so that `handOver` is awaited right before it.
 */
export function smtpChannel({ url, from }: SmtpOptions): Channel {
  return {
    code: "email",
    async send(message, handOver, signal) {
      const connection = new SMTPConnection({
        ...parseConnectionUrl(url),
        connectionTimeout: PATIENCE_MS,
        greetingTimeout: PATIENCE_MS,
        socketTimeout: PATIENCE_MS,
      });
      let handedOver = false;
      // After the last word there is nothing to let go of: the answer is worth waiting for.
      const letGo = () => !handedOver && connection.close();
      signal.addEventListener("abort", letGo, { once: true });
      try {
        await connect(connection);
        const answer = await send(connection, from, message, async () => {
          await handOver();
          handedOver = true;
        });
        connection.quit();
        return { state: "accepted", answer };
      } catch (error) {
        connection.close();
        return outcomeOf(error as SmtpFailure, handedOver);
      } finally {
        signal.removeEventListener("abort", letGo);
      }
    },
  };
}

/** Opens the connection and signs in, when the address carries a name and a password. */
function connect(connection: SMTPConnection): Promise<void> {
  const { auth } = connection.options as { auth?: SMTPConnection.AuthenticationType };
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("the mail server hung up")));
    connection.connect((failed) => {
      if (failed) return reject(failed);
      if (!auth) return resolve();
      connection.login(auth, (refused) => (refused ? reject(refused) : resolve()));
    });
  });
}

/** Hands the letter over and gives the server's answer. */
async function send(
  connection: SMTPConnection,
  from: string,
  { address, messageId, subject, text, html }: OutgoingMessage,
  beforeTheDot: () => Promise<void>,
): Promise<string> {
  const letter = new MailComposer({
    from,
    to: address,
    messageId,
    subject,
    text,
    html,
    // Told by a program: no automatic answers, please (RFC 3834).
    headers: { "Auto-Submitted": "auto-generated" },
  }).compile();
  const bytes = await letter.build();
  const body = Readable.from(
    (async function* () {
      yield bytes;
      await beforeTheDot();
    })(),
  );
  const envelope = { ...letter.getEnvelope(), size: bytes.length };
  return new Promise((resolve, reject) => {
    connection.once("error", reject);
    connection.once("end", () => reject(new Error("the mail server hung up")));
    connection.send(envelope, body, (failed, info) =>
      failed ? reject(failed) : resolve(info.response),
    );
  });
}

/** Where a refusal speaks of this letter; a server that refuses us or our sender's address may be put right. */
const OF_THIS_LETTER = new Set(["RCPT TO", "DATA"]);

function outcomeOf(
  { message, response, responseCode, command, code }: SmtpFailure,
  handedOver: boolean,
): Outcome {
  const answer = (response ?? message).slice(0, 500);
  const permanent = responseCode !== undefined && responseCode >= 500;
  const noAddress = code === "EENVELOPE" && command === "API";
  if (noAddress || (permanent && OF_THIS_LETTER.has(command ?? ""))) {
    return { state: "refused", answer };
  }
  // An answer, even a bad one, is an answer: only silence after the dot leaves it open.
  if (handedOver && responseCode === undefined) return { state: "unclear", answer };
  return { state: "failed", answer };
}

type SmtpFailure = SMTPConnection.SMTPError & { responseCode?: number };
