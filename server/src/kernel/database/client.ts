import { createHash } from "node:crypto";
import { WatchedClient, type Asked } from "./watched-client.ts";

const names = new Map<string, string>();
const MOST_STATEMENTS = 1_000;

/** A statement's name on every connection, of its text and of the hat it is planned for; none once there are too many. */
function nameOf(hat: string, text: string): string | undefined {
  const key = `${hat} ${text}`;
  const known = names.get(key);
  if (known || names.size >= MOST_STATEMENTS) return known;
  const name = `s${createHash("md5").update(key).digest("hex").slice(0, 16)}`;
  names.set(key, name);
  return name;
}

/**
 * Three savings on the way to PostgreSQL. Every statement with parameters gets a name, so that it is planned once a
 * connection and hat (under another hat PostgreSQL would plan it anew, at ten times the cost of the statement itself). One
 * that is sent before the last was answered does not wait for it. And what is sent in one breath travels in one packet.
 */
export class ProgramClient extends WatchedClient {
  /** The hat that the statements of now are planned for. */
  hat = "";
  private gathering = false;

  protected override prepare(args: Asked): Asked {
    const [text, values] = args as unknown as [unknown, unknown];
    this.gather();
    if (
      typeof text === "string" &&
      Array.isArray(values) &&
      values.length > 0 &&
      /^\s*(?:select|with|insert|update|delete)\b/i.test(text)
    ) {
      const name = nameOf(this.hat, text);
      // The overloads of pg's query are its own; a configuration stands for text and values.
      if (name) return [{ name, text, values }] as unknown as Asked;
    }
    return args;
  }

  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }
}
