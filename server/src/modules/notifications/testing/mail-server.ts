import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** What a mail server took: to whom, and the letter as it came. */
interface TakenLetter {
  to: string[];
  raw: string;
}

interface Behaviour {
  /** Before the server says yes to an address; throws to refuse it. */
  onRecipient?: (address: string) => void | Promise<void>;
  /** The letter is taken; what happens before the server says so. */
  onTaken?: () => void | Promise<void>;
}

export interface MailServer {
  port: number;
  url: string;
  letters: TakenLetter[];
  behave(next: Behaviour): void;
  close(): Promise<void>;
}

/** A real mail server on this machine that keeps what it is given. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const letters: TakenLetter[] = [];
  let behaviour: Behaviour = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onRcptTo({ address }, _session, answer) {
      Promise.resolve()
        .then(() => behaviour.onRecipient?.(address))
        .then(
          () => answer(),
          (error: unknown) => answer(error as Error),
        );
    },
    onData(stream, { envelope }, answer) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        letters.push({ to, raw: Buffer.concat(chunks).toString() });
        Promise.resolve()
          .then(() => behaviour.onTaken?.())
          .then(
            () => answer(),
            (error: unknown) => answer(error as Error),
          );
      });
    },
  });
  server.on("error", () => undefined); // a client that died in the middle
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address() as AddressInfo;
  return {
    port: address.port,
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    behave: (next) => (behaviour = next),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A refusal as servers give it: 550 for good, 451 for now. */
export const saysNo = (code: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode: code });
