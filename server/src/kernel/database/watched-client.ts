import pg from "pg";

/** What pg's query is called with. */
export type Asked = Parameters<pg.Client["query"]>;

/** A connection that knows how long it has waited for an answer. */
export class WatchedClient extends pg.Client {
  private unanswered = 0;
  /** When something last moved: the first of what is unanswered was sent, or an answer came. In milliseconds of the process. */
  private movedAt = 0;

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // One of these ends every statement, whatever became of it; the first says that one is signed in.
    this.connection.on("readyForQuery", () => {
      this.unanswered = Math.max(0, this.unanswered - 1);
      this.movedAt = performance.now();
    });
  }

  // The overloads of pg's query are its own; this one narrows nothing and passes everything on.
  override query = ((...args: Asked) => {
    this.noteAsked();
    return super.query(...this.prepare(args));
  }) as pg.Client["query"];

  /** As it is to be sent. */
  protected prepare(args: Asked): Asked {
    return args;
  }

  private noteAsked(): void {
    if (this.unanswered === 0) this.movedAt = performance.now();
    this.unanswered += 1;
  }

  /** Since when it waits and nothing comes; null when nobody waits. */
  silentSince(): number | null {
    return this.unanswered > 0 ? this.movedAt : null;
  }

  /** Its process in PostgreSQL. */
  get backend(): number {
    return (this as unknown as { processID: number | null }).processID ?? 0;
  }

  /** Ends it from this side: whoever waits is told so at once. */
  cut(): void {
    this.connection.stream.destroy(new Error("Connection terminated: the line is dead"));
  }
}
