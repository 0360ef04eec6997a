/** Lets so many pieces of work run at once; the others wait in line, and are turned away where the line is full. */
export function createTurns(limits: { atOnce: number; waiting: number }) {
  let running = 0;
  const line: (() => void)[] = [];
  return {
    /** Null where the line is full; nothing has begun then. */
    take<T>(work: () => Promise<T>): Promise<T> | null {
      if (running < limits.atOnce) return run(work);
      if (line.length >= limits.waiting) return null;
      return new Promise<void>((resolve) => line.push(resolve)).then(() => run(work));
    },
  };

  async function run<T>(work: () => Promise<T>): Promise<T> {
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      line.shift()?.();
    }
  }
}
